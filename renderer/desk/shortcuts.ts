import type { ShortcutRegistry } from '#ui/Shortcuts.tsx';

/** Every shortcut of the desk, once. Arrow keys inside a list, and Tab everywhere, are the platform's own. */
export const shortcuts: ShortcutRegistry = {
  search: { keys: ['/'], group: 'everywhere' },
  import: { keys: ['i'], group: 'everywhere' },
  lock: { keys: ['Ctrl+l', 'Ctrl+Shift+F11'], group: 'everywhere' },
  'undo-deletion': { keys: ['u'], group: 'everywhere' },
  leave: { keys: ['Escape'], group: 'everywhere' },
  help: { keys: ['?'], group: 'everywhere' },
  next: { keys: ['j'], group: 'inbox' },
  'choose-all': { keys: ['a'], group: 'inbox' },
  'most-urgent': { keys: ['o'], group: 'inbox' },
  previous: { keys: ['k'], group: 'inbox' },
  'urgency-1': { keys: ['1'], group: 'tip' },
  'urgency-2': { keys: ['2'], group: 'tip' },
  'urgency-3': { keys: ['3'], group: 'tip' },
  'urgency-4': { keys: ['4'], group: 'tip' },
  choose: { keys: ['x'], group: 'tip' },
  claim: { keys: ['m'], group: 'tip' },
  'emergency-card': { keys: ['e'], group: 'tip' },
  // Keeping what is being deleted comes first: that has half a minute.
  'mark-unread': { keys: [], group: 'tip', after: 'undo-deletion' },
  'compound-dossier': { keys: ['d'], group: 'compound' },
  remove: { keys: ['r'], group: 'dossier' },
  pseudonym: { keys: ['p'], group: 'dossier' },
  'next-find': { keys: ['n'], group: 'dossier' },
  'let-stand': { keys: ['l'], group: 'dossier' },
  generalise: { keys: ['g'], group: 'dossier' },
  'other-word': { keys: ['f'], group: 'dossier' },
  'role-source': { keys: ['s'], group: 'dossier' },
  'role-victim': { keys: ['v'], group: 'dossier' },
  'role-third-party': { keys: ['t'], group: 'dossier' },
  // Where it was, and who holds people.
  'role-place': { keys: ['w'], group: 'dossier' },
  'role-perpetrator': { keys: ['h'], group: 'dossier' },
  'role-nobody': { keys: ['b'], group: 'dossier' },
  undo: { keys: ['z', 'Ctrl+z'], group: 'dossier' },
};

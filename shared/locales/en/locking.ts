/** Locking, waiting after wrong secrets, and what keeps traces short. */
export const locking = {
  wait: { one: 'Next try in {count} second.', other: 'Next try in {count} seconds.' },
  waitNote: 'After several wrong tries each further one waits longer, 30 seconds at most. Nothing is ever erased because of wrong tries.',
  everywhere: 'Ctrl+L works in this window at any moment: while you type, in a dialog, during an import. Ctrl+Shift+F11 locks from any program.',
  windowOnly: 'Ctrl+L works in this window at any moment: while you type, in a dialog, during an import. Ctrl+Shift+F11 does the same, but this computer did not let Tipkeep listen for it in other programs: come back to this window to lock.',
  copied: 'What you copy here leaves the clipboard after 10 seconds, and when you lock. A clipboard history of this computer may keep it: switch that off.',
  idleTitle: 'Locks by itself',
  idleWords: 'When nobody uses the desk it locks. So it does when this computer sleeps, and when its screen is locked where the system says so. A shorter time is safer where others can reach the laptop.',
  idleLabel: 'Without anybody at the desk, lock after',
  minutes: { one: '{count} minute', other: '{count} minutes' },
  heldBy: 'It is open on this computer, as process {process}, since {when}.',
  heldPerhaps: 'Process {process} took it at {when}. A program with this number runs now. If it is not Tipkeep, restart this computer.',
  heldApart: 'It is held on this computer by a Tipkeep that runs apart from this one, since {when}.',
} as const;

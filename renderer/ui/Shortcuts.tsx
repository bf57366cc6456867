import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';

export type ShortcutName =
  | 'help'
  | 'search'
  | 'import'
  | 'lock'
  | 'next'
  | 'previous'
  | 'urgency-1'
  | 'urgency-2'
  | 'urgency-3'
  | 'urgency-4'
  | 'choose'
  | 'choose-all'
  | 'claim'
  | 'emergency-card'
  | 'compound-dossier'
  | 'remove'
  | 'pseudonym'
  | 'next-find'
  | 'let-stand'
  | 'generalise'
  | 'other-word'
  | 'role-source'
  | 'role-victim'
  | 'role-third-party'
  | 'role-place'
  | 'role-perpetrator'
  | 'role-nobody'
  | 'undo'
  | 'undo-deletion'
  | 'mark-unread'
  | 'most-urgent'
  | 'leave';

export interface Shortcut {
  /** As on the keys: `j`, `?`, `Ctrl+l`. `Ctrl` also means the command key of a Mac. */
  readonly keys: readonly string[];
  readonly group: 'everywhere' | 'inbox' | 'tip' | 'dossier' | 'compound';
  /** Has the keys of this one as well, while that one has nothing to do. */
  readonly after?: ShortcutName;
}
export type ShortcutRegistry = Readonly<Record<ShortcutName, Shortcut>>;

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key, whatever the layout writes there: `KeyJ`, `Digit1`, `Slash`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

/** What the same key writes on a Latin keyboard, where the layout writes another script there (Khmer, Thai, Burmese): shortcuts would be out of reach. */
function latinKey({ key, code, shiftKey }: KeyPress): string {
  if (/^[\u0020-\u024f]+$/u.test(key)) return key;
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  if (place !== undefined) return place;
  return code === 'Slash' ? (shiftKey ? '?' : '/') : key;
}

/**
 * Which shortcut a key press means. While somebody types, keys that would become text are text.
 * While a dialog or an open menu has its own keys, only the lock counts.
 */
export function shortcutFor(registry: ShortcutRegistry, press: KeyPress, where: { readonly isTyping: boolean; readonly hasOwnKeys: boolean }): ShortcutName | undefined {
  if (press.isComposing || press.altKey) return undefined;
  const held = press.ctrlKey || press.metaKey;
  const key = latinKey(press);
  // With a letter or a sign, Shift is in the key already.
  const combination = (held ? 'Ctrl+' : '') + (held && press.shiftKey && key.length > 1 ? 'Shift+' : '') + (key.length === 1 ? key.toLowerCase() : key);
  const name = (Object.keys(registry) as ShortcutName[]).find((each) => registry[each].keys.includes(combination));
  if (name === 'lock') return name;
  if (where.hasOwnKeys || (where.isTyping && !held && key.length === 1)) return undefined;
  return name;
}

const textless = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'image', 'color']);

/** Whether letters pressed here become text. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !textless.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

interface Desk {
  readonly registry: ShortcutRegistry;
  readonly handlers: Map<ShortcutName, (() => void)[]>;
}
const ShortcutContext = createContext<Desk | undefined>(undefined);

/** Listens for the whole page. The handler that was mounted last wins. */
export function ShortcutProvider({ registry, children }: { readonly registry: ShortcutRegistry; readonly children: ReactNode }) {
  const value = useMemo<Desk>(() => ({ registry, handlers: new Map() }), [registry]);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const element = event.target instanceof Element ? event.target : null;
      const name = shortcutFor(registry, event, { isTyping: isTypingTarget(event.target), hasOwnKeys: element?.closest('[data-own-keys]') != null });
      const handler = name && handlerOf(value, name);
      if (!handler) return;
      event.preventDefault();
      event.stopPropagation();
      handler();
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [registry, value]);
  return <ShortcutContext value={value}>{children}</ShortcutContext>;
}

/** Of a shortcut with nothing to do, the one that waits for its keys. */
function handlerOf({ registry, handlers }: Desk, name: ShortcutName): (() => void) | undefined {
  const names = [name, ...(Object.keys(registry) as ShortcutName[]).filter((each) => registry[each].after === name)];
  return names.flatMap((each) => handlers.get(each)?.at(-1) ?? [])[0];
}

/** The keys that mean a shortcut, its own and those it shares. */
export function keysOf(registry: ShortcutRegistry, name: ShortcutName): readonly string[] {
  const { keys, after } = registry[name];
  return after === undefined ? keys : [...keys, ...registry[after].keys];
}

/** Runs `handler` on this shortcut while the component is mounted and `isOn`. */
export function useShortcut(name: ShortcutName, handler: () => void, isOn = true): void {
  const desk = useContext(ShortcutContext);
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!desk || !isOn) return undefined;
    const run = (): void => latest.current();
    const stack = desk.handlers.get(name) ?? [];
    desk.handlers.set(name, stack);
    stack.push(run);
    return () => void stack.splice(stack.indexOf(run), 1);
  }, [desk, name, isOn]);
}

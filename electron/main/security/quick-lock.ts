import { globalShortcut, type Input, type WebContents } from 'electron';

/** Locks from within any program. No common program or keyboard layout uses it: with Ctrl+Alt some layouts write letters. */
const everywhere = 'CommandOrControl+Shift+F11';

/** True when the system gives us the key; it is told beside the list of shortcuts when not. */
export function lockFromAnywhere(lock: () => void): boolean {
  return globalShortcut.register(everywhere, lock);
}

/**
 * Locks on a key press in the desk's window before its page hears of it: also while somebody types, a dialog is open, or the page or
 * the vault hangs. The page is not asked.
 */
export function lockOnKeys(contents: WebContents, lock: () => void): void {
  contents.on('before-input-event', (event, input) => {
    if (!meansLock(input)) return;
    event.preventDefault();
    lock();
  });
}

/** Ctrl+L (Cmd+L), or the combination that works everywhere. */
function meansLock({ type, key, code, control, meta, alt, shift }: Input): boolean {
  if (type !== 'keyDown' || !(control || meta) || alt) return false;
  if (shift) return code === 'F11';
  // On a layout without Latin letters the place of the key counts.
  return key.toLowerCase() === 'l' || (code === 'KeyL' && !/^[a-z]$/i.test(key));
}

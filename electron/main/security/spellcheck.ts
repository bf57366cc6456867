import type { Session } from 'electron';

/** Chromium's spell checker fetches dictionaries from a network and remembers words. */
export function disableSpellcheck(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}

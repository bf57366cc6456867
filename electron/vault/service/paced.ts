import type { Pace } from '../backup/backup-means.ts';
import { inTurns } from './in-turns.ts';
import type { VaultSession } from './vault-session.ts';

/** The window hears of progress at most this often. */
const tellEveryMs = 100;

/**
 * Paces long work: gives the process a turn, tells the window how far it is, keeps the idle lock away, and stops when the person or a lock
 * says so.
 */
export function paced(session: VaultSession, isCancelled: () => boolean, phaseShown?: 'restoring'): Pace {
  const { monotonicMs } = session.environment;
  const goOn = inTurns(session);
  let toldAtMs = 0;
  let toldPhase = '';
  return async (phase, done, total) => {
    const nowMs = monotonicMs();
    const shown = phase === 'checking' ? phase : (phaseShown ?? phase);
    if (nowMs - toldAtMs >= tellEveryMs || shown !== toldPhase) {
      toldAtMs = nowMs;
      toldPhase = shown;
      session.notify({ notice: 'backup.progress', value: { phase: shown, done, total } });
      // Work that a person started does not count as an empty chair.
      session.touch();
    }
    const isOpen = await goOn();
    return isOpen && !isCancelled();
  };
}

import type { ExportPace, ExportPhase } from '../dossier/export-pace.ts';
import type { VaultSession } from './vault-session.ts';

/** Others get a turn at least this often. */
const turnEveryMs = 8;
/** The window hears of progress at most this often. */
const tellEveryMs = 100;

/** Files that are being made of dossiers. Stopping stops all of them: a person makes one at a time. */
export class DossierExports {
  readonly #session: VaultSession;
  #stops = 0;

  constructor(session: VaultSession) {
    this.#session = session;
  }

  stop(): void {
    this.#stops += 1;
  }

  /** For one file: gives the process turns, tells the window how far it is, keeps the idle lock away, and stops when the person or a lock says so. */
  pace(): ExportPace {
    const session = this.#session;
    const { monotonicMs } = session.environment;
    const begun = this.#stops;
    let turnedAtMs = monotonicMs();
    let toldAtMs = Number.NEGATIVE_INFINITY;
    let toldPhase: ExportPhase | undefined;
    return async (phase, done, total) => {
      const nowMs = monotonicMs();
      if (nowMs - toldAtMs >= tellEveryMs || phase !== toldPhase) {
        toldAtMs = nowMs;
        toldPhase = phase;
        session.notify({ notice: 'dossier.progress', value: { phase, done, total } });
        session.touch();
      }
      if (nowMs - turnedAtMs >= turnEveryMs) {
        await new Promise((resolve) => setImmediate(resolve));
        turnedAtMs = monotonicMs();
      }
      return this.#stops === begun && !session.closing;
    };
  }
}

import type { VaultSession } from './vault-session.ts';

/** Others get a turn at least this often: a turn after each small step would wait for a slice of whatever else is long. */
const turnEveryMs = 8;

/** Called often by work that takes long: gives the process its turns; false: the vault is closing, so nothing of it may be asked any more. */
export type InTurns = () => Promise<boolean>;

export function inTurns(session: VaultSession): InTurns {
  const { monotonicMs } = session.environment;
  let turnedAtMs = monotonicMs();
  return async () => {
    if (monotonicMs() - turnedAtMs >= turnEveryMs) {
      await new Promise((resolve) => setImmediate(resolve));
      turnedAtMs = monotonicMs();
    }
    return !session.closing;
  };
}

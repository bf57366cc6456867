import type { VaultEnvironment } from './vault-environment.ts';

/** Others get a turn at least this often: a turn after each small step would wait for a slice of whatever else is long. */
const turnEveryMs = 8;

/** To be called often by work that takes long: gives the process its turns; false: the vault is closing, so nothing of it may be asked any more. */
export function inTurns(session: { readonly environment: Pick<VaultEnvironment, 'monotonicMs'>; readonly closing: boolean }): () => Promise<boolean> {
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

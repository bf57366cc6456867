import type { Handlers } from '#shared/contract/contract.ts';
import type { sampleCalls } from '#shared/contract/sample-calls.ts';
import type { VaultSession } from '../vault-session.ts';

export function sampleHandlers(session: VaultSession): Pick<Handlers, keyof typeof sampleCalls> {
  return {
    'sample.open': () => session.openSample(),
    'sample.throwAway': () => session.throwAwaySample(),
  };
}

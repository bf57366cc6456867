import type { Handlers } from '#shared/contract/contract.ts';
import type { similarCalls } from '#shared/contract/similar-calls.ts';
import { similarTips } from '../../triage/similar-tips.ts';
import type { VaultSession } from '../vault-session.ts';

export function similarHandlers(session: VaultSession): Pick<Handlers, keyof typeof similarCalls> {
  return { 'tips.similar': ({ tipId }) => session.withVault(({ context }) => similarTips(context.database, tipId)) };
}

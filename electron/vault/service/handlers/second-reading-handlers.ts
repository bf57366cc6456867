import type { Handlers } from '#shared/contract/contract.ts';
import type { secondReadingCalls } from '#shared/contract/second-reading-calls.ts';
import { confirmSecondReading, secondReadingOf } from '../../triage/second-reading.ts';
import type { VaultSession } from '../vault-session.ts';

export function secondReadingHandlers(session: VaultSession): Pick<Handlers, keyof typeof secondReadingCalls> {
  return {
    'secondReading.ofTip': ({ tipId }) => session.withVault(({ context, member }) => secondReadingOf(context.database, tipId, member.memberId)),
    'secondReading.confirm': ({ tipId }) =>
      session.withVault(({ context, member }) => {
        const outcome = confirmSecondReading(context, tipId);
        if (!outcome.ok) return outcome;
        session.notify({ notice: 'tips.changed', value: {} });
        return secondReadingOf(context.database, tipId, member.memberId);
      }),
  };
}

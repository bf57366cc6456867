import type { Handlers } from '#shared/contract/contract.ts';
import type { triageCalls } from '#shared/contract/triage-calls.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { markTips } from '../../store/commands/mark-unread.ts';
import { assessMinutes, setAssessMinutes } from '../../triage/assessment-time.ts';
import { bringBack, setAside } from '../../triage/set-aside.ts';
import type { VaultSession } from '../vault-session.ts';

export function triageHandlers(session: VaultSession): Pick<Handlers, keyof typeof triageCalls> {
  const told = (outcome: Result<undefined, Code>): Result<Record<string, never>, Code> => {
    if (!outcome.ok) return outcome;
    session.notify({ notice: 'tips.changed', value: {} });
    return ok({});
  };
  return {
    'assessment.get': () => session.withVault(({ context }) => ok({ minutes: assessMinutes(context.database) })),
    'assessment.set': ({ minutes }) =>
      session.withVault(({ context }) => {
        setAssessMinutes(context, minutes);
        session.notify({ notice: 'tips.changed', value: {} });
        return ok({ minutes: assessMinutes(context.database) });
      }),
    'reading.mark': ({ tipIds, isUnread }) =>
      session.withVault(({ context }) => {
        const changed = markTips(context, tipIds, isUnread);
        // A notice of its own: opening a tip changes nothing but a mark in the list and a count.
        if (changed > 0) session.notify({ notice: 'reading.changed', value: {} });
        return ok({ changed });
      }),
    'aside.set': ({ tipId, ...words }) => session.withVault(({ context }) => told(setAside(context, tipId, words))),
    'aside.bringBack': ({ tipId }) => session.withVault(({ context }) => told(bringBack(context, tipId))),
  };
}

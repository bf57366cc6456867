import type { Handlers } from '#shared/contract/contract.ts';
import type { manyCalls } from '#shared/contract/many-calls.ts';
import { ok } from '#shared/result.ts';
import { changeMany, type ManyChanged } from '../../triage/change-many.ts';
import { recentBatches } from '../../triage/recent-batches.ts';
import { undoMany } from '../../triage/undo-many.ts';
import type { VaultSession } from '../vault-session.ts';

export function manyHandlers(session: VaultSession): Pick<Handlers, keyof typeof manyCalls> {
  const told = (done: ManyChanged): ManyChanged => {
    if (done.changed > 0) session.notify({ notice: 'tips.changed', value: {} });
    return done;
  };
  return {
    'many.change': ({ tipIds, change }) =>
      session.withVault(({ context }) => {
        const outcome = changeMany(context, tipIds, change);
        return outcome.ok ? ok(told(outcome.value)) : outcome;
      }),
    'many.recent': (request) => session.withVault(({ context, member }) => ok(recentBatches(context.database, session.environment.now(), member.memberId, request))),
    'many.undo': ({ batchId }) =>
      session.withVault(({ context }) => {
        const outcome = undoMany(context, batchId);
        if (!outcome.ok) return outcome;
        const { changed, left } = told(outcome.value);
        return ok({ changed, left });
      }),
  };
}

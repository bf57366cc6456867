import type { Handlers } from '#shared/contract/contract.ts';
import type { shiftCalls } from '#shared/contract/shift-calls.ts';
import { ok } from '#shared/result.ts';
import { endShift, keepShiftDraft, listHandOvers, shiftPreview, takeHandOver } from '../../triage/shifts.ts';
import type { VaultSession } from '../vault-session.ts';

export function shiftHandlers(session: VaultSession): Pick<Handlers, keyof typeof shiftCalls> {
  const changed = (): void => session.notify({ notice: 'shifts.changed', value: {} });
  return {
    'shift.preview': () => session.withVault(({ context, member }) => ok(shiftPreview(context.database, session.environment.now(), member.memberId))),
    'shift.keepDraft': ({ note }) =>
      session.withVault(({ context }) => {
        keepShiftDraft(context, note);
        return ok({});
      }),
    'shift.end': ({ note }) =>
      session.withVault(({ context }) => {
        const handOverId = endShift(context, note);
        changed();
        return ok({ handOverId });
      }),
    'shift.list': (request) => session.withVault(({ context, member }) => ok(listHandOvers(context.database, request, member.memberId))),
    'shift.take': ({ handOverId }) =>
      session.withVault(({ context }) => {
        const outcome = takeHandOver(context, handOverId);
        if (!outcome.ok) return outcome;
        changed();
        return ok({});
      }),
  };
}

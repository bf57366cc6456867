import type { Handlers } from '#shared/contract/contract.ts';
import type { tipCalls } from '#shared/contract/tip-calls.ts';
import { fail, ok } from '#shared/result.ts';
import { countTips } from '../../triage/count-tips.ts';
import { getTip } from '../../triage/get-tip.ts';
import { startingOutcomeWords } from '../starting-outcome-words.ts';
import { listTips, tipStretch } from '../../triage/list-tips.ts';
import { setStatus } from '../../triage/set-status.ts';
import { setUrgency } from '../../triage/set-urgency.ts';
import { saveAttachment } from '../save-attachment.ts';
import type { VaultSession } from '../vault-session.ts';

export function tipHandlers(session: VaultSession): Pick<Handlers, keyof typeof tipCalls> {
  const { environment } = session;
  /** The list and the counts beside it are drawn anew. */
  const changed = <R extends { readonly ok: boolean }>(outcome: R): R => {
    if (outcome.ok) session.notify({ notice: 'tips.changed', value: {} });
    return outcome;
  };
  return {
    'tips.list': (request) => session.withVault((vault) => ok(listTips(vault.context.database, environment.now(), request, vault.member.memberId, startingOutcomeWords))),
    'tips.stretch': (request) => session.withVault((vault) => ok(tipStretch(vault.context.database, environment.now(), request, vault.member.memberId, startingOutcomeWords))),
    'tips.counts': () => session.withVault(({ context, member }) => ok(countTips(context.database, environment.now(), member.memberId))),
    'tips.get': ({ tipId, sameReceiptOffset }) => session.withVault(({ context }) => getTip(context.database, environment.now(), tipId, sameReceiptOffset)),
    'tips.setUrgency': ({ tipId, urgency }) => session.withVault(({ context }) => changed(setUrgency(context, tipId, urgency))),
    'tips.setStatus': ({ tipId, status, outcomeId }) => session.withVault(({ context }) => changed(setStatus(context, tipId, status, outcomeId))),
    'attachment.save': ({ attachmentId, handle }) =>
      session.withVault(async (vault) => {
        const paths = session.grants.redeem(handle, 'attachment');
        const [target] = paths.ok ? paths.value : [];
        if (target === undefined) return fail('handle-invalid');
        const saving = saveAttachment(vault, environment, attachmentId, target);
        if (!saving.ok) return saving;
        const saved = await session.fileWork.run({ kind: 'saving', id: attachmentId, totalBytes: 2 * saving.value.sizeBytes }, saving.value.steps);
        // The log says that it left, also when it could not be written to its end.
        session.notify({ notice: 'tips.changed', value: {} });
        return saved;
      }),
  };
}

import type { Handlers } from '#shared/contract/contract.ts';
import type { replyCalls } from '#shared/contract/reply-calls.ts';
import { fail, ok } from '#shared/result.ts';
import { sealableText } from '#shared/sealed-tip/manifest-text.ts';
import { keepReplyDraft, setReplyTerm, withdrawReply, writeReply } from '../../store/commands/keep-replies.ts';
import { listReplies, repliesOfTip, replyTermDays } from '../../triage/list-replies.ts';
import { saveReplyBundle } from '../save-reply-bundle.ts';
import type { VaultSession } from '../vault-session.ts';

export function replyHandlers(session: VaultSession): Pick<Handlers, keyof typeof replyCalls> {
  const { environment } = session;
  const changed = (): void => {
    session.notify({ notice: 'replies.changed', value: {} });
    // A tip's history tells of its replies.
    session.notify({ notice: 'tips.changed', value: {} });
  };
  return {
    'reply.ofTip': ({ tipId, offset }) => session.withVault(({ context }) => repliesOfTip(context.database, environment.now(), tipId, offset)),
    'reply.keepDraft': ({ tipId, draft }) =>
      session.withVault(({ context }) => {
        const kept = keepReplyDraft(context, tipId, draft && { status: draft.status, text: sealableText(draft.text) });
        return kept.ok ? ok({}) : kept;
      }),
    'reply.write': ({ tipId, status, text }) =>
      session.withVault(({ context }) => {
        const written = writeReply(context, tipId, { status, text: sealableText(text) });
        if (!written.ok) return written;
        changed();
        return repliesOfTip(context.database, environment.now(), tipId);
      }),
    'reply.withdraw': ({ replyId }) =>
      session.withVault(({ context }) => {
        const withdrawn = withdrawReply(context, replyId);
        if (!withdrawn.ok) return withdrawn;
        changed();
        return ok({});
      }),
    'reply.list': (request) => session.withVault(({ context }) => ok(listReplies(context.database, environment.now(), request))),
    'reply.setTerm': ({ days }) =>
      session.withVault(({ context }) => {
        setReplyTerm(context, days, replyTermDays(context.database));
        changed();
        return ok({});
      }),
    'reply.saveBundle': ({ handle }) =>
      session.withVault(async (vault) => {
        const paths = session.grants.redeem(handle, 'reply-bundle');
        const [target] = paths.ok ? paths.value : [];
        if (target === undefined) return fail('handle-invalid');
        const saved = await saveReplyBundle(vault, environment, target);
        if (saved.ok) changed();
        return saved;
      }),
  };
}

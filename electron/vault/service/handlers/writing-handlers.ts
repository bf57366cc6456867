import type { Handlers } from '#shared/contract/contract.ts';
import type { writingCalls } from '#shared/contract/writing-calls.ts';
import { ok } from '#shared/result.ts';
import { writeDownTip } from '../../intake/write-down-tip.ts';
import { discardDraft, draftOf, keepDraft, listDrafts } from '../../intake/written-drafts.ts';
import type { VaultSession } from '../vault-session.ts';

export function writingHandlers(session: VaultSession): Pick<Handlers, keyof typeof writingCalls> {
  return {
    'writing.drafts': () => session.withVault(({ context }) => ok(listDrafts(context.database))),
    'writing.draft': ({ draftId }) => session.withVault(({ context }) => draftOf(context.database, draftId)),
    'writing.keep': (request) => session.withVault(({ context }) => keepDraft(context, request)),
    'writing.discard': ({ draftId }) => session.withVault(({ context }) => discardDraft(context.database, draftId)),
    'writing.finish': ({ draftId }) =>
      session.withVault((vault) => {
        const written = writeDownTip(vault, draftId);
        if (written.ok) session.notify({ notice: 'tips.changed', value: {} });
        return written;
      }),
  };
}

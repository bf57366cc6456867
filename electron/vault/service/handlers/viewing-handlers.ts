import type { Handlers } from '#shared/contract/contract.ts';
import type { transcriptCalls } from '#shared/contract/transcript-calls.ts';
import type { viewingCalls } from '#shared/contract/viewing-calls.ts';
import { fail, ok } from '#shared/result.ts';
import { hasTranscriptsEnough, keepTranscriptDraft, writeTranscript } from '../../store/commands/write-transcript.ts';
import { listTranscripts } from '../../triage/list-transcripts.ts';
import { storedFile } from '../stored-file.ts';
import type { VaultSession } from '../vault-session.ts';
import type { Viewing } from '../viewing.ts';

export function viewingHandlers(session: VaultSession, viewing: Viewing): Pick<Handlers, keyof typeof viewingCalls | keyof typeof transcriptCalls> {
  return {
    'viewing.look': ({ file }) => session.withVault((vault) => viewing.look(vault, file)),
    'viewing.decode': ({ file, region }) => session.withVault((vault) => viewing.decode(vault, file, region)),
    'viewing.piece': ({ viewId, index }) => session.withVault(() => viewing.piece(viewId, index)),
    'viewing.close': () =>
      session.withVault(() => {
        viewing.close();
        return ok({});
      }),
    'transcript.list': ({ file, offset }) =>
      session.withVault(({ context }) => {
        const stored = storedFile(context.database, file);
        return stored.ok ? ok(listTranscripts(context.database, stored.value.tipId, file.id, offset)) : stored;
      }),
    'transcript.save': ({ file, text, language }) =>
      session.withVault(({ context }) => {
        const stored = storedFile(context.database, file);
        if (!stored.ok) return stored;
        if (hasTranscriptsEnough(context.database, stored.value.tipId, file.id)) return fail('too-many-entries');
        writeTranscript(context, { tipId: stored.value.tipId, fileId: file.id, text, language });
        session.notify({ notice: 'tips.changed', value: {} });
        return ok(listTranscripts(context.database, stored.value.tipId, file.id));
      }),
    'transcript.draft': ({ file, text, language }) =>
      session.withVault(({ context }) => {
        const stored = storedFile(context.database, file);
        if (!stored.ok) return stored;
        keepTranscriptDraft(context, { tipId: stored.value.tipId, fileId: file.id, text, language });
        return ok({});
      }),
  };
}

import { transcribedFilesAtMost } from '#shared/domain/list-limits.ts';
import type { TranscriptLanguage } from '#shared/domain/transcript.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { withStaffWordsChanged } from '../search/staff-index.ts';
import { renewHint } from '../urgency-hint.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';

/** What staff heard in a recording, or see in a picture. */
export interface TranscriptText {
  readonly tipId: string;
  /** Of the attachment or the evidence. */
  readonly fileId: string;
  readonly text: string;
  readonly language: TranscriptLanguage;
}

export const transcriptSha256 = (body: string): Uint8Array => sha256(new TextEncoder().encode(body));

/** Whether as many other files of the tip have transcripts as are shown beside it. */
export function hasTranscriptsEnough(database: Database, tipId: string, fileId: string): boolean {
  return Number(database.get('SELECT count(DISTINCT file_id) AS files FROM transcript WHERE tip_id = ? AND file_id <> ?', [tipId, fileId])?.['files']) >= transcribedFilesAtMost;
}

/** A further version, in one transaction with its event; the draft of this file goes. Earlier versions stay as they are. */
export function writeTranscript(context: VaultContext, { tipId, fileId, text, language }: TranscriptText): void {
  const { database } = context;
  const transcriptId = newId(context.randomBytes);
  const body = text.toWellFormed();
  database.transaction(() => {
    withStaffWordsChanged(database, tipId, () => {
      appendEvents(context, [{ type: 'transcript-written', payload: { tipId, fileId, transcriptId, language, sha256: hex(transcriptSha256(body)), writtenAt: context.now() } }]);
      database.run('UPDATE transcript SET body = ? WHERE transcript_id = ?', [body, transcriptId]);
    });
    database.run('DELETE FROM transcript_draft WHERE file_id = ?', [fileId]);
    renewHint(database, tipId);
  });
}

/** Keeps what is being typed until it is saved, so that a lock or a crash costs no more than the last seconds. An empty text forgets it. */
export function keepTranscriptDraft({ database }: VaultContext, { tipId, fileId, text, language }: TranscriptText): void {
  const body = text.toWellFormed();
  if (body.trim() === '') {
    database.run('DELETE FROM transcript_draft WHERE file_id = ?', [fileId]);
    return;
  }
  database.run('INSERT INTO transcript_draft (file_id, tip_id, body, language) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body, language = excluded.language', [fileId, tipId, body, language]);
}

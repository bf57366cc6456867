import type { Transcripts } from '#shared/contract/transcript-calls.ts';
import { transcriptLanguages } from '#shared/domain/transcript.ts';
import type { Database } from '#vault/store/database.ts';
import { readPayload } from '#vault/store/events/event-types.ts';
import { textIn } from './tip-row.ts';

type Version = Transcripts['versions'][number];

/** Every version of the transcript of one file, newest first, and the draft that waits. Who wrote a version is who signed its event. */
export function listTranscripts(database: Database, tipId: string, fileId: string): Transcripts {
  const draft = database.get('SELECT body, language FROM transcript_draft WHERE file_id = ?', [fileId]);
  return {
    versions: versionsOf(database, tipId, fileId),
    draft: draft === undefined ? null : { text: textIn(draft, 'body'), language: transcriptLanguages.find((language) => language === draft['language']) ?? 'und' },
  };
}

function versionsOf(database: Database, tipId: string, fileId: string): Version[] {
  const events = database.all(
    `SELECT event.type, event.version, event_payload.payload, coalesce(member.name, '') AS name, member.removed_at IS NOT NULL AS removed
     FROM event JOIN event_payload USING (event_id) LEFT JOIN member USING (member_id)
     WHERE event.subject = ? AND event.type = 'transcript-written' ORDER BY event.clock DESC`,
    [tipId],
  );
  return events.flatMap((row) => {
    const payload = row['payload'];
    const event = payload instanceof Uint8Array ? readPayload(textIn(row, 'type'), Number(row['version']), payload) : undefined;
    if (event?.type !== 'transcript-written' || event.payload.fileId !== fileId) return [];
    const { transcriptId, language, writtenAt } = event.payload;
    const text = database.get('SELECT body FROM transcript WHERE transcript_id = ?', [transcriptId])?.['body'];
    return [{ transcriptId, text: typeof text === 'string' ? text : '', language, writtenAt, actor: textIn(row, 'name').slice(0, 200), actorRemoved: row['removed'] === 1 }];
  });
}

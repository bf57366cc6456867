import type { Transcripts } from '#shared/contract/transcript-calls.ts';
import { transcriptLanguages } from '#shared/domain/transcript.ts';
import type { Database } from '#vault/store/database.ts';
import { eventsAbout } from './events-about.ts';
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
  const written = eventsAbout(database, tipId, 'transcript-written').flatMap(({ event, actor, actorRemoved }): Version[] => {
    if (event.type !== 'transcript-written' || event.payload.fileId !== fileId) return [];
    const { transcriptId, language, writtenAt } = event.payload;
    const text = database.get('SELECT body FROM transcript WHERE transcript_id = ?', [transcriptId])?.['body'];
    return [{ transcriptId, text: typeof text === 'string' ? text : '', language, writtenAt, actor, actorRemoved }];
  });
  return written.reverse();
}

import { transcriptsAtOnce, type Transcripts } from '#shared/contract/transcript-calls.ts';
import { transcriptLanguages } from '#shared/domain/transcript.ts';
import type { Database } from '#vault/store/database.ts';
import { latestAbout } from './events-about.ts';
import { textIn } from './tip-row.ts';

type Version = Transcripts['versions'][number];

/** Versions of the transcript of one file, newest first, and the draft that waits. Who wrote a version is who signed its event. */
export function listTranscripts(database: Database, tipId: string, fileId: string, offset = 0): Transcripts {
  const draft = database.get('SELECT body, language FROM transcript_draft WHERE file_id = ?', [fileId]);
  return {
    ...versionsOf(database, tipId, fileId, offset),
    draft: draft === undefined ? null : { text: textIn(draft, 'body'), language: transcriptLanguages.find((language) => language === draft['language']) ?? 'und' },
  };
}

function versionsOf(database: Database, tipId: string, fileId: string, offset: number): Pick<Transcripts, 'versions' | 'total'> {
  const { total, latest } = latestAbout(database, tipId, 'transcript-written', { offset, limit: transcriptsAtOnce, naming: fileId });
  const versions = latest.flatMap(({ event, actor, actorRemoved }): Version[] => {
    if (event.type !== 'transcript-written') return [];
    const { transcriptId, language, writtenAt } = event.payload;
    const text = database.get('SELECT body FROM transcript WHERE transcript_id = ?', [transcriptId])?.['body'];
    return [{ transcriptId, text: typeof text === 'string' ? text : '', language, writtenAt, actor, actorRemoved }];
  });
  return { versions, total };
}

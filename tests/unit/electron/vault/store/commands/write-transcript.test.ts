import { expect, it } from 'vitest';
import { transcribedFilesAtMost } from '#shared/domain/list-limits.ts';
import { hasTranscriptsEnough } from '#vault/store/commands/write-transcript.ts';
import { draftVault, tipIdOf } from '../../../../../support/draft-vault.ts';

const idOf = (index: number): string => index.toString(16).padStart(32, '0');

it('lets as many files of a tip have transcripts as are shown beside it, and those that have one have further versions', async () => {
  const { tools: { database } } = await draftVault([{ narrative: 'Invented' }, { narrative: 'Invented too' }]);
  const write = (tip: number, file: number): void => {
    database.run("INSERT INTO transcript (transcript_id, tip_id, file_id, body, language, written_at, sha256) VALUES (?, ?, ?, 'Invented', 'en', 0, x'00')", [idOf(file + 1000 * tip), tipIdOf(tip), idOf(file)]);
  };
  for (let file = 1; file < transcribedFilesAtMost; file += 1) write(0, file);
  expect(hasTranscriptsEnough(database, tipIdOf(0), idOf(transcribedFilesAtMost))).toBe(false);
  write(0, transcribedFilesAtMost);
  expect(hasTranscriptsEnough(database, tipIdOf(0), idOf(transcribedFilesAtMost + 1))).toBe(true);
  expect(hasTranscriptsEnough(database, tipIdOf(0), idOf(7))).toBe(false);
  expect(hasTranscriptsEnough(database, tipIdOf(1), idOf(7))).toBe(false);
});

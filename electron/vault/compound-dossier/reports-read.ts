import { WithheldWords } from '#shared/redaction/withheld-words.ts';
import { besideTips } from '#vault/dossier/withheld-beside.ts';
import type { Database } from '#vault/store/database.ts';
import { textsOf } from '#vault/store/tip-text.ts';

/** What whoever writes about a compound has read, and what no dossier about it holds. */
export interface ReportsRead {
  /** All that reporters wrote, and what staff wrote for themselves: translations, transcripts, notes, answers. No statement repeats any of it. */
  readonly withheld: readonly string[];
  /** What staff summed up in their own words: it may have become a statement. */
  readonly summaries: readonly string[];
}

export function readReports(database: Database, tipIds: readonly string[]): ReportsRead {
  const { withheld, summaries } = besideTips(database, tipIds);
  return { withheld: [...new Set([...tipIds.flatMap((tipId) => textsOf(database, tipId).map(({ body }) => body)), ...withheld])], summaries };
}

/** Tells whether words of any of them stand in a statement one after the other: whoever writes has read more than the one report. They are read when the first statement is looked at. */
export function copiedFrom(read: () => ReportsRead): (statement: string) => boolean {
  let words: WithheldWords | undefined;
  return (statement) => {
    if (statement.trim() === '') return false;
    words ??= WithheldWords.of({ withheld: read().withheld, told: [] });
    return words.countIn(statement) > 0;
  };
}

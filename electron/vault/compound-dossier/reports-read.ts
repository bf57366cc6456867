import { WithheldWords } from '#shared/redaction/withheld-words.ts';
import { besideTips } from '#vault/dossier/withheld-beside.ts';
import type { Database } from '#vault/store/database.ts';
import { textsOf } from '#vault/store/tip-text.ts';
import { tipsAbout } from './tips-about.ts';

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

/**
 * The same for the compound that was looked at last, as long as nothing was added to the log: what reporters and staff wrote of tips, and which of these are about it, changes with an event alone. Cutting the reports of a
 * compound into words takes seconds where thousands speak of it, and the list of claims asks for it after every statement.
 */
export class LastReports {
  #last: { readonly database: Database; readonly compoundId: string; readonly clock: unknown; readonly isCopied: (statement: string) => boolean } | undefined;

  /** As `copiedFrom`. */
  copiedFrom(database: Database, compoundId: string): (statement: string) => boolean {
    const clock = database.get('SELECT max(clock) AS clock FROM event')?.['clock'];
    if (this.#last?.database !== database || this.#last.compoundId !== compoundId || this.#last.clock !== clock) this.#last = { database, compoundId, clock, isCopied: copiedFrom(() => readReports(database, tipsAbout(database, compoundId))) };
    return this.#last.isCopied;
  }
}

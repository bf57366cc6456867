import { WithheldWords } from '#shared/redaction/withheld-words.ts';
import type { Turn } from '#vault/dossier/found-details.ts';
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
export function copiedFrom(read: () => ReportsRead): IsCopied {
  let words: WithheldWords | undefined;
  return (statement) => {
    if (statement.trim() === '') return false;
    words ??= WithheldWords.of({ withheld: read().withheld, told: [] });
    return words.countIn(statement) > 0;
  };
}

/** Tells whether a statement has words of a report in a row. */
export type IsCopied = (statement: string) => boolean;

interface LastRead {
  readonly database: Database;
  readonly compoundId: string;
  /** Of the newest event when they were read. */
  readonly clock: unknown;
  /** undefined: somebody still reads them. */
  isCopied: IsCopied | undefined;
  readonly read: Promise<IsCopied>;
}

/**
 * The reports about the compound that was looked at last, as long as nothing was added to the log: what reporters and staff wrote of tips, and which of these are about it, changes with an event alone. Cutting the reports of
 * a compound into words takes seconds where thousands speak of it, and the list of claims asks for it after every statement.
 */
export class LastReports {
  readonly #turn: Turn;
  #last: LastRead | undefined;

  constructor(turn: Turn) {
    this.#turn = turn;
  }

  /** As `copiedFrom`, where they are read already. */
  known(database: Database, compoundId: string): IsCopied | undefined {
    return this.#isLast(database, compoundId) ? this.#last?.isCopied : undefined;
  }

  /** As `copiedFrom`, once they are read as they are now. Others have their turn after each report. */
  read(database: Database, compoundId: string): Promise<IsCopied> {
    if (this.#last !== undefined && this.#isLast(database, compoundId)) return this.#last.read;
    const { withheld } = readReports(database, tipsAbout(database, compoundId));
    const read = this.#cut(withheld);
    const last: LastRead = { database, compoundId, clock: newestClock(database), isCopied: undefined, read };
    this.#last = last;
    return read.then((isCopied) => (last.isCopied = isCopied));
  }

  async #cut(withheld: readonly string[]): Promise<IsCopied> {
    const steps = WithheldWords.steps({ withheld, told: [] });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        const words = step.value;
        return (statement) => words.countIn(statement) > 0;
      }
      await this.#turn();
    }
  }

  #isLast(database: Database, compoundId: string): boolean {
    const last = this.#last;
    return last?.database === database && last.compoundId === compoundId && last.clock === newestClock(database);
  }
}

const newestClock = (database: Database): unknown => database.get('SELECT max(clock) AS clock FROM event')?.['clock'];

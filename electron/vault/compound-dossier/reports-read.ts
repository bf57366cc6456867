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

/** Of which compound reports are read, and as they were at which event, the newest one then. */
interface Asked {
  readonly database: Database;
  readonly compoundId: string;
  readonly clock: string;
}

/**
 * The reports about the compound that was looked at last, as long as nothing was added to the log: what reporters and staff wrote of tips, and which of these are about it, changes with an event alone. Cutting the reports of
 * a compound into words takes seconds where thousands speak of it, and the list of claims asks for it after every statement.
 */
export class LastReports {
  /** Called after each report; false: the vault is closing. */
  readonly #goOn: () => Promise<boolean>;
  #last: (Asked & { readonly isCopied: IsCopied }) | undefined;
  /** One at a time, so that none piles up on another where events come all the while. */
  #underWay: (Asked & { readonly isCopied: Promise<IsCopied | undefined> }) | undefined;

  constructor(goOn: () => Promise<boolean>) {
    this.#goOn = goOn;
  }

  /** As `copiedFrom`, where they are read as they are now. What is stale is forgotten. */
  known(database: Database, compoundId: string): IsCopied | undefined {
    const last = this.#last;
    if (last !== undefined && serves(last, { database, compoundId, clock: newestClock(database) })) return last.isCopied;
    this.#last = undefined;
    return undefined;
  }

  /** As `copiedFrom`, of the reports as they were when this was asked, or later. Others have their turn meanwhile. undefined: the vault closed. */
  async read(database: Database, compoundId: string): Promise<IsCopied | undefined> {
    const asked = { database, compoundId, clock: newestClock(database) };
    for (;;) {
      if (this.#last !== undefined && serves(this.#last, asked)) return this.#last.isCopied;
      const other = this.#underWay;
      if (other === undefined) return this.#begin({ ...asked, clock: newestClock(database) });
      if (serves(other, asked)) return other.isCopied;
      // Whoever waits for that one hears what became of it.
      await other.isCopied.catch(() => undefined);
      if (!(await this.#goOn())) return undefined;
    }
  }

  #begin(asked: Asked): Promise<IsCopied | undefined> {
    const isCopied = this.#cut(asked).finally(() => {
      this.#underWay = undefined;
    });
    this.#underWay = { ...asked, isCopied };
    return isCopied;
  }

  async #cut(asked: Asked): Promise<IsCopied | undefined> {
    const { database, compoundId } = asked;
    const withheld = new Set<string>();
    for (const tipId of tipsAbout(database, compoundId)) {
      for (const text of readReports(database, [tipId]).withheld) withheld.add(text);
      if (!(await this.#goOn())) return undefined;
    }
    const steps = WithheldWords.steps({ withheld: [...withheld], told: [] });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        const words = step.value;
        const isCopied = (statement: string): boolean => words.countIn(statement) > 0;
        this.#last = { ...asked, isCopied };
        return isCopied;
      }
      if (!(await this.#goOn())) return undefined;
    }
  }
}

/** Whether what was read for one question answers another. The clocks of a log rise. */
const serves = (read: Asked, asked: Asked): boolean => read.database === asked.database && read.compoundId === asked.compoundId && read.clock >= asked.clock;

const newestClock = (database: Database): string => String(database.get('SELECT max(clock) AS clock FROM event')?.['clock'] ?? '');

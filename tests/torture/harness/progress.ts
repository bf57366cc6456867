import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How far one test of a large run has come. */
export interface Progress {
  total: number;
  done: number;
  /** Each with what replays it. The first hundred. */
  failures: string[];
  failed: number;
  seconds: number;
  /** Counts of what was seen, by name. */
  facts: Record<string, number>;
}

interface State {
  readonly settings: string;
  readonly tests: Record<string, Progress>;
}

/** One test of a run: numbered cases, each of which can be run by itself. */
export interface Work {
  readonly name: string;
  /** Asked for once, before the first case: how many there are. */
  readonly prepare: () => Promise<number> | number;
  readonly end?: () => void;
  /** What is wrong with this case, or undefined. */
  readonly run: (index: number, count: (fact: string, by?: number) => void) => Promise<string | undefined> | string | undefined;
}

const saveEveryMs = 3000;
const failuresKept = 100;

/** The state of a run on disk. A run that was stopped goes on behind the last case it had saved, with the same settings or not at all. */
export class RunState {
  readonly #file: string | undefined;
  readonly #state: State;
  /** Cases of the tests that are ready to run. */
  readonly #totals = new Map<string, number>();

  constructor(file: string | undefined, settings: object) {
    this.#file = file;
    const own: State = { settings: JSON.stringify(settings), tests: {} };
    this.#state = file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as State) : own;
    if (this.#state.settings !== own.settings) throw new Error(`${file ?? ''} is of a run with other settings: ${this.#state.settings}`);
  }

  get tests(): Readonly<Record<string, Progress>> {
    return this.#state.tests;
  }

  /** Runs a test up to `part` of its cases, from where it was. */
  async run(work: Work, part: number, say: (line: string) => void): Promise<Progress> {
    const before = this.#state.tests[work.name];
    if (before !== undefined && before.done >= Math.ceil(before.total * part)) return before;
    const total = await this.#prepared(work, before?.done ?? 0, say);
    const progress = before ?? { total, done: 0, failures: [], failed: 0, seconds: 0, facts: {} };
    this.#state.tests[work.name] = progress;
    if (progress.total !== total) throw new Error(`${work.name}: ${progress.total} cases when the run began, ${total} now: begin anew`);
    const upTo = Math.ceil(total * part);
    let sinceMs = performance.now();
    const count = (fact: string, by = 1): void => {
      progress.facts[fact] = (progress.facts[fact] ?? 0) + by;
    };
    while (progress.done < upTo) {
      const failure = await work.run(progress.done, count);
      if (failure !== undefined) {
        progress.failed += 1;
        if (progress.failures.length < failuresKept) progress.failures.push(failure);
        say(`FAILED ${failure}`);
      }
      progress.done += 1;
      const nowMs = performance.now();
      if (nowMs - sinceMs < saveEveryMs && progress.done < upTo) continue;
      progress.seconds += (nowMs - sinceMs) / 1000;
      sinceMs = nowMs;
      this.#save();
    }
    if (progress.done === total) work.end?.();
    say(`${work.name}: ${progress.done} of ${total} cases, ${progress.failed} failed, ${Math.round(progress.seconds)} s ${JSON.stringify(progress.facts)}`);
    return progress;
  }

  async #prepared(work: Work, done: number, say: (line: string) => void): Promise<number> {
    const known = this.#totals.get(work.name);
    if (known !== undefined) return known;
    if (done > 0) say(`${work.name}: goes on after ${done}`);
    const total = await work.prepare();
    this.#totals.set(work.name, total);
    return total;
  }

  #save(): void {
    if (this.#file === undefined) return;
    writeFileSync(`${this.#file}.part`, `${JSON.stringify(this.#state, null, 1)}\n`);
    renameSync(`${this.#file}.part`, this.#file);
  }
}

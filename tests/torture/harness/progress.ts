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

  constructor(file: string | undefined, settings: object) {
    this.#file = file;
    const own: State = { settings: JSON.stringify(settings), tests: {} };
    this.#state = file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as State) : own;
    if (this.#state.settings !== own.settings) throw new Error(`${file ?? ''} is of a run with other settings: ${this.#state.settings}`);
  }

  get tests(): Readonly<Record<string, Progress>> {
    return this.#state.tests;
  }

  async run(work: Work, say: (line: string) => void): Promise<Progress> {
    const before = this.#state.tests[work.name];
    if (before !== undefined && before.done === before.total) return before;
    const total = await work.prepare();
    const progress = before ?? { total, done: 0, failures: [], failed: 0, seconds: 0, facts: {} };
    this.#state.tests[work.name] = progress;
    if (progress.total !== total) throw new Error(`${work.name}: ${progress.total} cases when the run began, ${total} now: begin anew`);
    if (progress.done > 0) say(`${work.name}: goes on after ${progress.done} of ${total}`);
    let savedMs = performance.now();
    let sinceMs = savedMs;
    const count = (fact: string, by = 1): void => {
      progress.facts[fact] = (progress.facts[fact] ?? 0) + by;
    };
    while (progress.done < total) {
      const failure = await work.run(progress.done, count);
      if (failure !== undefined) {
        progress.failed += 1;
        if (progress.failures.length < failuresKept) progress.failures.push(failure);
        say(`FAILED ${failure}`);
      }
      progress.done += 1;
      const nowMs = performance.now();
      if (nowMs - savedMs < saveEveryMs && progress.done < total) continue;
      progress.seconds += (nowMs - sinceMs) / 1000;
      sinceMs = nowMs;
      savedMs = nowMs;
      this.#save();
    }
    work.end?.();
    say(`${work.name}: ${progress.done} cases, ${progress.failed} failed, ${Math.round(progress.seconds)} s ${JSON.stringify(progress.facts)}`);
    return progress;
  }

  #save(): void {
    if (this.#file === undefined) return;
    writeFileSync(`${this.#file}.part`, `${JSON.stringify(this.#state, null, 1)}\n`);
    renameSync(`${this.#file}.part`, this.#file);
  }
}

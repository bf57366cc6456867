import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { madeOnce } from '#shared/made-once.ts';
import { type BuiltChildren, buildChildren } from './built-children.ts';
import type { Answer } from './order-child.ts';
import type { Order } from './orders.ts';

const repository = path.resolve(import.meta.dirname, '..', '..', '..');
/** How much a message repeats of what a process said before it died. */
const lastCharacters = 8000;
/** How long a process that is let go of may take to end. */
const patienceMs = 20_000;

export interface Filled {
  /** How many were tried. */
  readonly cases: number;
  /** What was wrong, each with what replays it. */
  readonly wrong: readonly string[];
  /** Counts of what was seen, by name. */
  readonly facts: Readonly<Record<string, number>>;
}

interface Running {
  readonly child: ChildProcess;
  /** How it ended, and its last words; undefined when it ended in order. */
  readonly ending: Promise<string | undefined>;
}

/** Built once for all test files of a worker. */
const built = madeOnce(buildChildren);

/** Torture outside the test runner, in a process that keeps its recordings from one order to the next: for the tests of one file. */
export class Outside {
  readonly #children: () => Promise<BuiltChildren>;
  #running: Promise<Running> | undefined;
  #isFilling = false;

  /** `children`: others than those of the harness, for its own tests. */
  constructor(children: () => Promise<BuiltChildren> = built) {
    this.#children = children;
  }

  /** One order at a time. Rejects when the process has ended, whenever it did, with what it said; and when it leaves out a case. */
  async fill(order: Order): Promise<Filled> {
    // A test that gave up would be told of in the answers to the next.
    if (this.#isFilling) throw new Error('an order before this one was not answered to its end');
    this.#isFilling = true;
    return this.#filled(order).finally(() => (this.#isFilling = false));
  }

  async #filled(order: Order): Promise<Filled> {
    const running = await (this.#running ??= this.#start());
    const what = JSON.stringify(order);
    const wrong: string[] = [];
    let cases = 0;
    const answered = new Promise<Filled>((resolve, reject) => {
      running.child.removeAllListeners('message').on('message', (answer: Answer) => {
        if (answer.kind === 'case') {
          cases += 1;
          if (answer.wrong !== undefined) wrong.push(answer.wrong);
        } else if (answer.cases === cases) resolve({ cases, wrong, facts: answer.facts });
        else reject(new Error(`${what}: of ${answer.cases} cases ${cases} were answered`));
      });
    });
    // A process that is dead takes no order; its ending tells.
    running.child.send(order, () => undefined);
    const outcome = await Promise.race([answered, running.ending.then((ending) => ({ ending: ending ?? 'was over' }))]);
    if (!('ending' in outcome)) return outcome;
    // The next order has a process that can say more than that this one is dead.
    this.#running = undefined;
    throw new Error(`${what}: after ${cases} cases the process ${outcome.ending}`);
  }

  /** Lets go of the process and waits for it. Rejects when it did not end in order: then it met a bug after its last answer, or hangs. */
  async end(): Promise<void> {
    const running = await this.#running;
    this.#running = undefined;
    if (running === undefined) return;
    if (running.child.connected) running.child.disconnect();
    const timer = setTimeout(() => running.child.kill('SIGKILL'), patienceMs);
    const ending = await running.ending;
    clearTimeout(timer);
    if (ending !== undefined) throw new Error(`after its last order the process ${ending}`);
  }

  async #start(): Promise<Running> {
    const { orders, kill } = await this.#children();
    const child = fork(orders, [kill], { cwd: repository, execArgv: ['--enable-source-maps'], stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk);
      said = (said + chunk.toString('utf8')).slice(-lastCharacters);
    });
    // Not `close` of the process: it never comes when this side let go of the channel.
    const over = Promise.all([once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>, once(child.stderr!, 'close')]);
    const ending = over.then(([[code, signal]]) => (code === 0 ? undefined : `ended with ${signal ?? String(code)}: ${said}`));
    return { child, ending };
  }
}

// A process that does what a test orders, outside the test runner, and says of every case what came of it. It ends with whoever started it, and at the first bug.
import process from 'node:process';
import { type Order, worksOf } from './orders.ts';
import type { Work } from './progress.ts';
import { Recordings } from './recordings.ts';

/** One for each case of an order, in their order, then the end. */
export type Answer =
  | { readonly kind: 'case'; readonly wrong?: string }
  | { readonly kind: 'end'; readonly cases: number; readonly facts: Readonly<Record<string, number>> };

const [, , killChild = ''] = process.argv;
const recordings = new Recordings();
let working: Work | undefined;

async function fill(order: Order): Promise<void> {
  const facts: Record<string, number> = {};
  let cases = 0;
  for await (const work of worksOf(order, recordings, () => killChild)) {
    working = work;
    const total = await work.prepare();
    for (let index = 0; index < total; index++) {
      const wrong = await work.run(index, (fact, by = 1) => (facts[fact] = (facts[fact] ?? 0) + by));
      say({ kind: 'case', ...(wrong === undefined ? {} : { wrong }) });
    }
    cases += total;
    work.end?.();
    working = undefined;
  }
  say({ kind: 'end', cases, facts });
}

const say = (answer: Answer): void => void process.send?.(answer);

process.on('exit', () => working?.end?.());
process.on('disconnect', () => process.exit());
// What is thrown in here is a bug: nobody takes it, and the process ends with it on its standard error.
process.on('message', (order: Order) => void fill(order));

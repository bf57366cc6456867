import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Order } from './harness/orders.ts';
import { Outside } from './harness/outside.ts';

const order: Order = { kind: 'files' };

/** Orders go to a process that does this with each. */
async function withProcess(onOrder: string, test: (outside: Outside) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-outside-'));
  const orders = path.join(folder, 'orders.mjs');
  writeFileSync(orders, `process.on('disconnect', () => process.exit()).on('message', () => { ${onOrder} });`);
  try {
    await test(new Outside(() => Promise.resolve({ orders, kill: '' })));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const one = "process.send({ kind: 'case' });";
const end = (cases: number): string => `process.send({ kind: 'end', cases: ${cases}, facts: {} });`;

test('a process that answers every case has filled the order, and takes another', () =>
  withProcess(`${one} process.send({ kind: 'case', wrong: 'invented' }); ${end(2)}`, async (outside) => {
    for (let times = 0; times < 2; times++) expect(await outside.fill(order)).toEqual({ cases: 2, wrong: ['invented'], facts: {} });
    await outside.end();
  }));

test.for([
  ['a bug', `${one} Promise.reject(new Error('an invented bug'));`, /after 1 cases the process ended with 1: [^]*an invented bug/u],
  ['an exit', 'process.exit(3);', /after 0 cases the process ended with 3/u],
  ['an exit that looks well', 'process.exit(0);', /after 0 cases the process was over/u],
  ['a crash', "process.kill(process.pid, 'SIGKILL');", /after 0 cases the process ended with SIGKILL/u],
  ['a case without an answer', `${one} ${end(2)}`, /of 2 cases 1 were answered/u],
] as const)('%s in the process is a failure of the test, with what was said', ([, onOrder, words]) =>
  withProcess(onOrder, async (outside) => {
    await expect(outside.fill(order)).rejects.toThrow(words);
    // And of the next one, for which another process begins.
    await expect(outside.fill(order)).rejects.toThrow(words);
    await outside.end();
  }));

test('an order that nobody waited for to its end leaves no room for another, whose answers would be mixed with its own', () =>
  withProcess(`setTimeout(() => { ${one} ${end(1)} }, 300);`, async (outside) => {
    const first = outside.fill(order);
    await expect(outside.fill(order)).rejects.toThrow('an order before this one');
    expect(await first).toMatchObject({ cases: 1 });
    expect(await outside.fill(order)).toMatchObject({ cases: 1 });
    await outside.end();
  }));

test('a bug after the last answer is told when the process is let go of', () =>
  withProcess(`${one} ${end(1)} setTimeout(() => { throw new Error('an invented late bug'); }, 1);`, async (outside) => {
    expect(await outside.fill(order)).toMatchObject({ cases: 1 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect(outside.end()).rejects.toThrow(/after its last order the process ended with 1: [^]*an invented late bug/u);
  }));

test('what is thrown in the process of the harness names its cause', async () => {
  const outside = new Outside();
  await expect(outside.fill({ kind: 'cuts', scenario: 'invented', seed: 1, total: 1 })).rejects.toThrow('Error: no scenario is called invented');
  await outside.end();
});

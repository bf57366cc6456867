import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fuzzWork } from './fuzz/fuzz-work.ts';
import { mutated } from './fuzz/mutate.ts';
import { targets } from './fuzz/targets.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { torture } from './settings.ts';

test.for([...fuzzWork(torture.seed, ({ isQuick }) => (isQuick ? torture.fuzzQuick : torture.fuzz))].map((work) => [work.name, work] as const))('%s: nothing uncaught, nothing slow', { timeout: 300_000 }, async ([, work]) => {
  const total = await work.prepare();
  const wrong: string[] = [];
  for (let index = 0; index < total; index++) {
    const failure = await work.run(index, () => undefined);
    if (failure !== undefined) wrong.push(failure);
  }
  expect(wrong).toEqual([]);
});

test('every parser has a corpus, and every corpus a parser', () => {
  const folders = readdirSync(path.join(import.meta.dirname, '..', 'corpus', 'fuzz'));
  expect(folders.sort()).toEqual(targets.map(({ name }) => name).sort());
});

test('the same seed gives the same input', () => {
  const corpus = [new Uint8Array(100).fill(5), new TextEncoder().encode('{"version":1}')];
  for (let seed = 0; seed < 50; seed++) expect(mutated(seededRandom(seed), corpus, 500)).toEqual(mutated(seededRandom(seed), corpus, 500));
});

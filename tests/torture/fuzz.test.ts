import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mutated } from './fuzz/mutate.ts';
import { targets } from './fuzz/targets.ts';
import { Outside } from './harness/outside.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { torture } from './settings.ts';

const outside = new Outside();
afterAll(() => outside.end());

test.for(targets.map((target) => [target.name, target] as const))('fuzz %s: nothing uncaught, nothing slow', { timeout: 300_000 }, async ([name, { isQuick = false, reaches = [] }]) => {
  const total = isQuick ? torture.fuzzQuick : torture.fuzz;
  const { cases, wrong, facts } = await outside.fill({ kind: 'fuzz', parsers: [name], seed: torture.seed, total });
  expect(wrong).toEqual([]);
  expect(cases).toBe(total);
  // Fewer inputs, which a person may ask for, need not reach everything.
  if (total >= 10_000) for (const layer of reaches) expect(facts[layer] ?? 0, `changed inputs that came to "${layer}"`).toBeGreaterThan(0);
});

test('the parsers that the large run is about are fuzzed ten thousand times in every run', () => {
  const quick = targets.filter(({ isQuick }) => isQuick).map(({ name }) => name);
  expect(quick).toEqual(expect.arrayContaining(['sealed-tip', 'sealed-tip-content', 'armour', 'tip-manifest', 'exif', 'image-header', 'zip-directory', 'mail']));
});

test('every parser has a corpus, and every corpus a parser', () => {
  const folders = readdirSync(path.join(import.meta.dirname, '..', 'corpus', 'fuzz'));
  expect(folders.sort()).toEqual(targets.map(({ name }) => name).sort());
});

test('the same seed gives the same input', () => {
  const corpus = [new Uint8Array(100).fill(5), new TextEncoder().encode('{"version":1}')];
  for (let seed = 0; seed < 50; seed++) expect(mutated(seededRandom(seed), corpus, 500)).toEqual(mutated(seededRandom(seed), corpus, 500));
});

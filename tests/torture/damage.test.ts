import { expect, test } from 'vitest';
import { damageWork, flipWork, unlockWork } from './harness/damage-work.ts';
import type { Work } from './harness/progress.ts';
import { torture } from './settings.ts';

const patience = { timeout: 600_000 };

async function failuresOf(works: AsyncIterable<Work>): Promise<{ readonly cases: number; readonly wrong: readonly string[]; readonly facts: ReadonlyMap<string, number> }> {
  const wrong: string[] = [];
  const facts = new Map<string, number>();
  let cases = 0;
  for await (const work of works) {
    const total = await work.prepare();
    cases += total;
    for (let index = 0; index < total; index++) {
      const failure = await work.run(index, (fact, by = 1) => void facts.set(fact, (facts.get(fact) ?? 0) + by));
      if (failure !== undefined) wrong.push(failure);
    }
  }
  return { cases, wrong, facts };
}

test('every flipped bit is noticed by what authenticates its file, but for the bytes that carry nothing', patience, async () => {
  const { cases, wrong } = await failuresOf(flipWork(torture.seed, torture.flips));
  expect(wrong).toEqual([]);
  expect(cases).toBeGreaterThanOrEqual(torture.flips);
});

test('a vault with a flipped bit is refused, or verifying tells, or nothing has changed', patience, async () => {
  const { wrong, facts } = await failuresOf(unlockWork(torture.seed, torture.unlocks));
  expect(wrong).toEqual([]);
  expect([...facts.keys()].join()).toMatch(/refused/u);
});

test('a file deleted, exchanged, doubled or replaced by its older self, and old pieces put into it, never pass in silence', patience, async () => {
  const { wrong } = await failuresOf(damageWork());
  expect(wrong).toEqual([]);
});

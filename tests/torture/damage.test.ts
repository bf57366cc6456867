import { afterAll, expect, test } from 'vitest';
import { Outside } from './harness/outside.ts';
import { torture } from './settings.ts';

const patience = { timeout: 600_000 };
const outside = new Outside();
const { seed } = torture;
afterAll(() => outside.end());

test('every flipped bit is noticed by what authenticates its file, but for the bytes that carry nothing', patience, async () => {
  const { cases, wrong } = await outside.fill({ kind: 'flips', seed, total: torture.flips });
  expect(wrong).toEqual([]);
  expect(cases).toBeGreaterThanOrEqual(torture.flips);
});

test('a vault with a flipped bit is refused, or verifying tells, or nothing has changed', patience, async () => {
  const { cases, wrong, facts } = await outside.fill({ kind: 'unlocks', seed, total: torture.unlocks });
  expect(wrong).toEqual([]);
  expect(cases).toBe(torture.unlocks);
  expect(Object.keys(facts).join()).toMatch(/refused/u);
});

test('a file deleted, exchanged, doubled or replaced by its older self, and old pieces put into it, never pass in silence', patience, async () => {
  const { cases, wrong } = await outside.fill({ kind: 'files' });
  expect(wrong).toEqual([]);
  expect(cases).toBeGreaterThan(100);
});

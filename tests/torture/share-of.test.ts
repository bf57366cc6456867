import { expect, test } from 'vitest';
import { shareOf } from './harness/share-of.ts';
import { scenarios } from './scenarios/all.ts';

test('every cut and kill falls to a scenario, twenty or more cuts to each, a slow one as well', () => {
  const killable = scenarios.filter((scenario) => scenario.killable !== false);
  const cuts = scenarios.map((scenario) => shareOf(2000, scenario, scenarios));
  const kills = killable.map((scenario) => shareOf(200, scenario, killable));
  const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
  expect([sum(cuts), sum(kills)]).toEqual([2000, 200]);
  expect(Math.min(...cuts)).toBeGreaterThanOrEqual(20);
  expect(Math.max(...kills) - Math.min(...kills)).toBeLessThanOrEqual(1);
});

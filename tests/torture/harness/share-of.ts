import type { Scenario } from './scenario.ts';

/** How many of `all` fall to a scenario, so that those of all `among` which it is are together as many; at least one. A slow one has a third of the share of another. */
export function shareOf(all: number, scenario: Scenario, among: readonly Scenario[]): number {
  const weight = (some: readonly Scenario[]): number => some.reduce((sum, { isSlow = false }) => sum + (isSlow ? 1 : 3), 0);
  const at = among.indexOf(scenario);
  const upTo = (count: number): number => Math.floor((weight(among.slice(0, count)) * all) / weight(among));
  return Math.max(1, upTo(at + 1) - upTo(at));
}

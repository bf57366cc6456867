// The power goes, or the process is killed. Both at once: living through a scenario once takes longer than ending it a few times.
import { afterAll, expect, test } from 'vitest';
import { scenarios } from '../scenarios/all.ts';
import { torture } from '../settings.ts';
import { Outside } from './outside.ts';
import type { Scenario } from './scenario.ts';
import { shareOf } from './share-of.ts';

const patienceMs = 600_000;
const isKillable = ({ killable = true }: Scenario): boolean => killable;

/** Tests for each of these scenarios, with its share of all cuts and kills. */
export function testSuddenEnds(chosen: readonly Scenario[]): void {
  const outside = new Outside();
  const { seed } = torture;
  afterAll(() => outside.end());

  test.for(chosen.map((scenario) => [scenario.name, scenario] as const))('no power cut during "%s" loses, halves or changes anything', { timeout: patienceMs }, async ([name, scenario]) => {
    const total = shareOf(torture.vaultCuts, scenario, scenarios);
    expect(await outside.fill({ kind: 'cuts', scenario: name, seed, total })).toMatchObject({ cases: total, wrong: [] });
  });

  const killable = scenarios.filter(isKillable);
  test.for(chosen.filter(isKillable).map((scenario) => [scenario.name, scenario] as const))('a vault process killed during "%s" loses and halves nothing', { timeout: patienceMs }, async ([name, scenario]) => {
    const total = shareOf(torture.vaultKills, scenario, killable);
    expect(await outside.fill({ kind: 'kills', scenario: name, seed, total })).toMatchObject({ cases: total, wrong: [] });
  });
}

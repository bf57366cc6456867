// The power goes, or the process is killed. Both at once: living through a scenario once takes longer than ending it a few times.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scenarios } from '../scenarios/all.ts';
import { torture } from '../settings.ts';
import { buildKillChild, Kills } from './kills.ts';
import { PowerLoss } from './power-loss.ts';
import { Recordings } from './recordings.ts';
import type { Scenario } from './scenario.ts';

const patienceMs = 600_000;
const isKillable = ({ killable = true }: Scenario): boolean => killable;

/** Tests for each of these scenarios, with its share of all cuts and kills. */
export function testSuddenEnds(chosen: readonly Scenario[]): void {
  const recordings = new Recordings();
  const open: Kills[] = [];
  let child: string;

  beforeAll(async () => {
    child = await buildKillChild();
  }, 120_000);
  afterAll(() => {
    for (const kills of open) kills.end();
  });

  test.for(chosen.map((scenario) => [scenario.name, scenario] as const))('no power cut during "%s" loses, halves or changes anything', { timeout: patienceMs }, async ([, scenario]) => {
    const loss = new PowerLoss(await recordings.of(scenario));
    const wrong: string[] = [];
    for (let index = 0; index < Math.max(1, Math.round(torture.vaultCuts / scenarios.length)); index++) {
      const found = await loss.wrongAfter(loss.randomCut(torture.seed, index));
      if (found !== undefined) wrong.push(`--seed ${torture.seed}, cut ${index}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });

  test.for(chosen.filter(isKillable).map((scenario) => [scenario.name, scenario] as const))('a vault process killed during "%s" loses and halves nothing', { timeout: patienceMs }, async ([, scenario]) => {
    const kills = new Kills(child, await recordings.of(scenario), recordings.disks);
    open.push(kills);
    const wrong: string[] = [];
    for (let index = 0; index < torture.vaultKills / scenarios.filter(isKillable).length; index++) {
      const outcome = await kills.run(torture.seed, index);
      if (outcome.wrong !== undefined) wrong.push(outcome.wrong);
    }
    expect(wrong).toEqual([]);
  });
}

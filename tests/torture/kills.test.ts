import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildKillChild, Kills } from './harness/kills.ts';
import { PreparedDisks } from './harness/prepared.ts';
import { record } from './harness/recording.ts';
import { scenarios } from './scenarios/all.ts';
import { torture } from './settings.ts';

const disks = new PreparedDisks();
const killable = scenarios.filter(({ killable: isKillable = true }) => isKillable);
const open: Kills[] = [];
let child: string;

beforeAll(async () => {
  child = await buildKillChild();
}, 120_000);
afterAll(() => {
  for (const kills of open) kills.end();
});

test.for(killable.map((scenario) => [scenario.name, scenario] as const))('a vault process killed during "%s" loses and halves nothing', { timeout: 600_000 }, async ([, scenario]) => {
  const kills = new Kills(child, await record(scenario, disks), disks);
  open.push(kills);
  const wrong: string[] = [];
  for (let index = 0; index < torture.vaultKills / killable.length; index++) {
    const outcome = await kills.run(torture.seed, index);
    if (outcome.wrong !== undefined) wrong.push(outcome.wrong);
  }
  expect(wrong).toEqual([]);
});

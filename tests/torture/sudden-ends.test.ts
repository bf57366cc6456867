// The power goes, or the process is killed. One file for both: living through every scenario once takes longer than ending it a few times.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildKillChild, Kills } from './harness/kills.ts';
import { PowerLoss } from './harness/power-loss.ts';
import { record } from './harness/recording.ts';
import { Recordings } from './harness/recordings.ts';
import { scenarios } from './scenarios/all.ts';
import { triage } from './scenarios/triage.ts';
import { torture } from './settings.ts';

const recordings = new Recordings();
const patienceMs = 600_000;
const killable = scenarios.filter(({ killable: isKillable = true }) => isKillable);
const open: Kills[] = [];
let child: string;

beforeAll(async () => {
  child = await buildKillChild();
}, 120_000);
afterAll(() => {
  for (const kills of open) kills.end();
});

test.for(scenarios.map((scenario) => [scenario.name, scenario] as const))('no power cut during "%s" loses, halves or changes anything', { timeout: patienceMs }, async ([, scenario]) => {
  const loss = new PowerLoss(await recordings.of(scenario));
  const wrong: string[] = [];
  for (let index = 0; index < Math.max(1, Math.round(torture.vaultCuts / scenarios.length)); index++) {
    const found = await loss.wrongAfter(loss.randomCut(torture.seed, index));
    if (found !== undefined) wrong.push(`--seed ${torture.seed}, cut ${index}: ${found}`);
  }
  expect(wrong).toEqual([]);
});

test.for(killable.map((scenario) => [scenario.name, scenario] as const))('a vault process killed during "%s" loses and halves nothing', { timeout: patienceMs }, async ([, scenario]) => {
  const kills = new Kills(child, await recordings.of(scenario), recordings.disks);
  open.push(kills);
  const wrong: string[] = [];
  for (let index = 0; index < torture.vaultKills / killable.length; index++) {
    const outcome = await kills.run(torture.seed, index);
    if (outcome.wrong !== undefined) wrong.push(outcome.wrong);
  }
  expect(wrong).toEqual([]);
});

test('the same cuts on a disk that ignores syncs do lose changes, so the test can tell', { timeout: patienceMs }, async () => {
  const loss = new PowerLoss(await record(triage, recordings.disks, { ignoreSyncs: true }));
  let wrong = 0;
  for (let index = 0; index < 20; index++) if ((await loss.wrongAfter(loss.randomCut(1, index))) !== undefined) wrong += 1;
  expect(wrong).toBeGreaterThan(5);
});

import { expect, test } from 'vitest';
import { PowerLoss } from './harness/power-loss.ts';
import { PreparedDisks } from './harness/prepared.ts';
import { record } from './harness/recording.ts';
import { scenarios } from './scenarios/all.ts';
import { triage } from './scenarios/triage.ts';
import { torture } from './settings.ts';

const disks = new PreparedDisks();
const patienceMs = 600_000;

test.for(scenarios.map((scenario) => [scenario.name, scenario] as const))('no power cut during "%s" loses, halves or changes anything', { timeout: patienceMs }, async ([, scenario]) => {
  const loss = new PowerLoss(await record(scenario, disks));
  const wrong: string[] = [];
  for (let index = 0; index < torture.vaultCuts / scenarios.length; index++) {
    const found = await loss.wrongAfter(loss.randomCut(torture.seed, index));
    if (found !== undefined) wrong.push(`--seed ${torture.seed}, cut ${index}: ${found}`);
  }
  expect(wrong).toEqual([]);
});

test('the same cuts on a disk that ignores syncs do lose changes, so the test can tell', { timeout: patienceMs }, async () => {
  const loss = new PowerLoss(await record(triage, disks, { ignoreSyncs: true }));
  let wrong = 0;
  for (let index = 0; index < 20; index++) if ((await loss.wrongAfter(loss.randomCut(1, index))) !== undefined) wrong += 1;
  expect(wrong).toBeGreaterThan(5);
});

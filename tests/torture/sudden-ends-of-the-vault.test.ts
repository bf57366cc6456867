import { expect, test } from 'vitest';
import { PowerLoss } from './harness/power-loss.ts';
import { record } from './harness/recording.ts';
import { Recordings } from './harness/recordings.ts';
import { testSuddenEnds } from './harness/test-sudden-ends.ts';
import { scenarios, scenariosOfTips } from './scenarios/all.ts';
import { triage } from './scenarios/triage.ts';

testSuddenEnds(scenarios.filter((scenario) => !scenariosOfTips.includes(scenario)));

test('the same cuts on a disk that ignores syncs do lose changes, so the test can tell', { timeout: 600_000 }, async () => {
  const loss = new PowerLoss(await record(triage, new Recordings().disks, { ignoreSyncs: true }));
  let wrong = 0;
  for (let index = 0; index < 20; index++) if ((await loss.wrongAfter(loss.randomCut(1, index))) !== undefined) wrong += 1;
  expect(wrong).toBeGreaterThan(5);
});

import { expect, test } from 'vitest';
import { Outside } from './harness/outside.ts';
import { testSuddenEnds } from './harness/test-sudden-ends.ts';
import { scenarios, scenariosOfTips } from './scenarios/all.ts';

testSuddenEnds(scenarios.filter((scenario) => !scenariosOfTips.includes(scenario)));

test('the same cuts on a disk that ignores syncs do lose changes, so the test can tell', { timeout: 600_000 }, async () => {
  const outside = new Outside();
  const { wrong } = await outside.fill({ kind: 'cuts', scenario: 'triage', seed: 1, total: 20, ignoresSyncs: true });
  await outside.end();
  expect(wrong.length).toBeGreaterThan(5);
});

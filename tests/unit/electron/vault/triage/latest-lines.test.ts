import { expect, it } from 'vitest';
import { historyLinesAtMost } from '#shared/domain/history-limit.ts';
import { latestLines } from '../../../../../electron/vault/triage/latest-lines.ts';

it('of a long history the latest lines are given, in their order, with how many there are', () => {
  const lines = Array.from({ length: historyLinesAtMost + 3 }, (_, index) => index);
  const { history, historyTotal } = latestLines(lines);
  expect([history.length, history[0], history.at(-1), historyTotal]).toEqual([historyLinesAtMost, 3, historyLinesAtMost + 2, historyLinesAtMost + 3]);
  expect(latestLines([1, 2])).toEqual({ history: [1, 2], historyTotal: 2 });
});

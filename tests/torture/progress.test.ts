import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RunState, type Work } from './harness/progress.ts';

test('a run that was stopped goes on where it stopped, and refuses other settings', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-progress-'));
  try {
    const file = path.join(folder, 'state.json');
    const seen: number[] = [];
    const work: Work = { name: 'numbers', prepare: () => 10, run: (index) => (seen.push(index), index === 3 ? '--seed 1, number 3: wrong' : undefined) };
    const quiet = (): void => undefined;
    await new RunState(file, { seed: 1 }).run(work, 0.5, quiet);
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    const again = await new RunState(file, { seed: 1 }).run(work, 1, quiet);
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(again).toMatchObject({ total: 10, done: 10, failed: 1, failures: ['--seed 1, number 3: wrong'] });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ tests: { numbers: { done: 10, failed: 1 } } });
    expect(() => new RunState(file, { seed: 2 })).toThrow('other settings');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

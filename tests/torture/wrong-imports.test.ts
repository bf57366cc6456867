import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { essentialCalls, type SystemCall } from '#vault/store/system-call-names.ts';
import { torture } from './settings.ts';

const child = path.join(import.meta.dirname, 'wrong-import-child.ts');
const patienceMs = 20_000;

/** The self-test with these two calls mixed up: whether it was content, was not, or hung, which counts as not. */
function selfTest(first: SystemCall, second: SystemCall): Promise<'content' | 'not content'> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, ['--import', 'tsx', child, first, second], { stdio: 'ignore' });
    const timer = setTimeout(() => running.kill('SIGKILL'), patienceMs);
    running.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? 'content' : 'not content');
    });
  });
}

/** Those whose mixing up changes least: a sync that reaches nothing shows in no byte, a file left behind in no row. */
const chosen: readonly (readonly [SystemCall, SystemCall])[] = [['fd_sync', 'fchmod'], ['fd_close', 'unlinkat']];
const allPairs = essentialCalls.flatMap((first, index) => essentialCalls.slice(index + 1).map((second) => [first, second] as const));

test('the self-test is content with the right table and notices two calls that are mixed up', { timeout: 3_600_000 }, async () => {
  expect(await selfTest('fd_sync', 'fd_sync')).toBe('content');
  const missed: string[] = [];
  for (const [first, second] of torture.allImportPairs ? allPairs : chosen) {
    if ((await selfTest(first, second)) === 'content') missed.push(`${first} and ${second}`);
  }
  expect(missed).toEqual([]);
});

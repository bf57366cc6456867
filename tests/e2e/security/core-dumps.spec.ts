// No process of the app may leave its memory in a file: the system's limit is nothing for all of them, Node writes no report, and no
// signal opens a debugger.
import { readFileSync } from 'node:fs';
import { onlyOnElectron } from '../support/host-only.ts';
import { expect, test } from '../support/shared-desk.ts';
import { familyOf, isRunning } from '../support/processes.ts';
import { internetSockets } from '../support/sockets.ts';

const limitOf = (pid: number): string | undefined => /^Max core file size\s+(\S+\s+\S+)/m.exec(readFileSync(`/proc/${String(pid)}/limits`, 'latin1'))?.[1]?.replace(/\s+/, ' ');

test('the size of a core dump is limited to nothing for main, the vault and every process of Chromium', async ({ app, page }) => {
  test.skip(process.platform !== 'linux', 'the limit is read from /proc');
  await page.evaluate(() => 1);
  // Chromium's helpers end and begin by themselves; those that are here now are looked at.
  const limits = familyOf(app.process().pid ?? 0).filter(isRunning).map((pid) => [pid, limitOf(pid)] as const);
  expect(limits.length).toBeGreaterThan(4);
  expect(limits.filter(([, limit]) => limit !== '0 0')).toEqual([]);
  // It can be seen: this process, which nobody limited, has another one.
  expect(limitOf(process.pid)).toBeDefined();
});

test('neither main nor the vault writes a report or opens a debugger when a signal asks for it', async ({ app, page }) => {
  test.skip(process.platform === 'win32', 'there are no such signals');
  await page.evaluate(() => 1);
  expect(await app.evaluate(() => [process.report.reportOnFatalError, process.report.reportOnSignal, process.report.reportOnUncaughtException])).toEqual([false, false, false]);
  const main = app.process().pid ?? 0;
  const nodes = familyOf(main).filter((pid) => pid === main || /main\/vault\.js/.test(readFileSync(`/proc/${String(pid)}/cmdline`, 'latin1')));
  const before = internetSockets(nodes).length;
  for (const pid of nodes) process.kill(pid, 'SIGUSR1');
  await page.waitForTimeout(500);
  expect(internetSockets(nodes)).toHaveLength(before);
  expect(nodes.filter(isRunning)).toEqual(nodes);
});

test('Chromium’s crash reporter is not running', async ({ app }) => {
  onlyOnElectron('the stand-in has no crashReporter, and reading it throws');
  expect(await app.evaluate(({ crashReporter }) => [crashReporter.getUploadedReports().length, crashReporter.getUploadToServer()])).toEqual([0, false]);
});

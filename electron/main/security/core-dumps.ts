import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Part of util-linux, which every Linux has. By its whole path: nothing in the environment decides what is run. */
const prlimit = '/usr/bin/prlimit';

/**
 * A process that crashes leaves its memory in a file where the system is set up so: keys and text, on the disk, in the clear.
 * On Linux the size of such a file is limited to nothing for this process and those it has begun already (Chromium's zygotes, from
 * which pages and the vault are made); what is begun later inherits it. Runs first of all. Node's own reports and its debugger on a signal
 * are switched off as well, and Chromium's crash reporter is never started (disk-traces.ts). docs/leaks.md says what holds on other systems.
 */
export function refuseCoreDumps(): void {
  process.report.reportOnFatalError = false;
  process.report.reportOnSignal = false;
  process.report.reportOnUncaughtException = false;
  // Without a listener this signal opens a debugger.
  if (process.platform !== 'win32') process.on('SIGUSR1', () => undefined);
  if (process.platform !== 'linux') return;
  for (const pid of [process.pid, ...descendantsOf(process.pid)]) {
    const { status } = spawnSync(prlimit, ['--pid', String(pid), '--core=0:0'], { stdio: 'ignore', env: {} });
    if (status !== 0 && pid === process.pid) process.stderr.write('Tipkeep could not switch core dumps off. Start it with: ulimit -c 0\n');
  }
}

/** /proc/<pid>/task/<pid>/children, for each in turn. A process that has ended meanwhile needs no limit. */
function descendantsOf(pid: number): readonly number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim();
    return children === '' ? [] : children.split(' ').map(Number).flatMap((child) => [child, ...descendantsOf(child)]);
  } catch {
    return [];
  }
}

// What the operating system says of Chromium's processes: which there are, of what kind, how much memory each holds.
import { readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** @typedef {{ pid: number, type: string, residentKb: number }} Entry */

/** Electron's names for what Chromium calls its processes; the first one is not named on its command line. */
const typeNames = { renderer: 'Tab', 'gpu-process': 'GPU', utility: 'Utility', zygote: 'Zygote' };

function typeOf(commandLine) {
  const [, type] = /--type=([\w-]+)/.exec(commandLine) ?? [];
  return type === undefined ? 'Browser' : (typeNames[type] ?? 'Unknown');
}

/** Fields of /proc/<pid>/stat behind the name in brackets (proc(5)): 0 is the state, 2 the process group, 19 when it started, 21 the resident pages. */
function linuxEntry(pid, group, pageKb) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A process that has ended stays in the table as a zombie until its parent looks.
    if (Number(fields[2]) !== group || fields[0] === 'Z') return undefined;
    return { pid: Number(pid), startedTicks: Number(fields[19]), type: typeOf(readFileSync(`/proc/${pid}/cmdline`, 'latin1')), residentKb: Number(fields[21]) * pageKb };
  } catch {
    return undefined; // it has just ended
  }
}

/** Of every architecture that Chromium is built for on Linux, except some ARM kernels, where memory is then told too small. */
const linuxPageKb = 4;

/** @param {number} group the process group that Chromium was started in @returns {Entry[]} oldest first */
export function processesOf(group) {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => linuxEntry(pid, group, linuxPageKb) ?? [])
      .sort((a, b) => a.startedTicks - b.startedTicks || a.pid - b.pid);
  }
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,pgid=,rss=,command='], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [, pid, pgid, resident, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(pgid) === group ? [{ pid: Number(pid), type: typeOf(command), residentKb: Number(resident) }] : [];
  });
}

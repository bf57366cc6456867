import fs from 'node:fs';
import os from 'node:os';
import process from 'node:process';

/** What a process leaves behind so that others can tell whether it still runs. */
export interface ProcessMark {
  readonly pid: number;
  /** When it started, in the kernel's clock ticks since boot; 0 where the system does not say. */
  readonly startedTicks: number;
  /** 32 hexadecimal digits that change with every boot; 'none' where the system has no such thing. */
  readonly bootId: string;
  /** Process ids mean something only inside one namespace; 0 where there are none. */
  readonly pidNamespace: number;
  /** Seconds since boot when the mark was made. */
  readonly uptimeSeconds: number;
}

export interface ProcessIdentity {
  /** A mark of this process, made now. */
  mark(): ProcessMark;
  /** Whether the process that left the mark may still run. When nothing can be known, the answer is yes. */
  mayBeAlive(mark: ProcessMark): boolean;
}

/** Of a process that runs now: its start in ticks (0 when unknown). undefined when there is none. */
export type Running = { readonly startedTicks: number } | undefined;

/** What the looking process knows of the system. */
export type Here = Pick<ProcessMark, 'bootId' | 'pidNamespace' | 'uptimeSeconds'>;

/**
 * Whether the process that left a mark may still run. Where there is no boot id, only the process id and the time since boot are
 * known: a mark from before a restart is recognised when less time has passed since boot than the mark says; a process id that
 * was given to another program since is taken for alive until the next restart, since a vault opened twice is worse than one
 * opened later.
 */
export function mayStillRun(mark: ProcessMark, here: Here, running: (pid: number) => Running): boolean {
  if (mark.bootId !== here.bootId) return false;
  if (here.bootId === 'none' && here.uptimeSeconds < mark.uptimeSeconds) return false;
  if (mark.pidNamespace !== here.pidNamespace) return true;
  const now = running(mark.pid);
  return now !== undefined && (now.startedTicks === 0 || mark.startedTicks === 0 || now.startedTicks === mark.startedTicks);
}

/** The identity of this process, from /proc on Linux, and as far as Node knows it elsewhere. */
export function processIdentity(): ProcessIdentity {
  const bootId = readBootId();
  const pidNamespace = readPidNamespace();
  const here = (): Here => ({ bootId, pidNamespace, uptimeSeconds: Math.floor(os.uptime()) });
  return {
    mark: () => ({ ...here(), pid: process.pid, startedTicks: running(process.pid)?.startedTicks ?? 0 }),
    mayBeAlive: (mark) => mayStillRun(mark, here(), running),
  };
}

function readBootId(): string {
  const digits = (readText('/proc/sys/kernel/random/boot_id') ?? '').trim().replaceAll('-', '');
  return /^[0-9a-f]{32}$/u.test(digits) ? digits : 'none';
}

function readPidNamespace(): number {
  try {
    return Number(/^pid:\[(\d{1,15})\]$/u.exec(fs.readlinkSync('/proc/self/ns/pid'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** proc_pid_stat(5): the name in field 2 may hold anything, so count from the last bracket; field 3 is the state, field 22 the start. */
function running(pid: number): Running {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === undefined) return answersSignal(pid) ? { startedTicks: 0 } : undefined;
  const [state = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return undefined; // ended, only not yet collected by its parent
  const startedTicks = Number(rest[18]);
  return { startedTicks: Number.isSafeInteger(startedTicks) ? startedTicks : 0 };
}

/** Signal 0 only asks; "not permitted" means that somebody is there. */
function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

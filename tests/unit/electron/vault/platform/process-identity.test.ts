import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type Here, type ProcessMark, type Running, mayStillRun, processIdentity } from '#vault/platform/process-identity.ts';

const linux: Here = { bootId: 'ab'.repeat(16), pidNamespace: 7, uptimeSeconds: 500 };
const elsewhere: Here = { bootId: 'none', pidNamespace: 0, uptimeSeconds: 500 };
const mark: ProcessMark = { ...linux, pid: 40, startedTicks: 900, uptimeSeconds: 100 };
const bareMark: ProcessMark = { ...elsewhere, pid: 40, startedTicks: 0, uptimeSeconds: 100 };
const nobody = (): Running => undefined;
const since = (startedTicks: number) => (): Running => ({ startedTicks });

describe('whether a process may still run', () => {
  it('is known on Linux: same boot, same process id, same start', () => {
    expect(mayStillRun(mark, linux, since(900))).toBe(true);
    expect(mayStillRun(mark, linux, since(901))).toBe(false);
    expect(mayStillRun(mark, linux, nobody)).toBe(false);
    expect(mayStillRun({ ...mark, bootId: 'cd'.repeat(16) }, linux, since(900))).toBe(false);
  });

  it('is assumed where it cannot be known', () => {
    expect(mayStillRun({ ...mark, pidNamespace: 8 }, linux, nobody)).toBe(true);
    expect(mayStillRun(mark, linux, since(0))).toBe(true);
    expect(mayStillRun(bareMark, elsewhere, since(0))).toBe(true);
  });

  it('is ruled out without a boot id when nobody has that process id, or the machine was restarted since', () => {
    expect(mayStillRun(bareMark, elsewhere, nobody)).toBe(false);
    expect(mayStillRun({ ...bareMark, uptimeSeconds: 501 }, elsewhere, since(0))).toBe(false);
    expect(mayStillRun({ ...bareMark, uptimeSeconds: 500 }, elsewhere, since(0))).toBe(true);
  });
});

describe('the identity of this process', () => {
  it('is alive, and keeps its start', () => {
    const identity = processIdentity();
    const own = identity.mark();
    expect(own.pid).toBe(process.pid);
    expect(identity.mayBeAlive(own)).toBe(true);
    expect(processIdentity().mark().startedTicks).toBe(own.startedTicks);
  });

  it('tells a process that ended from one that runs', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    await once(child, 'spawn');
    const identity = processIdentity();
    const its = { ...identity.mark(), pid: child.pid!, startedTicks: 0 };
    expect(identity.mayBeAlive(its)).toBe(true);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    expect(identity.mayBeAlive(its)).toBe(false);
  });
});

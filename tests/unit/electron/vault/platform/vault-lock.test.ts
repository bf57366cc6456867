import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { type ProcessIdentity, type ProcessMark, processIdentity } from '#vault/platform/process-identity.ts';
import { acquireVaultLock, lockHolder } from '#vault/platform/vault-lock.ts';

const contender = fileURLToPath(new URL('../../../../support/lock-contender.ts', import.meta.url));
const files = nodeFileSystem();
let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tipkeep-lock-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true });
});

function start(...options: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', contender, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}
async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout!, 'data')) as [Buffer];
  return chunk.toString().trim();
}

describe('the vault lock between real processes', () => {
  it('keeps a second process out until the first ends, even by kill -9', async () => {
    const holder = start('hold', folder);
    expect(await firstLine(holder)).toBe('held');
    expect(acquireVaultLock(files, folder, processIdentity())).toEqual({ ok: false, code: 'vault-in-use' });
    const found = lockHolder(files, folder, processIdentity());
    expect(found).toMatchObject({ processId: holder.pid, isSure: process.platform === 'linux' });
    expect(found?.heldSeconds).toBeGreaterThanOrEqual(0);
    const gone = once(holder, 'exit');
    holder.kill('SIGKILL');
    await gone;
    const lock = acquireVaultLock(files, folder, processIdentity());
    if (!lock.ok) throw new Error(lock.code);
    expect(fs.readdirSync(path.join(folder, 'lock'))).toHaveLength(1);
    lock.value.release();
    expect(fs.readdirSync(path.join(folder, 'lock'))).toHaveLength(0);
  });

  it('never lets two in at once, and lets all of them in eventually', async () => {
    // A leftover of a process that is gone, so that taking over is part of the race.
    fs.mkdirSync(path.join(folder, 'lock'));
    fs.writeFileSync(path.join(folder, 'lock', `1-1-${'0'.repeat(32)}-1-1`), '');
    const contenders = [1, 2, 3].map(() => start('contend', folder, '150'));
    const codes = await Promise.all(contenders.map(async (child) => ((await once(child, 'exit')) as [number])[0]));
    expect(codes).toEqual([0, 0, 0]);
    expect(fs.readdirSync(path.join(folder, 'lock'))).toHaveLength(0);
  });

  it('refuses a second claim of the same process and allows one after release', () => {
    const lock = acquireVaultLock(files, folder, processIdentity());
    if (!lock.ok) throw new Error(lock.code);
    expect(acquireVaultLock(files, folder, processIdentity())).toEqual({ ok: false, code: 'vault-in-use' });
    lock.value.release();
    lock.value.release();
    expect(acquireVaultLock(files, folder, processIdentity()).ok).toBe(true);
  });
});

describe('a lock left behind', () => {
  const own = processIdentity().mark();
  const mark = (change: Partial<ProcessMark>): string => {
    const { pid, startedTicks, bootId, pidNamespace, uptimeSeconds } = { ...own, ...change };
    return [pid, startedTicks, bootId, pidNamespace, uptimeSeconds].join('-');
  };
  const leave = (name: string): void => {
    fs.mkdirSync(path.join(folder, 'lock'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'lock', name), '');
  };

  it.runIf(process.platform === 'linux')('is taken over when it is from another boot, or its process id belongs to another process now', () => {
    leave(mark({ bootId: 'ab'.repeat(16) }));
    leave(mark({ startedTicks: own.startedTicks + 1 }));
    leave(mark({ pid: 4_194_305 })); // above the highest process id Linux gives
    expect(acquireVaultLock(files, folder, processIdentity()).ok).toBe(true);
    expect(fs.readdirSync(path.join(folder, 'lock'))).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')('counts as held when its process cannot be seen from here', () => {
    leave(mark({ pid: 4_194_305, pidNamespace: 1 }));
    expect(acquireVaultLock(files, folder, processIdentity())).toEqual({ ok: false, code: 'vault-in-use' });
    expect(fs.readdirSync(path.join(folder, 'lock'))).toHaveLength(1);
  });

  it('is told from files that are not locks, which stay', () => {
    leave('.DS_Store');
    leave('1-2-3');
    expect(acquireVaultLock(files, folder, processIdentity()).ok).toBe(true);
    expect(fs.readdirSync(path.join(folder, 'lock'))).toHaveLength(3);
  });
});

describe('who holds the lock', () => {
  const bootId = 'ab'.repeat(16);
  const seen = (own: Partial<ProcessMark>, mayBeAlive = true): ProcessIdentity => ({ mark: () => ({ pid: 1, startedTicks: 5, bootId, pidNamespace: 7, uptimeSeconds: 1000, ...own }), mayBeAlive: () => mayBeAlive });
  const held = (...names: readonly string[]) => {
    const memory = memoryFileSystem();
    memory.makeFolder('/lock');
    for (const name of names) memory.close(memory.open(`/lock/${name}`, 'create'));
    return memory;
  };

  it('is told by its process number and for how long, as far as a plain name tells', () => {
    expect(lockHolder(held(`4242-88-${bootId}-7-400`), '/', seen({}))).toEqual({ processId: 4242, heldSeconds: 600, isSure: true });
  });

  it('is not sure where a process number may have been given to another program', () => {
    expect(lockHolder(held('4242-0-none-0-400'), '/', seen({ bootId: 'none', pidNamespace: 0, startedTicks: 0 }))).toEqual({ processId: 4242, heldSeconds: 600, isSure: false });
  });

  it('has no number that means anything here when it runs apart from this process', () => {
    expect(lockHolder(held(`4242-88-${bootId}-9-400`), '/', seen({}))).toEqual({ processId: null, heldSeconds: 600, isSure: false });
  });

  it('is nobody when it is gone, when nothing is there, and when the folder cannot be read', () => {
    expect(lockHolder(held(`4242-88-${bootId}-7-400`), '/', seen({}, false))).toBeUndefined();
    expect(lockHolder(held('.DS_Store'), '/', seen({}))).toBeUndefined();
    expect(lockHolder(memoryFileSystem(), '/no/such/folder', seen({}))).toBeUndefined();
  });
});

describe('when two look at the same moment', () => {
  const identity = (pid: number): ProcessIdentity => ({
    mark: () => ({ pid, startedTicks: 1, bootId: 'none', pidNamespace: 0, uptimeSeconds: 1 }),
    mayBeAlive: () => true,
  });

  it('whatever the order of their steps, at most one stays', () => {
    // Each of the two does: create its claim, then list. The second runs whole between any two steps of the first.
    for (const pauseAt of ['makeFolder', 'open', 'close', 'list', 'after'] as const) {
      const memory = memoryFileSystem();
      let other: ReturnType<typeof acquireVaultLock> | undefined;
      const interrupted = new Proxy(memory, {
        get: (target, name: keyof typeof memory) => {
          const call = Reflect.get(target, name) as (...values: unknown[]) => unknown;
          return (...values: unknown[]) => {
            if (name === pauseAt && !other) other = acquireVaultLock(memory, '/', identity(2));
            return call(...values);
          };
        },
      });
      const mine = acquireVaultLock(interrupted, '/', identity(1));
      other ??= acquireVaultLock(memory, '/', identity(2));
      expect([mine.ok, other.ok].filter(Boolean).length, pauseAt).toBeLessThanOrEqual(1);
    }
  });

  it('says what storage says when it refuses', () => {
    expect(acquireVaultLock(memoryFileSystem(), '/no/such/folder', identity(1))).toEqual({ ok: false, code: 'storage-failed' });
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileFault } from '#vault/platform/file-system.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { renamePatiently } from '#vault/platform/rename-retry.ts';
import { mustOpen } from '../../../../support/sealed-vault.ts';
import { lifeState, VaultLife } from '../../../../support/vault-life.ts';

const files = nodeFileSystem();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => path.join(folder, name);

function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    expect(error.message).not.toContain(folder);
    return `${error.call} ${error.code}`;
  }
  return 'nothing thrown';
}

for (const [name, make, root] of [['the real', nodeFileSystem, () => folder], ['the one in memory', memoryFileSystem, () => '/']] as const) {
  test(`${name} file system keeps what is written and refuses misuse alike`, () => {
    const system = make();
    const file = path.join(root(), 'a');
    const descriptor = system.open(file, 'create');
    system.write(descriptor, new Uint8Array([1, 2, 3]), 4);
    system.syncFile(descriptor);
    const target = new Uint8Array(8);
    expect(system.read(descriptor, target, 2)).toBe(5);
    expect([...target]).toEqual([0, 0, 1, 2, 3, 0, 0, 0]);
    expect(system.read(descriptor, target, 100)).toBe(0);
    system.truncate(descriptor, 5);
    expect(system.sizeOf(descriptor)).toBe(5);
    expect(system.statOpen(descriptor)).toMatchObject({ kind: 'file', sizeBytes: 5 });
    system.close(descriptor);
    expect(faultOf(() => system.open(file, 'create'))).toBe('open EEXIST');
    expect(faultOf(() => system.open(path.join(root(), 'b'), 'edit'))).toBe('open ENOENT');
    system.rename(file, path.join(root(), 'c'));
    expect(system.stat(file)).toBeUndefined();
    system.makeFolder(path.join(root(), 'd'));
    expect([...system.list(root(), 10)].sort()).toEqual(['c', 'd']);
    expect(system.list(root(), 1)).toHaveLength(1);
    system.removeFolder(path.join(root(), 'd'));
    system.remove(path.join(root(), 'c'));
    system.syncFolder(root());
    expect(system.list(root(), 10)).toEqual([]);
    expect(faultOf(() => system.remove(path.join(root(), 'c')))).toBe('remove ENOENT');
  });
}

test.runIf(process.platform !== 'win32')('files and folders are for their owner only', () => {
  files.close(files.open(at('secret'), 'create'));
  files.makeFolder(at('inner'));
  expect(statSync(at('secret')).mode & 0o777).toBe(0o600);
  expect(statSync(at('inner')).mode & 0o777).toBe(0o700);
});

test.runIf(process.platform !== 'win32')('a link is never followed and a pipe never waited for', () => {
  files.close(files.open(at('target'), 'create'));
  symlinkSync(at('target'), at('link'));
  expect(faultOf(() => files.open(at('link'), 'read'))).toBe('open ELOOP');
  expect(files.stat(at('link'))).toMatchObject({ kind: 'link' });
  execFileSync('mkfifo', [at('pipe')]);
  const descriptor = files.open(at('pipe'), 'read');
  expect(files.statOpen(descriptor).kind).toBe('other');
  files.close(descriptor);
});

test('a rename that is refused for a moment is tried again, and one refused for good is not', () => {
  const refused = (code: string): Error => Object.assign(new Error(code), { code });
  let attempts = 0;
  const pauses: number[] = [];
  renamePatiently(() => {
    if (++attempts < 4) throw refused('EPERM');
  }, (durationMs) => pauses.push(durationMs));
  expect([attempts, pauses]).toEqual([4, [5, 10, 20]]);
  expect(() => renamePatiently(() => { throw refused('ENOENT'); }, () => expect.unreachable())).toThrow('ENOENT');
  expect(() => renamePatiently(() => { throw refused('EBUSY'); }, () => undefined)).toThrow('EBUSY');
});

test('a vault lives on a real disk', async () => {
  const database = await mustOpen(files, { folder, create: true });
  new VaultLife(database, 1).begin(10);
  database.close({ eventCount: 0, chainHead: new Uint8Array(32) });
  expect([...files.list(folder, 10)].sort()).toEqual(['vault.db', 'vault.db-anchor', 'vault.db-tags']);
  const again = await mustOpen(files, { folder });
  expect(lifeState(again)).toMatchObject({ tips: 10, integrity: 'ok' });
  again.abandon();
});

import { expect, test } from 'vitest';
import { type Database, StorageFault } from '#vault/store/database.ts';
import type { FaultCode } from '#vault/platform/file-system.ts';
import { faultyFileSystem, type FaultPlan, type FileCallName } from '../support/faulty-file-system.ts';
import { memoryFileSystem, type RecordedFileSystem } from '../support/memory-file-system.ts';
import { mustOpen, openVault } from '../support/sealed-vault.ts';
import { lifeState, VaultLife } from '../support/vault-life.ts';
import { torture } from './settings.ts';

const changing: readonly FileCallName[] = ['write', 'syncFile', 'syncFolder', 'truncate', 'remove', 'open', 'read'];
const steps = 8;

async function prepared(): Promise<RecordedFileSystem> {
  const files = memoryFileSystem({ folders: ['/vault'] });
  const database = await mustOpen(files, { create: true });
  new VaultLife(database, 1).begin(20);
  database.close({ eventCount: 0, chainHead: new Uint8Array(32) });
  return files;
}

/** Steps until one is refused; a refused step may or may not have become durable, an accepted one has. */
function live(database: Database): { readonly accepted: number; readonly refused: boolean } {
  const life = new VaultLife(database, 2);
  let accepted = 0;
  try {
    database.run('PRAGMA wal_autocheckpoint = 6');
    for (let step = 1; step <= steps; step++) {
      life.step(step, step % 3 === 0 ? 2 : 0);
      accepted = step;
    }
    database.checkpoint();
  } catch (error) {
    expect(error).toBeInstanceOf(StorageFault);
    return { accepted, refused: true };
  }
  return { accepted, refused: false };
}

/** One scenario with one fault; returns whether the fault was reached at all. */
async function survive(start: RecordedFileSystem, plan: FaultPlan): Promise<boolean> {
  const disk = start.copy();
  const files = faultyFileSystem(disk, plan);
  const opened = await openVault(files);
  if (!opened.ok) {
    files.heal();
    const later = await mustOpen(files);
    expect(lifeState(later)).toMatchObject({ lastStep: 0, integrity: 'ok' });
    later.abandon();
    return true;
  }
  const database = opened.value;
  const { accepted } = live(database);
  // The cause goes away: the same open database works again, with nothing accepted missing.
  files.heal();
  const state = lifeState(database);
  expect(state.integrity).toBe('ok');
  expect(state.steps).toBe(state.lastStep);
  expect([accepted, accepted + 1]).toContain(state.lastStep);
  new VaultLife(database, 3).step(state.lastStep + 1);
  database.abandon();
  const again = await mustOpen(disk);
  expect(lifeState(again).lastStep).toBe(state.lastStep + 1);
  again.abandon();
  return files.failed.length > 0;
}

const kinds: readonly { readonly code: FaultCode; readonly forEver: boolean; readonly shortWrite: boolean }[] = [
  { code: 'EIO', forEver: false, shortWrite: false },
  { code: 'ENOSPC', forEver: true, shortWrite: true },
  { code: 'EACCES', forEver: true, shortWrite: false },
];

for (const kind of kinds) {
  test(`a file call that fails with ${kind.code} ${kind.forEver ? 'for ever' : 'once'} loses nothing, whichever it is`, { timeout: 3_600_000 }, async () => {
    const start = await prepared();
    let nth = 1;
    while (await survive(start, { ...kind, nth, calls: changing })) nth += torture.faultStride;
    expect(nth).toBeGreaterThan(100); // the scenario was gone through, not just begun
  });
}

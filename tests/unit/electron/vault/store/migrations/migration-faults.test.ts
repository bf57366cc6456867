import { beforeAll, describe, expect, it } from 'vitest';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { StorageFault } from '#vault/store/database.ts';
import { verifyLog } from '#vault/store/events/verify-log.ts';
import { migrate, migrations, schemaVersion } from '#vault/store/migrations/migrate.ts';
import { storageCode } from '#vault/store/storage-code.ts';
import { testSize } from '../../../../../size.ts';
import { faultyFileSystem, type FaultPlan } from '../../../../../support/faulty-file-system.ts';
import { fixtureDatabase, openFixtureDatabase } from '../../../../../support/fixture-database.ts';
import { fixtureSchemas, fixtureVault } from '../../../../../support/fixture-vault.ts';
import type { RecordedFileSystem } from '../../../../../support/memory-file-system.ts';

/** Every so many file calls; each call, many ways, is for the scenario "migration" of the torture. */
const stride = testSize === 'long' ? 1 : 23;
/** SQLite compares the index with `search_source`, which is empty on purpose (docs/decisions/search.md): all it may say. */
const emptySource = 'malformed inverted index for FTS4 table main.search_index';
const newest = migrations.length;

describe.each(fixtureSchemas().map((schema) => ({ schema })))('a vault of schema $schema, while it is brought up to date', ({ schema }) => {
  let migrated: RecordedFileSystem;

  beforeAll(async () => {
    migrated = fixtureVault(schema, 'clean');
    const database = await fixtureDatabase(migrated, schema);
    migrate(database, () => 1);
    database.abandon();
  });

  async function wholeOn(disk: FileSystem): Promise<void> {
    const database = await fixtureDatabase(disk, schema);
    try {
      const found = schemaVersion(database);
      expect(found >= schema && found <= newest).toBe(true);
      expect(migrate(database, () => 2)).toMatchObject({ ok: true, value: { to: newest } });
      expect(database.get('SELECT count(*) AS tips FROM tip')).toEqual({ tips: 5 });
      expect(database.all('PRAGMA integrity_check').map((row) => row['integrity_check'])).toEqual([emptySource]);
      expect(verifyLog(database)).toMatchObject({ intact: true });
    } finally {
      database.abandon();
    }
  }

  it('loses nothing to a power cut', async () => {
    for (let at = 0; at <= migrated.calls.length; at += stride) await wholeOn(migrated.afterPowerCut({ at, seed: at, sectorBytes: at % 4 === 0 ? 512 : 4096 }));
  });

  it.each<Omit<FaultPlan, 'nth'> & { readonly first: number }>([{ code: 'EIO', first: 1 }, { code: 'ENOSPC', forEver: true, shortWrite: true, first: 3 }])('loses nothing to a disk that says $code at one call or from it on', async ({ first, ...plan }) => {
    let reached = true;
    for (let nth = first; reached; nth += stride) {
      const disk = fixtureVault(schema, 'clean');
      const files = faultyFileSystem(disk, { ...plan, nth, calls: ['write', 'syncFile', 'syncFolder', 'truncate', 'remove'] });
      const opened = await openFixtureDatabase(files, schema);
      try {
        if (!opened.ok) throw new StorageFault(opened.code);
        migrate(opened.value, () => 1);
        opened.value.checkpoint();
      } catch (problem) {
        expect(['disk-full', 'storage-failed']).toContain(storageCode(problem));
      }
      if (opened.ok) opened.value.abandon();
      reached = files.failed.length > 0;
      await wholeOn(disk);
    }
  });
});

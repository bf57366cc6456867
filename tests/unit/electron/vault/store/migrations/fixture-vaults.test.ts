import { describe, expect, it } from 'vitest';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { fromHex } from '#vault/crypto/hash.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import type { Database } from '#vault/store/database.ts';
import { logAnchor } from '#vault/store/events/log-anchor.ts';
import { verifyLog } from '#vault/store/events/verify-log.ts';
import { verifyRows } from '#vault/store/events/verify-rows.ts';
import { migrate, migrations } from '#vault/store/migrations/migrate.ts';
import { openScratchDatabase } from '#vault/store/scratch-database.ts';
import { atOnce } from '#shared/steps.ts';
import { fixtureDatabase } from '../../../../../support/fixture-database.ts';
import { allBytes, fixtureSchemas, fixtureSecrets, fixtureVault, rememberedArgon2 } from '../../../../../support/fixture-vault.ts';
import { inventedNarratives } from '../../../../../support/invented-tips.ts';
import { wasm } from '../../../../../support/sealed-vault.ts';
import { sealedTip } from '../../../../../support/sealed-tips.ts';
import { must, vaultHarness, type Harness } from '../../../../../support/vault-harness.ts';

/** Schemas that a release wrote: each has a fixture, and its steps never change again. */
const released: readonly number[] = [7];
/** Steps that no release has yet. */
const inTheMaking: readonly number[] = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52];

const newest = migrations.length;
const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 };
const runArgon2 = rememberedArgon2();

const desk = (files: FileSystem): Harness => vaultHarness({ files, folder: '/vault', environment: { runArgon2 } });
const unlock = (harness: Harness, schema: number) => harness.api['vault.unlock']({ secret: fixtureSecrets(schema).passphrase, acceptPracticeMismatch: false });

async function alteredRows(database: Database): Promise<readonly unknown[]> {
  const scratch = await openScratchDatabase(wasm);
  try {
    return atOnce(verifyRows(database, scratch));
  } finally {
    scratch.abandon();
  }
}

describe('the list of released schemas', () => {
  it('has a fixture vault for each, and every step is either released or said to be in the making', () => {
    // A step that fails here: when a program with the steps before it was released, make that one's fixture first
    // (tests/fixtures/README.md) and move its number to `released`; then add the new step to `inTheMaking`.
    expect(fixtureSchemas()).toEqual(released);
    const last = released.at(-1) ?? 0;
    expect(migrations.slice(last).map(({ number }) => number)).toEqual(inTheMaking);
  });
});

describe.each(released.map((schema) => ({ schema })))('a vault of schema $schema', ({ schema }) => {
  it('opens with everything in it, and verify finds nothing wrong', async () => {
    const disk = fixtureVault(schema, 'clean');
    const harness = desk(disk);
    const opened = must(await unlock(harness, schema));
    expect(opened).toMatchObject({ memberName: fixtureSecrets(schema).member, recoveredTransactions: null, interruptedImport: true });
    const { total, rows } = must(await harness.api['tips.list'](everything));
    expect(total).toBe(5);
    expect(rows.map(({ number, urgency, status }) => [number, urgency, status])).toEqual([[1, 'U1', 'new'], [5, 'U0', 'new'], [4, 'U0', 'new'], [3, 'U0', 'closed'], [2, 'U3', 'waiting']].sort(byRank(rows)));
    for (const [index, language] of (['en', 'km', 'zh', 'my'] as const).entries()) {
      const tipId = rows.find(({ number }) => number === index + 1)?.tipId ?? '';
      expect(must(await harness.api['tips.get']({ tipId })).narrative).toBe(inventedNarratives[language]);
      expect(must(await harness.api['tips.list']({ ...everything, search: inventedNarratives[language].slice(0, 12) })).rows.map((row) => row.tipId)).toContain(tipId);
    }
    expect(must(await harness.api['tips.list']({ ...everything, search: 'zanzibarine' })).total).toBe(0);
    expect(must(await harness.api['quarantine.list']({ offset: 0, limit: 10 })).total).toBe(1);
    expect(must(await harness.api['dossier.list']({ offset: 0, limit: 100 })).dossiers).toMatchObject([{ title: 'Invented dossier', tips: 1, exportedAt: expect.any(Number) as number }]);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ damagedPages: 0, blobs: 2, damagedBlobs: 0, missingBlobs: 0, alteredRows: 0, chainIntact: true });
    expect(harness.incidents).toEqual([]);
    expect(harness.service.close()).toBe(true);

    const again = desk(disk);
    expect(must(await unlock(again, schema))).toMatchObject({ recoveredTransactions: null, interruptedImport: false });
    again.service.close();
  });

  it('takes new tips for its old intake key', async () => {
    const disk = fixtureVault(schema, 'clean');
    const harness = desk(disk);
    must(await unlock(harness, schema));
    disk.makeFolder('/carried');
    const { publicKey } = intakeKeyFromSeed(fromHex(fixtureSecrets(schema).intakeSeed)!);
    disk.put('/carried/a.bin', sealedTip(publicKey, 'A form from before the update. Invented.'));
    const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-folder', '/carried') }));
    expect(must(await harness.api['import.commit']({ previewId }))).toMatchObject({ opened: 1 });
    expect(must(await harness.api['tips.list'](everything)).rows.map(({ number }) => number)).toContain(7);
    harness.service.close();
  });

  it('opens after a crash, and says what it took back', async () => {
    const harness = desk(fixtureVault(schema, 'unclean'));
    const opened = must(await unlock(harness, schema));
    expect(opened.recoveredTransactions).toBeGreaterThan(0);
    expect(must(await harness.api['tips.list'](everything)).rows.find(({ number }) => number === 4)).toMatchObject({ urgency: 'U2', status: 'in-review' });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ damagedPages: 0, damagedBlobs: 0, missingBlobs: 0, alteredRows: 0, chainIntact: true });
    harness.service.close();
  });

  it('opens with its recovery words', async () => {
    const harness = desk(fixtureVault(schema, 'clean'));
    expect(must(await harness.api['vault.unlock']({ secret: fixtureSecrets(schema).recoveryWords, acceptPracticeMismatch: false }))).toMatchObject({ usedRecoveryKey: true });
    harness.service.close();
  });

  it('is whole after each single step', async () => {
    const disk = fixtureVault(schema, 'clean');
    for (let step = schema; step <= newest; step += 1) {
      const database = await fixtureDatabase(disk, schema);
      expect(migrate(database, () => 1, step)).toMatchObject({ ok: true, value: { to: step } });
      expect(database.get('SELECT count(*) AS tips FROM tip')).toEqual({ tips: 5 });
      expect(logAnchor(database).eventCount).toBeGreaterThan(0);
      // Verifying is today's program: it asks for today's tables.
      if (step === newest) {
        expect(verifyLog(database)).toMatchObject({ intact: true });
        expect(await alteredRows(database)).toEqual([]);
      }
      database.close(logAnchor(database));
    }
  });
});

describe('a vault of a later program', () => {
  const schema = released.at(-1) ?? 0;

  it.each(['clean', 'unclean'] as const)('is refused and stays as it is when its schema is newer, with the end %s', async (end) => {
    const disk = fixtureVault(schema, end);
    const database = await fixtureDatabase(disk, schema);
    database.run(`PRAGMA user_version = ${newest + 1}`);
    if (end === 'clean') database.close(logAnchor(database));
    else database.abandon();
    const before = allBytes(disk);
    const harness = desk(disk);
    expect(await unlock(harness, schema)).toEqual({ ok: false, code: 'vault-newer' });
    expect(allBytes(disk)).toEqual(before);
  });

  it('is refused and stays as it is when its header is newer, before any key is derived', async () => {
    const disk = fixtureVault(schema, 'clean');
    for (const name of ['vault.json', 'vault-copy.json']) {
      const text = new TextDecoder().decode(disk.contents(`/vault/${name}`));
      disk.put(`/vault/${name}`, new TextEncoder().encode(text.replace('"version": 1', '"version": 2').replace('"argon2id"', '"argon3"')));
    }
    const before = allBytes(disk);
    const harness = vaultHarness({ files: disk, folder: '/vault', environment: { runArgon2: () => Promise.reject(new Error('a key was derived')) } });
    expect(await unlock(harness, schema)).toEqual({ ok: false, code: 'vault-newer' });
    expect(allBytes(disk)).toEqual(before);
  });
});

/** The inbox's own order is tested elsewhere. */
function byRank(rows: readonly { readonly number: number }[]): (one: readonly unknown[], other: readonly unknown[]) => number {
  const place = (entry: readonly unknown[]): number => rows.findIndex(({ number }) => number === entry[0]);
  return (one, other) => place(one) - place(other);
}

import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BackupMeans } from '#vault/backup/backup-means.ts';
import { backupPlaces, chooseBackupPlace } from '#vault/backup/backup-places.ts';
import { setFolderFor } from '#vault/backup/backup-set.ts';
import { makeBackup } from '#vault/backup/make-backup.ts';
import { sha256 } from '#vault/crypto/hash.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { createVault } from '#vault/service/create-vault.ts';
import type { OpenVault } from '#vault/service/open-vault.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import type { CopyableDatabase, Database } from '#vault/store/database.ts';
import { chainHeadAfter, countEvents, logAnchor } from '#vault/store/events/log-anchor.ts';
import { verifyRows } from '#vault/store/events/verify-rows.ts';
import { verifyLog } from '#vault/store/events/verify-log.ts';
import { openScratchDatabase } from '#vault/store/scratch-database.ts';
import { atOnce } from '#shared/steps.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { deleteTip } from '../support/delete-tip.ts';
import { inventedTip } from '../support/invented-tips.ts';
import { must, testMember, testPassphrase, vaultHarness } from '../support/vault-harness.ts';

type Deed = 'nothing' | 'receive' | 'assess' | 'delete' | 'checkpoint' | 'verify';
const deeds = fc.array(fc.constantFrom<Deed>('nothing', 'receive', 'assess', 'assess', 'delete', 'checkpoint', 'verify'), { minLength: 4, maxLength: 60 });

const tipRows = (database: Database): unknown => ['tip', 'text', 'event'].map((table) => database.all(`SELECT * FROM ${table} ORDER BY rowid`));

async function newVault(): Promise<{ readonly vault: OpenVault; readonly means: BackupMeans; readonly wasm: Uint8Array }> {
  const { environment, folder, files } = vaultHarness();
  const vault = must(await createVault(environment, folder, { memberName: testMember, passphrase: testPassphrase, recoveryWords: newRecoveryWords(environment.randomBytes) }));
  // Large enough that its pages are copied in many slices.
  vault.database.run('CREATE TABLE filler (bytes BLOB)');
  for (let count = 0; count < 5; count += 1) vault.database.run('INSERT INTO filler VALUES (?)', [environment.randomBytes(1_000_000)]);
  receive(vault, 'first');
  receive(vault, 'second');
  files.makeFolder('/disk');
  chooseBackupPlace(vault.context, '/disk');
  const { context, database, vaultId, backupKey: key } = vault;
  return { vault, wasm: environment.sqliteWasm(), means: { files, folder, vaultId, key, context, database, outside: () => 'yes' } };
}

function receive({ context, blobs }: OpenVault, name: string): void {
  const bytes = new Uint8Array(5000).fill(name.length);
  const { name: blobName, key: blobKey } = blobs.write(bytes);
  const file = { mediaType: 'image/png', sizeBytes: bytes.length };
  receiveTips(context, [inventedTip(name, { narrative: `An invented tip, ${name}`, attachments: [file] }, { attachments: [{ sha256: sha256(bytes), blobName, blobKey }] })]);
}

function act(vault: OpenVault, deed: Deed, at: number): void {
  const { context, database } = vault;
  const tipId = database.get('SELECT tip_id FROM tip ORDER BY number LIMIT 1 OFFSET ?', [at % 3])?.['tip_id'];
  if (deed === 'receive') receive(vault, `deed ${at}`);
  else if (deed === 'checkpoint') database.checkpoint();
  else if (deed === 'verify') expect(database.verify()).toMatchObject({ damagedPages: [], tagSumMatches: true });
  else if (deed === 'assess' && typeof tipId === 'string') setUrgency(context, tipId, at % 2 === 0 ? 'U1' : 'U2');
  else if (deed === 'delete' && typeof tipId === 'string') deleteTip(context, tipId);
}

describe('a backup of a vault that is in use', () => {
  it('equals the vault at one moment, whatever is done to it between any two slices', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (plan) => {
        const { vault, means, wasm } = await newVault();
        let atThatMoment: unknown;
        const watched = Object.create(vault.database, {
          holdPages: {
            value: () => {
              const held = vault.database.holdPages();
              atThatMoment = tipRows(vault.database);
              return held;
            },
          },
          openCopy: { value: (...parameters: Parameters<CopyableDatabase['openCopy']>) => vault.database.openCopy(...parameters) },
          pages: { get: () => vault.database.pages },
        }) as CopyableDatabase;
        for (const name of ['all', 'get', 'run', 'transaction'] as const) Object.assign(watched, { [name]: vault.database[name].bind(vault.database) });
        let done = 0;
        const left = [...plan];
        const made = await makeBackup({ ...means, database: watched }, backupPlaces(vault.database)[0]!, { keep: 5 }, () => {
          act(vault, left.shift() ?? 'nothing', (done += 1));
          return Promise.resolve(true);
        });
        // Somebody who never stops deleting holds a backup up for ever: it says so.
        if (!made.ok && made.code === 'backup-outrun') {
          vault.close();
          return;
        }
        const { backup } = must(made);
        const set = setFolderFor(means.files, '/disk', means.vaultId);
        const copy = must(vault.database.openCopy(means.files, path.join(set.generations, backup.name)));
        expect(tipRows(copy)).toEqual(atThatMoment);
        expect(logAnchor(copy).chainHead).toEqual(chainHeadAfter(vault.database, backup.events));
        expect(verifyLog(copy).intact).toBe(true);
        const scratch = await openScratchDatabase(wasm);
        expect(atOnce(verifyRows(copy, scratch))).toEqual([]);
        scratch.abandon();
        copy.abandon();
        // The vault itself has lost nothing by being held, and empties its log again.
        expect(countEvents(vault.database)).toBeGreaterThan(backup.events);
        vault.database.checkpoint();
        expect(vault.database.verify()).toMatchObject({ damagedPages: [], tagSumMatches: true });
        expect(vault.close()).toBe(true);
      }),
      { numRuns: 6 },
    );
  });
});

import { expect, it } from 'vitest';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { checkAnchor } from '#vault/service/check-anchor.ts';
import { lastChange } from '#vault/service/last-change.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { logAnchor } from '#vault/store/events/log-anchor.ts';
import { openVaultContext } from '#vault/store/events/vault-context.ts';
import { schemaVersion } from '#vault/store/migrations/migrate.ts';
import { searchIndexIsStale } from '#vault/store/search/search-index-stamp.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { memoryFileSystem } from '../../../../support/memory-file-system.ts';
import { vaultOver } from '../../../../support/memory-vault.ts';
import { mustOpen } from '../../../../support/sealed-vault.ts';

/** Pages read from the database file by everything an unlock and the first list do after the key derivation. */
async function pagesRead(tips: number): Promise<{ readonly pages: number; readonly size: number }> {
  const disk = memoryFileSystem({ folders: ['/vault'] });
  const made = vaultOver(await mustOpen(disk, { create: true }));
  for (let from = 0; from < tips; from += 50) receiveTips(made.context, Array.from({ length: 50 }, (_, index) => inventedTip(`${from + index}`)));
  made.context.database.close(logAnchor(made.context.database));
  let reads = 0;
  let pagesFile = -1;
  const counting: FileSystem = {
    ...disk,
    open: (path, mode) => {
      const descriptor = disk.open(path, mode);
      if (path.endsWith('vault.db')) pagesFile = descriptor;
      return descriptor;
    },
    read: (descriptor, target, position) => {
      if (descriptor === pagesFile) reads += target.length / 4096;
      return disk.read(descriptor, target, position);
    },
  };
  const database = await mustOpen(counting);
  expect(schemaVersion(database)).toBeGreaterThan(0);
  expect(checkAnchor(database).ok).toBe(true);
  openVaultContext({ ...made.context, database });
  expect(lastChange(database).events).toBe(tips + 1);
  searchIndexIsStale(database, 'any');
  expect(listTips(database, made.time.ms, { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 20 }).total).toBe(tips);
  database.abandon();
  return { pages: reads, size: disk.stat('/vault/vault.db')!.sizeBytes / 4096 };
}

it('what unlocking and the first list read does not grow with the vault, but for the depth of its trees', async () => {
  const small = await pagesRead(50);
  const large = await pagesRead(2000);
  expect(large.size).toBeGreaterThan(small.size * 4);
  expect(large.pages).toBeLessThan(small.pages + 20);
});

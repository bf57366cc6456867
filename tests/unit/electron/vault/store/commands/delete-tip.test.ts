import { expect, it } from 'vitest';
import { askDeletion } from '#vault/store/commands/ask-deletion.ts';
import { applyTombstones } from '#vault/store/commands/apply-tombstones.ts';
import { carryOutDeletions } from '#vault/store/commands/carry-out-deletions.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { verifyLog } from '#vault/store/events/verify-log.ts';
import { inventedTip, sealedAs } from '../../../../../support/invented-tips.ts';
import { memoryFileSystem } from '../../../../../support/memory-file-system.ts';
import { openMemoryVault, vaultOver } from '../../../../../support/memory-vault.ts';
import { databaseKey, mustOpen, vaultId } from '../../../../../support/sealed-vault.ts';
import { bytesUnderKey } from '../../../../../support/vault-bytes.ts';

it('leaves no word of the tips that went, on any page, however the pages were shuffled meanwhile', async () => {
  const files = memoryFileSystem({ folders: ['/vault'] });
  const { context } = vaultOver(await mustOpen(files, { create: true }));
  const word = (index: number): string => `quintessenz${String(index).padStart(3, '0')}wort`;
  const tips = Array.from({ length: 90 }, (_, index) =>
    inventedTip(`tip ${index}`, { narrative: `${word(index)} ${'an invented line that fills pages. '.repeat((index % 9) * 12)} end${word(index)}`, place: `Place ${word(index)}` }, sealedAs(`sealed ${index}`)),
  );
  const ids = [0, 30, 60].flatMap((from) => {
    const receipts = receiveTips(context, tips.slice(from, from + 30));
    context.database.checkpoint();
    return receipts.map(({ tipId }) => tipId);
  });
  askDeletion(context, { target: 'tip', ids: ids.filter((_, index) => index % 3 === 0), reason: 'test', note: '' });
  expect(carryOutDeletions(context)).toMatchObject({ tips: 30, keys: 0 });
  const { pages, frameCount } = bytesUnderKey(files, '/vault', databaseKey, vaultId);
  const found = tips.map((_, index) => index).filter((index) => pages.includes(word(index)));
  expect(found).toEqual(tips.map((_, index) => index).filter((index) => index % 3 !== 0));
  expect(frameCount).toBe(0);
  expect(verifyLog(context.database)).toMatchObject({ intact: true });
  context.database.abandon();
});

it('is done again in an older copy of the vault, once', async () => {
  const one = await openMemoryVault();
  const older = await openMemoryVault();
  const [kept, gone] = [inventedTip('kept', {}, sealedAs('kept')), inventedTip('gone', {}, sealedAs('gone'))];
  for (const { context } of [one, older]) receiveTips(context, [kept, gone]);
  const [later] = receiveTips(one.context, [inventedTip('later', {}, sealedAs('later'))]);
  const ids = one.context.database.all('SELECT tip_id FROM tip ORDER BY number').map((row) => String(row['tip_id']));
  // Both copies come from the same bytes, so the ids are the same.
  expect(older.context.database.all('SELECT tip_id FROM tip ORDER BY number').map((row) => String(row['tip_id']))).toEqual(ids.slice(0, 2));
  askDeletion(one.context, { target: 'tip', ids: [ids[1]!, later!.tipId], reason: 'asked-to', note: 'invented' });
  carryOutDeletions(one.context);
  const stones = [ids[1]!, later!.tipId].map((id) => ({ kind: 'tip', id }) as const);
  expect(applyTombstones(older.context, stones)).toMatchObject({ tips: 1, keys: 0 });
  expect(older.context.database.all('SELECT tip_id FROM tip')).toEqual([{ tip_id: ids[0] }]);
  expect(older.context.database.all('SELECT target_id, reason FROM tombstone')).toEqual([{ target_id: ids[1], reason: 'gone-since' }]);
  expect(applyTombstones(older.context, stones)).toMatchObject({ tips: 0 });
  expect(older.context.database.get('SELECT count(*) AS stones FROM tombstone')).toEqual({ stones: 1 });
  expect(verifyLog(older.context.database)).toMatchObject({ intact: true });
});

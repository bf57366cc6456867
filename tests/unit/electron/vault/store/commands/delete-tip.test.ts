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

it('takes along what was decided about its texts in every draft of a dossier, and nothing else', async () => {
  const { context } = await openMemoryVault();
  const { database } = context;
  const [gone, stays] = receiveTips(context, [inventedTip('gone', {}, sealedAs('gone')), inventedTip('stays', {}, sealedAs('stays'))]);
  const decided = (table: string): readonly unknown[] => database.all(`SELECT DISTINCT tip_id FROM ${table} JOIN text USING (${['dossier_picture', 'dossier_statement', 'dossier_claim', 'claim_statement'].includes(table) ? 'tip_id' : 'text_id'})`).map((row) => row['tip_id']);
  database.transaction(() => {
    database.run("INSERT INTO dossier (dossier_id, title, created_at, exported_at, pseudonym_seed) VALUES ('d', 'Invented', 0, NULL, x'00')");
    for (const tipId of [gone!.tipId, stays!.tipId]) {
      const textId = String(database.get('SELECT text_id FROM text WHERE tip_id = ?', [tipId])?.['text_id']);
      database.run("INSERT INTO redaction (redaction_id, dossier_id, text_id, start_unit, end_unit, action, entity) VALUES (?, 'd', ?, 0, 1, 'remove', ?)", [`r${tipId}`, textId, `e${tipId}`]);
      database.run("INSERT INTO redaction_kept (dossier_id, text_id, start_unit, end_unit) VALUES ('d', ?, 1, 2)", [textId]);
      database.run("INSERT INTO dossier_review (dossier_id, text_id) VALUES ('d', ?)", [textId]);
      database.run("INSERT INTO dossier_statement (dossier_id, tip_id, body, verbatim_because, told_words) VALUES ('d', ?, 'Invented statement', '', '')", [tipId]);
      database.run("INSERT INTO dossier_claim (dossier_id, claim_id, tip_id, is_verbatim, verbatim_because, told_words) VALUES ('d', ?1, ?1, 1, 'Invented reason', '')", [tipId]);
      database.run("INSERT INTO claim_statement (claim_id, tip_id, is_chosen, body, told_words) VALUES (?1, ?1, 1, 'Invented statement', '')", [tipId]);
      database.run("INSERT INTO dossier_picture (picture_id, dossier_id, tip_id, file_kind, file_id, position, caption, rectangles, version) VALUES (?1, 'd', ?1, 'attachment', ?1, 1, 'Invented', '[]', 0)", [tipId]);
    }
  });
  database.run("INSERT INTO redaction_link (dossier_id, entity, same_as) VALUES ('d', ?, ?)", [`e${gone!.tipId}`, `e${stays!.tipId}`]);
  const tables = ['redaction', 'redaction_kept', 'dossier_review', 'dossier_picture', 'dossier_statement', 'dossier_claim', 'claim_statement'];
  for (const table of tables) expect(decided(table)).toHaveLength(2);
  askDeletion(context, { target: 'tip', ids: [gone!.tipId], reason: 'test', note: '' });
  carryOutDeletions(context);
  for (const table of tables) {
    expect(decided(table)).toEqual([stays!.tipId]);
    // Nor does a row stay that belongs to no text any more.
    expect(database.get(`SELECT count(*) AS rows FROM ${table}`)?.['rows']).toBe(1);
  }
  expect(database.get('SELECT count(*) AS rows FROM redaction_link')?.['rows']).toBe(0);
});

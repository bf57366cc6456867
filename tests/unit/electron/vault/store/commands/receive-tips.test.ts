import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#vault/crypto/hash.ts';
import { addIntakeKey } from '#vault/store/commands/add-intake-key.ts';
import { openQuarantined, quarantineItems } from '#vault/store/commands/quarantine-items.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { inlineOriginalBytes } from '#vault/store/commands/received-tip.ts';
import type { SqlRow } from '#vault/store/database.ts';
import { verifyLog } from '#vault/store/events/verify-log.ts';
import { bodyOf } from '#vault/store/tip-text.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { deleteTip } from '../../../../../support/delete-tip.ts';
import { inventedNarratives, inventedTip, sealedAs } from '../../../../../support/invented-tips.ts';
import { openMemoryVault, repeatableBytes, type MemoryVault } from '../../../../../support/memory-vault.ts';

let vault: MemoryVault;
const all = (sql: string): readonly SqlRow[] => vault.context.database.all(sql);
const receive = (...tips: ReturnType<typeof inventedTip>[]): ReturnType<typeof receiveTips> => receiveTips(vault.context, tips);
const bytes = (name: string, count = 32): Uint8Array => repeatableBytes(name)(count);

beforeEach(async () => {
  vault = await openMemoryVault();
});

describe('receiving tips', () => {
  it('keeps text, original and attachments as they came, and one event each under one batch and one signature', () => {
    const first = inventedTip('one', { narrative: inventedNarratives.km, place: 'ផ្ទះ', attachments: [{ mediaType: 'image/jpeg', sizeBytes: 7 }] });
    const second = inventedTip('two', { narrative: inventedNarratives.zh }, { original: { kind: 'blob', blobName: 'b'.repeat(32), blobKey: bytes('key') } });
    const receipts = receive(first, second);
    expect(receipts).toEqual([1, 2].map((number) => ({ kind: 'received', tipId: expect.stringMatching(/^[0-9a-f]{32}$/) as string, number, sameIdOtherText: false })));
    expect(bodyOf(vault.context.database, receipts[0]!.tipId, 'narrative')).toBe(inventedNarratives.km);
    expect(all('SELECT sealed, blob_name FROM original ORDER BY rowid')).toEqual([
      { sealed: new Uint8Array((first.original as { bytes: Uint8Array }).bytes), blob_name: null },
      { sealed: null, blob_name: 'b'.repeat(32) },
    ]);
    expect(all('SELECT tip_id, position, media_type, size_bytes FROM attachment')).toEqual([{ tip_id: receipts[0]!.tipId, position: 0, media_type: 'image/jpeg', size_bytes: 7 }]);
    expect(all("SELECT count(*) AS events, count(DISTINCT batch_id) AS batches, count(DISTINCT transaction_id) AS signed FROM event WHERE type = 'tip-received'")).toEqual([{ events: 2, batches: 1, signed: 1 }]);
    expect(verifyLog(vault.context.database).intact).toBe(true);
  });

  it('keeps neither text nor keys in the log, so that both can be destroyed', () => {
    receive(inventedTip('one', { place: 'Place of one (invented)', attachments: [{ mediaType: 'image/png', sizeBytes: 3 }] }));
    addIntakeKey(vault.context, { seed: bytes('seed'), publicKey: bytes('public', 1216), expiresAt: 9 });
    const log = all('SELECT payload FROM event_payload').map((row) => Buffer.from(row['payload'] as Uint8Array).toString());
    const attachment = all('SELECT blob_name, blob_key FROM attachment')[0]!;
    for (const secret of ['Golden Lantern', 'Place of one', String(attachment['blob_name']), Buffer.from(attachment['blob_key'] as Uint8Array).toString('hex'), Buffer.from(bytes('seed')).toString('hex')]) {
      expect(log.some((payload) => payload.includes(secret))).toBe(false);
    }
  });

  it('tells a duplicate by the sealed bytes, or by inner id and content, within a batch and across', () => {
    const tip = inventedTip('one');
    const resealed = inventedTip('one', {}, sealedAs('resealed'));
    const [stored] = receive(tip, tip, resealed);
    expect(receive(tip, resealed).concat(receive(tip))).toEqual([1, 2, 3].map(() => ({ kind: 'duplicate', tipId: stored!.tipId })));
    expect(all('SELECT count(*) AS tips FROM tip')).toEqual([{ tips: 1 }]);
    expect(all('SELECT count(*) AS texts FROM text')).toEqual([{ texts: 1 }]);
  });

  it('keeps the same inner id with other text, and flags both, within a batch and across', () => {
    const versions = ['first', 'second', 'third'].map((words) => inventedTip('one', { narrative: words }, sealedAs(words)));
    expect(receive(versions[0]!).map((receipt) => receipt.kind === 'received' && receipt.sameIdOtherText)).toEqual([false]);
    expect(receive(versions[1]!, versions[2]!).map((receipt) => receipt.kind === 'received' && receipt.sameIdOtherText)).toEqual([true, true]);
    expect(all('SELECT same_id_other_text FROM tip')).toEqual([1, 1, 1].map((flag) => ({ same_id_other_text: flag })));
    receive(inventedTip('other'));
    expect(all('SELECT same_id_other_text FROM tip WHERE number = 4')).toEqual([{ same_id_other_text: 0 }]);
  });

  it('changes nothing when one tip of the batch cannot be stored', () => {
    const before = all('SELECT count(*) AS events FROM event');
    const tooLarge = inventedTip('two', {}, { original: { kind: 'inline', bytes: new Uint8Array(inlineOriginalBytes + 1) } });
    expect(() => receive(inventedTip('one'), tooLarge)).toThrow('blob');
    expect(all('SELECT count(*) AS tips FROM tip')).toEqual([{ tips: 0 }]);
    expect(all('SELECT count(*) AS texts FROM text')).toEqual([{ texts: 0 }]);
    expect(all('SELECT count(*) AS events FROM event')).toEqual(before);
    expect(receive(inventedTip('one'))).toMatchObject([{ kind: 'received', number: 1 }]);
  });

  it('shows a lone surrogate as the replacement character, offsets unmoved', () => {
    const [receipt] = receive(inventedTip('one', { narrative: 'a\ud800b' }));
    expect(bodyOf(vault.context.database, receipt!.tipId, 'narrative')).toBe('a\ufffdb');
  });
});

describe('quarantine', () => {
  const item = (name: string) => ({ code: 'not-for-us', receivedAt: 1, sizeBytes: 4, sha256: sha256(bytes(name, 4)), bytes: { kind: 'inline' as const, bytes: bytes(name, 4) } });

  it('keeps the same bytes once, within a batch and across', () => {
    const [stored, again] = quarantineItems(vault.context, [item('one'), item('one')]);
    expect(stored!.kind).toBe('quarantined');
    expect(again).toEqual({ kind: 'known', quarantineId: stored!.quarantineId });
    expect(quarantineItems(vault.context, [item('one')])).toEqual([again]);
    expect(all('SELECT code, sealed FROM quarantine')).toEqual([{ code: 'not-for-us', sealed: bytes('one', 4) }]);
  });

  it('gives up an item that has opened, and the tip has its bytes', () => {
    const [stored] = quarantineItems(vault.context, [item('one')]);
    expect(openQuarantined(vault.context, stored!.quarantineId, inventedTip('one'))).toMatchObject({ kind: 'received', number: 1 });
    expect(all('SELECT * FROM quarantine')).toEqual([]);
    expect(openQuarantined(vault.context, stored!.quarantineId, inventedTip('one'))).toBeUndefined();
    expect(verifyLog(vault.context.database).intact).toBe(true);
  });

  it('refuses to keep much in the table', () => {
    expect(() => quarantineItems(vault.context, [{ ...item('one'), bytes: { kind: 'inline', bytes: new Uint8Array(inlineOriginalBytes + 1) } }])).toThrow('blob');
    expect(all('SELECT * FROM quarantine')).toEqual([]);
  });
});

describe('deleting a tip', () => {
  it('leaves no word of it in any table, and the chain whole', () => {
    const { database } = vault.context;
    const [gone, stays] = receive(
      inventedTip('gone', { narrative: 'Zanzibarquokka ０９６៥ was here', attachments: [{ mediaType: 'image/png', sizeBytes: 3 }] }, { original: { kind: 'blob', blobName: 'blob of the original', blobKey: bytes('key') } }),
      inventedTip('stays', { narrative: 'Only this stays' }),
    );
    setUrgency(vault.context, gone!.tipId, 'U1');
    const names = all('SELECT blob_name FROM attachment').map((row) => String(row['blob_name']));
    expect(deleteTip(vault.context, gone!.tipId)).toEqual([...names, 'blob of the original']);
    const tables = all("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'").map(({ name }) => String(name));
    const dump = tables.flatMap((table) => all(`SELECT * FROM ${table}`)).flatMap((row) => Object.values(row)).map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)));
    for (const word of ['zanzibar', '0965', 'blob of the original', ...names]) expect(dump.some((value) => value.toLowerCase().includes(word))).toBe(false);
    expect(listTips(database, vault.time.ms, { search: 'zanzibarquokka', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 9 }).total).toBe(0);
    expect(listTips(database, vault.time.ms, { search: 'stays', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 9 }).rows.map(({ tipId }) => tipId)).toEqual([stays!.tipId]);
    expect(verifyLog(database)).toEqual({ events: 6, intact: true });
    expect(() => deleteTip(vault.context, gone!.tipId)).toThrow('not-found');
  });

  it('does not give its number to another', () => {
    const [gone] = receive(inventedTip('gone'));
    deleteTip(vault.context, gone!.tipId);
    expect(receive(inventedTip('next'))).toMatchObject([{ number: 2 }]);
  });
});

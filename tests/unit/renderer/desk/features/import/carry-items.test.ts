import { describe, expect, it } from 'vitest';
import { carriedLimits } from '#shared/domain/carried.ts';
import { allTaken, itemOfText, type CarriedItem } from '../../../../../../renderer/desk/features/import/carried-item.ts';
import { carryItems } from '../../../../../../renderer/desk/features/import/carry-items.ts';
import { freshKey } from '../../../../../support/carried.ts';
import { sealedTip } from '../../../../../support/sealed-tips.ts';
import { must, vaultWithKey } from '../../../../../support/vault-harness.ts';

const quiet = { onItem: () => undefined, isCancelled: () => false };
const itemOf = (name: string, bytes: Uint8Array<ArrayBuffer>): CarriedItem => ({ name, sizeBytes: bytes.length, read: (start, end) => Promise.resolve(bytes.slice(start, end)) });
const unreadable = (name: string, sizeBytes: number): CarriedItem => ({ name, sizeBytes, read: (start) => (start === 0 ? Promise.resolve(new Uint8Array(Math.min(sizeBytes, carriedLimits.chunkBytes))) : Promise.reject(new Error('invented'))) });

describe('files on their way to the vault', () => {
  it('arrive as they are, and one that cannot be read to its end or is too large takes nothing from the others', async () => {
    const ours = freshKey();
    const harness = await vaultWithKey(ours.seed);
    const large = new Uint8Array(sealedTip(ours.publicKey, 'Invented, with a picture', { attachments: [new Uint8Array(2 * carriedLimits.chunkBytes).fill(5)] }));
    const items = [itemOf('one', large), unreadable('pulled out', 2 * carriedLimits.chunkBytes), { name: 'gone at once', sizeBytes: 5, read: () => Promise.reject(new Error('invented')) }, unreadable('film', 131 * 1024 * 1024), itemOfText('text', 'Invented words'), itemOf('two', new Uint8Array(sealedTip(ours.publicKey, 'Invented, small')))];
    const seen: number[] = [];
    const carried = must(await carryItems(harness.api, items, allTaken, { ...quiet, onItem: (done) => seen.push(done) }));
    expect(carried.notTaken).toEqual({ unreadable: 2, tooMany: 1, hasMore: false });
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(must(await harness.api['carry.preview']({ carryId: carried.carryId }))).toMatchObject({ new: 2, unreadable: 1, items: [{ name: 'text', code: 'not-sealed' }] });
    expect(harness.incidents).toEqual([]);
  });

  it('stop when a person says so, and when the vault is locked', async () => {
    const harness = await vaultWithKey(freshKey().seed);
    const items = Array.from({ length: 10 }, (_, index) => itemOfText(String(index), 'Invented words'));
    let done = 0;
    expect(await carryItems(harness.api, items, allTaken, { onItem: (index) => (done = index), isCancelled: () => done >= 3 })).toEqual({ ok: false, code: 'cancelled' });
    expect(done).toBe(3);
    harness.service.close();
    expect(await carryItems(harness.api, items, allTaken, quiet)).toEqual({ ok: false, code: 'vault-locked' });
  });
});

import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { requestUnitsAtMost } from '#shared/contract/contract.ts';
import { carriedLimits } from '#shared/domain/carried.ts';
import { carry, freshKey } from '../../../../support/carried.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, vaultWithKey, type Harness } from '../../../../support/vault-harness.ts';

const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 };

describe('files without a path', () => {
  let harness: Harness;
  let publicKey: Uint8Array;

  beforeEach(async () => {
    const ours = freshKey();
    publicKey = ours.publicKey;
    harness = await vaultWithKey(ours.seed);
  });

  it('come in pieces of at most 1 MiB that fit into a request, and are imported like chosen ones', async () => {
    expect(carriedLimits.chunkBytes).toBeLessThanOrEqual(1024 * 1024);
    expect(carriedLimits.chunkBytes).toBeLessThan(requestUnitsAtMost);
    const picture = new Uint8Array(randomBytes(3 * carriedLimits.chunkBytes));
    const large = sealedTip(publicKey, 'Invented, with a large picture', { attachments: [picture] });
    const foreign = sealedTip(freshKey().publicKey, 'Invented, for somebody else');
    const looked = await carry(harness, { name: 'large.tks', bytes: large }, { name: '../../etc/passwd', bytes: foreign }, { name: 'empty', bytes: new Uint8Array(0) }, { name: 'large again', bytes: large });
    expect(looked).toMatchObject({ new: 1, duplicate: 1, unreadable: 2 });
    expect(looked.items.map(({ name, code }) => [name, code])).toEqual([
      ['.._.._etc_passwd', 'not-for-us'],
      ['empty', 'not-sealed'],
      ['large again', null],
    ]);
    expect(must(await harness.api['import.commit']({ previewId: looked.previewId }))).toMatchObject({ opened: 1, duplicates: 1, quarantined: 2 });
    expect(must(await harness.api['tips.list'](everything)).rows).toMatchObject([{ attachments: 1 }]);
    expect(harness.incidents).toEqual([]);
  });

  it('are refused before memory is taken for them: too large, too many, all together too large', async () => {
    const { carryId } = must(await harness.api['carry.begin']({}));
    const first = { carryId, position: 0, name: 'a', offset: 0, bytes: Uint8Array.of(1) };
    const before = process.memoryUsage().arrayBuffers;
    expect(await harness.api['carry.chunk']({ ...first, sizeBytes: 131 * 1024 * 1024 })).toEqual({ ok: false, code: 'too-large' });
    expect(await harness.api['carry.chunk']({ ...first, sizeBytes: Number.MAX_SAFE_INTEGER })).toEqual({ ok: false, code: 'too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
    must(await harness.api['carry.chunk']({ ...first, sizeBytes: 130 * 1024 * 1024 }));
    expect(await harness.api['carry.chunk']({ ...first, position: 1, sizeBytes: 127 * 1024 * 1024 })).toEqual({ ok: false, code: 'too-large' });
    // What was refused takes no place.
    must(await harness.api['carry.chunk']({ ...first, position: 1, sizeBytes: 1 }));
    expect(await harness.api['carry.chunk']({ ...first, position: carriedLimits.files, sizeBytes: 1 })).toEqual({ ok: false, code: 'bad-request' });
    expect(await harness.api['carry.chunk']({ ...first, position: 2, sizeBytes: carriedLimits.chunkBytes + 1, bytes: new Uint8Array(carriedLimits.chunkBytes + 1) })).toEqual({ ok: false, code: 'bad-request' });
    // The first one never came whole: it is not looked at.
    expect(must(await harness.api['carry.preview']({ carryId }))).toMatchObject({ unreadable: 1, new: 0 });
  });

  it('whose pieces do not fit on one another are refused, and so is a set that another has replaced', async () => {
    const { carryId } = must(await harness.api['carry.begin']({}));
    const piece = { carryId, position: 0, name: 'a', sizeBytes: 10, offset: 0, bytes: Uint8Array.of(1, 2, 3, 4) };
    const bad = { ok: false, code: 'bad-request' };
    expect(await harness.api['carry.chunk']({ ...piece, position: 1 })).toEqual(bad);
    expect(await harness.api['carry.chunk']({ ...piece, offset: 4 })).toEqual(bad);
    expect(await harness.api['carry.chunk']({ ...piece, sizeBytes: 3 })).toEqual(bad);
    must(await harness.api['carry.chunk'](piece));
    expect(await harness.api['carry.chunk'](piece)).toEqual(bad);
    expect(await harness.api['carry.chunk']({ ...piece, offset: 3 })).toEqual(bad);
    expect(await harness.api['carry.chunk']({ ...piece, offset: 4, sizeBytes: 11 })).toEqual(bad);
    expect(await harness.api['carry.chunk']({ ...piece, offset: 4, bytes: new Uint8Array(7) })).toEqual(bad);
    expect(await harness.api['carry.chunk']({ ...piece, offset: 4, bytes: new Uint8Array(0) })).toEqual(bad);
    must(await harness.api['carry.begin']({}));
    expect(await harness.api['carry.chunk']({ ...piece, offset: 4 })).toEqual({ ok: false, code: 'preview-gone' });
    expect(await harness.api['carry.preview']({ carryId })).toEqual({ ok: false, code: 'preview-gone' });
    expect(harness.incidents).toEqual([]);
  });
});

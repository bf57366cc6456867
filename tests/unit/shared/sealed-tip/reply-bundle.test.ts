import { sha256 } from '@noble/hashes/sha2.js';
import nacl from 'tweetnacl';
import { describe, expect, it } from 'vitest';
import { replyLimits } from '#shared/domain/reply.ts';
import { joinBytes } from '#shared/sealed-tip/bytes.ts';
import { receiptKeys } from '#shared/sealed-tip/receipt.ts';
import { bundleEntryCount, maximumBundleBytes, openReplyBundle, replyEntryBytes, sealReplyBundle, type ReplyToSeal } from '#shared/sealed-tip/reply-bundle.ts';
import { seededRandom } from '../../../support/seeded-random.ts';
import { shakeRandom } from '../../../support/shake-random.ts';

const ours = receiptKeys(shakeRandom('bundle: ours')(16)).replyKey;
const foreign = receiptKeys(shakeRandom('bundle: foreign')(16)).replyKey;
const replyNumbered = (sequence: number, replyKey = ours): ReplyToSeal => ({ replyKey, status: 'acting', day: '2026-11-23', sequence, text: `Answer ${sequence}` });
const seal = (replies: readonly ReplyToSeal[], label = 'bundle') => {
  const sealed = sealReplyBundle({ replies, randomBytes: shakeRandom(label) });
  if (!sealed.ok) throw new Error(sealed.code);
  return sealed.value;
};
const atOnce = () => Promise.resolve();
const codeOf = async (bytes: Uint8Array, key = ours) => {
  const opened = await openReplyBundle(bytes, key, atOnce);
  return opened.ok ? 'opened' : opened.code;
};
/** With the hash made right again, as only somebody who means harm would. */
const rehashed = (bundle: Uint8Array) => joinBytes(bundle.subarray(0, -32), sha256(bundle.subarray(0, -32)));

describe('a bundle of replies', () => {
  it('opens its entries to the right receipt only, the newest first', async () => {
    const bundle = seal([replyNumbered(2), replyNumbered(7, foreign), replyNumbered(10)]);
    const opened = await openReplyBundle(bundle, ours, atOnce);
    expect(opened.ok && opened.value.map(({ sequence, text }) => [sequence, text])).toEqual([[10, 'Answer 10'], [2, 'Answer 2']]);
    expect(await codeOf(bundle, foreign)).toBe('opened');
    expect(await codeOf(bundle, 'a'.repeat(64))).toBe('bundle-no-entry');
  });

  it('orders replies of one number, which two laptops may have written, by their day', async () => {
    const opened = await openReplyBundle(seal([replyNumbered(1), { ...replyNumbered(1), day: '2026-12-01' }]), ours, atOnce);
    expect(opened.ok && opened.value.map(({ day }) => day)).toEqual(['2026-12-01', '2026-11-23']);
  });

  it.each([[0, 64], [1, 64], [64, 64], [65, 128], [128, 128], [129, 256], [4096, 4096]])('with %i replies has %i entries', (replies, entries) => {
    expect(bundleEntryCount(replies)).toBe(entries);
  });

  it('is as long with no reply as with sixty-four', () => {
    expect(seal([])).toHaveLength(11 + 64 * 2048 + 32);
    expect(seal(Array.from({ length: 64 }, (_, index) => replyNumbered(index + 1)))).toHaveLength(11 + 64 * 2048 + 32);
  });

  it('takes 4,096 replies and no more', async () => {
    const many = Array.from({ length: replyLimits.bundleEntries }, (_, index) => replyNumbered(index + 1, index === 4000 ? ours : foreign));
    const bundle = seal(many);
    expect(bundle).toHaveLength(maximumBundleBytes);
    const opened = await openReplyBundle(bundle, ours, atOnce);
    expect(opened.ok && opened.value.map(({ sequence }) => sequence)).toEqual([4001]);
    expect(sealReplyBundle({ replies: [...many, replyNumbered(1)], randomBytes: shakeRandom('more') })).toEqual({ ok: false, code: 'too-many-replies' });
  });

  it('shares no entry with another bundle of the same replies, and has them in another order', () => {
    const replies = Array.from({ length: 40 }, (_, index) => replyNumbered(index + 1));
    const entriesOf = (bundle: Uint8Array) => Array.from({ length: 64 }, (_, index) => Buffer.from(bundle.subarray(11 + index * replyEntryBytes, 11 + (index + 1) * replyEntryBytes)).toString('hex'));
    const [one, other] = [seal(replies, 'first export'), seal(replies, 'second export')];
    expect(new Set([...entriesOf(one), ...entriesOf(other)]).size).toBe(128);
    const placesOf = (bundle: Uint8Array) =>
      entriesOf(bundle).map((entry) => {
        const bytes = Buffer.from(entry, 'hex');
        return nacl.secretbox.open(bytes.subarray(24), bytes.subarray(0, 24), Buffer.from(ours, 'hex'))?.toString();
      });
    expect(placesOf(one).filter((entry) => entry === undefined)).toHaveLength(24);
    expect(placesOf(one)).not.toEqual(placesOf(other));
    expect([...placesOf(one)].sort()).toEqual([...placesOf(other)].sort());
  });

  it('puts a single reply at every place about as often as at any other', () => {
    const counts = new Array<number>(64).fill(0);
    const drawn = seededRandom(64);
    // Decoys of zeros, so that the reply is seen without opening anything.
    const randomBytes = (count: number) => (count === replyEntryBytes ? new Uint8Array(count) : Uint8Array.from({ length: count }, () => drawn() * 256));
    for (let round = 0; round < 320; round += 1) {
      const sealed = sealReplyBundle({ replies: [replyNumbered(1)], randomBytes });
      const bundle = sealed.ok ? sealed.value : new Uint8Array();
      counts[Math.floor((bundle.subarray(11, -32).findIndex((byte) => byte !== 0)) / replyEntryBytes)]! += 1;
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(320);
    // Chi-squared with 63 degrees of freedom: above 120 once in about 50,000 fair draws; the seed is fixed, so this never flickers.
    expect(counts.reduce((sum, count) => sum + (count - 5) ** 2 / 5, 0)).toBeLessThan(120);
  });

  it('carries no day, no status and no word in the clear', () => {
    const text = Buffer.from(seal([{ ...replyNumbered(1), text: 'Tipkeep marker text' }])).toString('latin1');
    for (const word of ['Tipkeep', 'acting', '2026', 'status']) expect(text).not.toContain(word);
  });

  it('lets the page breathe: it pauses at least every 16 KiB', async () => {
    let pauses = 0;
    await openReplyBundle(seal([replyNumbered(1)]), ours, () => {
      pauses += 1;
      return Promise.resolve();
    });
    expect(pauses).toBeGreaterThanOrEqual(2 * (64 * 2048) / (16 * 1024));
  });

  it('is refused kindly when it is something else, newer, cut, longer or changed', async () => {
    const bundle = seal([replyNumbered(1)]);
    const put = (at: number, ...bytes: readonly number[]) => {
      const copy = bundle.slice();
      copy.set(bytes, at);
      return copy;
    };
    expect(await codeOf(new Uint8Array(0))).toBe('bundle-not-one');
    expect(await codeOf(bundle.subarray(0, 7))).toBe('bundle-not-one');
    expect(await codeOf(put(3, 0x53))).toBe('bundle-not-one');
    expect(await codeOf(put(8, 2))).toBe('bundle-newer');
    expect(await codeOf(put(8, 0))).toBe('bundle-damaged');
    expect(await codeOf(bundle.subarray(0, 8))).toBe('bundle-damaged');
    expect(await codeOf(bundle.subarray(0, 10))).toBe('bundle-damaged');
    for (const [high, low] of [[0, 0], [0, 32], [0, 65], [0x20, 0], [0xff, 0xff]] as const) expect(await codeOf(put(9, high, low))).toBe('bundle-damaged');
    expect(await codeOf(bundle.subarray(0, -1))).toBe('bundle-damaged');
    expect(await codeOf(joinBytes(bundle, Uint8Array.of(0)))).toBe('bundle-damaged');
    expect(await codeOf(put(5000, bundle[5000]! ^ 1))).toBe('bundle-damaged');
    expect(await codeOf(put(bundle.length - 1, bundle[bundle.length - 1]! ^ 1))).toBe('bundle-damaged');
  });

  it('is damaged when an entry opens and holds no reply', async () => {
    const bundle = seal([]);
    const nonce = new Uint8Array(24);
    bundle.set(joinBytes(nonce, nacl.secretbox(new Uint8Array(2008).fill(0x20), nonce, Buffer.from(ours, 'hex'))), 11);
    expect(await codeOf(rehashed(bundle))).toBe('bundle-damaged');
    expect(await codeOf(rehashed(bundle), foreign)).toBe('bundle-no-entry');
  });

  it('refuses as a bug what is no key, no reply and no source of randomness', async () => {
    expect(() => seal([{ ...replyNumbered(1), replyKey: ours.toUpperCase() }])).toThrow(RangeError);
    expect(() => seal([{ ...replyNumbered(1), text: 'a'.repeat(601) }])).toThrow(RangeError);
    expect(() => seal([replyNumbered(0)])).toThrow(RangeError);
    expect(() => sealReplyBundle({ replies: [], randomBytes: () => new Uint8Array(1) })).toThrow(RangeError);
    await expect(openReplyBundle(seal([]), 'ours', atOnce)).rejects.toThrow(RangeError);
  });
});

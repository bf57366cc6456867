import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generationName, readGenerationName } from '#vault/backup/backup-layout.ts';
import { decodeSetFile } from '#vault/backup/backup-set.ts';
import { decodeBlobList, encodeBlobList } from '#vault/backup/blob-list.ts';
import { decodeStamp, encodeStamp } from '#vault/backup/last-backup-stamp.ts';
import { decodeManifest, encodeManifest, type Manifest } from '#vault/backup/manifest.ts';
import { SealedNotes } from '#vault/backup/sealed-notes.ts';
import { decodeTombstones, encodeTombstones, mergedTombstones, type Tombstone } from '#vault/backup/tombstones.ts';
import { openNote, sealNote } from '#vault/crypto/sealed-note.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { shakeRandom } from '../support/shake-random.ts';

const randomBytes = shakeRandom('backup formats');
const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const id = bytesOf(16).map((bytes) => Buffer.from(bytes).toString('hex'));
const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const manifest: fc.Arbitrary<Manifest> = fc.record({
  backupId: id, madeAt: count, events: count, chainHead: bytesOf(32), clock: fc.string({ maxLength: 100 }), schema: count, pages: count, tips: count, files: count,
  lacking: count, tombstones: count, sizeBytes: count, headerSha256: bytesOf(32), blobListSha256: bytesOf(32),
});
const tombstones: fc.Arbitrary<readonly Tombstone[]> = fc.array(fc.record({ kind: fc.constant('tip' as const), id, deletedAt: count }), { maxLength: 30 });
const blobs = fc.uniqueArray(fc.record({ name: id, fileBytes: count }), { selector: ({ name }) => name, maxLength: 40 });

/** Bytes near the right ones: one changed, some cut, some added, one piece twice. */
const near = (right: Uint8Array) =>
  fc.oneof(
    fc.tuple(fc.nat({ max: Math.max(0, right.length - 1) }), fc.integer({ min: 1, max: 255 })).map(([at, by]) => right.map((byte, index) => (index === at ? byte ^ by : byte))),
    fc.nat({ max: right.length }).map((length) => right.slice(0, length)),
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => new Uint8Array([...right, ...more])),
    fc.uint8Array({ maxLength: 300 }),
  );

describe('what a set keeps', () => {
  it('is read back as it was written', () => {
    fc.assert(fc.property(manifest, (each) => {
        expect(decodeManifest(encodeManifest(each))).toEqual(each);
      }));
    fc.assert(fc.property(blobs, (each) => {
        expect(new Set(decodeBlobList(encodeBlobList(each)))).toEqual(new Set(each));
      }));
    fc.assert(fc.property(tombstones, (each) => {
        expect(decodeTombstones(encodeTombstones(each))).toEqual(each);
      }));
    fc.assert(fc.property(fc.option(count), fc.option(count), (outsideAt, anyAt) => {
        expect(decodeStamp(encodeStamp({ outsideAt, anyAt }))).toEqual({ outsideAt, anyAt });
      }));
    fc.assert(fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), id, (second, backupId) => {
        expect(readGenerationName(generationName(second * 1000, backupId))).toEqual({ madeAt: second * 1000, backupId });
      }));
  });

  it('has one spelling: whatever is read is exactly what would be written', () => {
    const decoders = [
      [decodeManifest, encodeManifest as (value: never) => Uint8Array, encodeManifest(fc.sample(manifest, 1)[0]!)],
      [decodeBlobList, encodeBlobList as (value: never) => Uint8Array, encodeBlobList(fc.sample(blobs, 1)[0]!)],
      [decodeTombstones, encodeTombstones as (value: never) => Uint8Array, encodeTombstones(fc.sample(tombstones, 1)[0]!)],
      [decodeStamp, encodeStamp as (value: never) => Uint8Array, encodeStamp({ outsideAt: 5, anyAt: null })],
    ] as const;
    for (const [decode, encode, right] of decoders) {
      fc.assert(
        fc.property(near(right), (bytes) => {
          const read = decode(bytes);
          if (read !== undefined && read !== 'newer') expect(Buffer.from(encode(read as never)).equals(bytes)).toBe(true);
        }),
        { numRuns: 300 },
      );
    }
  });

  it('a file of the set is a set, a newer one, or damaged, and nothing throws', () => {
    const right = new TextEncoder().encode(`${JSON.stringify({ format: 'tipkeep-backup-set', version: 1, vaultId: 'ab'.repeat(16) }, null, 1)}\n`);
    expect(decodeSetFile(right)).toEqual({ kind: 'set', vaultId: new Uint8Array(16).fill(0xab) });
    fc.assert(fc.property(near(right), (bytes) => {
        expect(['set', 'newer', 'damaged']).toContain(decodeSetFile(bytes).kind);
      }), { numRuns: 300 });
    for (const text of ['null', '[]', '{"format":"tipkeep-backup-set","version":"2"}', '{"__proto__":{"format":"tipkeep-backup-set"}}']) expect(decodeSetFile(new TextEncoder().encode(text)).kind).toBe('damaged');
  });

  it('merges deletions so that none is lost, whichever side knew it', () => {
    fc.assert(
      fc.property(tombstones, tombstones, (one, other) => {
        const ids = new Set(mergedTombstones(one, other).map((each) => each.id));
        expect(ids).toEqual(new Set([...one, ...other].map((each) => each.id)));
      }),
    );
  });
});

describe('a sealed note', () => {
  it('opens for its own key, purpose and place only, and no bit of it may change', () => {
    const key = randomBytes(32);
    const binding = { purpose: 'backup/manifest', boundTo: Uint8Array.of(1, 2, 3) };
    const plain = randomBytes(60);
    const sealed = sealNote(key, binding, plain, randomBytes);
    expect(openNote(key, binding, sealed)).toEqual(plain);
    expect(openNote(randomBytes(32), binding, sealed)).toBeUndefined();
    expect(openNote(key, { ...binding, purpose: 'backup/tombstones' }, sealed)).toBeUndefined();
    expect(openNote(key, { ...binding, boundTo: Uint8Array.of(1, 2) }, sealed)).toBeUndefined();
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = sealed.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(openNote(key, binding, changed)).toBeUndefined();
    }
    for (let length = 0; length < sealed.length; length += 1) expect(openNote(key, binding, sealed.subarray(0, length))).toBeUndefined();
  });

  it('of another generation, or too large to be one, is not read', () => {
    const files = memoryFileSystem();
    files.makeFolder('/g');
    const notes = new SealedNotes(randomBytes(32), randomBytes(16), randomBytes);
    const [one] = fc.sample(manifest, 1);
    notes.writeGeneration(files, '/g', one!, []);
    expect(notes.readManifest(files, '/g', one!.backupId)).toEqual(one);
    expect(notes.readManifest(files, '/g', 'f'.repeat(32))).toBeUndefined();
    const descriptor = files.open('/g/manifest', 'edit');
    files.truncate(descriptor, 2 ** 20);
    files.close(descriptor);
    expect(notes.readManifest(files, '/g', one!.backupId)).toBeUndefined();
  });
});

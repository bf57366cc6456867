import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NoncePool } from '#vault/crypto/nonce-pool.ts';
import { PageCipher, sealBytes } from '#vault/crypto/page-cipher.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { TagSum } from '#vault/crypto/tag-sum.ts';
import { memoryFileSystem as plainMemory } from '#vault/platform/memory-file-system.ts';
import { type AnchorRecord, anchorRecordBytes, decodeAnchor, encodeAnchor } from '#vault/store/anchor-record.ts';
import type { Database } from '#vault/store/database.ts';
import { SealedPages } from '#vault/store/sealed-pages.ts';
import { commitNumber, frameBytes, framePosition, label, oldContribution, placeOf, walHeaderBytes, writtenBytes } from '#vault/store/wal-frames.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';
import { mustOpen, noEvents } from '../support/sealed-vault.ts';

const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const bytes = (length: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: length, maxLength: length });
const vaultId = new Uint8Array(16).fill(1);
const cipher = (fileKind = 'pages', id = vaultId): PageCipher => new PageCipher(new Uint8Array(32).fill(2), new NoncePool(systemRandom), { vaultId: id, fileKind });

const anchors: fc.Arbitrary<AnchorRecord> = fc
  .record({
    counter: count, live: fc.boolean(), generation: count, base: count, atLeast: count, pages: fc.integer({ min: 0, max: 0xffff_ffff }), tagSum: bytes(16),
    walHeader: bytes(32), log: fc.record({ eventCount: count, chainHead: bytes(32) }),
  })
  .map((record) => ({ ...record, base: Math.min(record.base, record.atLeast) }));

test('an anchor record reads back as it was written, and whatever reads writes the same bytes', () => {
  fc.assert(
    fc.property(anchors, (record) => {
      expect(decodeAnchor(encodeAnchor(record))).toEqual(record);
    }),
  );
  fc.assert(
    fc.property(anchors, fc.nat(anchorRecordBytes - 1), fc.integer({ min: 1, max: 255 }), (record, at, change) => {
      const encoded = encodeAnchor(record);
      encoded[at] = (encoded[at] ?? 0) ^ change;
      const decoded = decodeAnchor(encoded);
      if (decoded !== undefined) expect(encodeAnchor(decoded).equals(encoded)).toBe(true);
    }),
  );
});

test('a position in the WAL and its frame determine each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(frameBytes - 1), (frame, at) => {
      expect(placeOf(walHeaderBytes + framePosition(frame) + at)).toEqual({ frame, at });
    }),
  );
});

test('what a frame carries beyond its page leaves the page alone', () => {
  fc.assert(
    fc.property(bytes(writtenBytes), count, bytes(16), (written, commit, contribution) => {
      const frame = Buffer.alloc(frameBytes, 0xaa);
      frame.set(written);
      label(frame, commit, contribution);
      expect(commitNumber(frame)).toBe(commit);
      expect(oldContribution(frame).equals(contribution)).toBe(true);
      expect(frame.subarray(0, writtenBytes).equals(written)).toBe(true);
    }),
  );
});

test('a sealed block opens only whole, in its place, its kind of file and its vault', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(1000), fc.nat(), fc.nat(7), (plain, index, at, bit) => {
      const sealed = new Uint8Array(plain.length + sealBytes);
      cipher().seal(plain, sealed, index);
      const target = new Uint8Array(plain.length);
      expect(cipher().open(sealed, target, index)).toBe(true);
      expect(target).toEqual(plain);
      const untouched = new Uint8Array(plain.length).fill(7);
      expect(cipher().open(sealed, untouched, index + 1)).toBe(false);
      expect(cipher('log').open(sealed, untouched, index)).toBe(false);
      expect(cipher('pages', new Uint8Array(16)).open(sealed, untouched, index)).toBe(false);
      sealed[at % sealed.length] = (sealed[at % sealed.length] ?? 0) ^ (1 << bit);
      expect(cipher().open(sealed, untouched, index)).toBe(false);
      expect(untouched).toEqual(new Uint8Array(plain.length).fill(7));
    }),
  );
});

test('the tag sum kept through any writes and cuts is the one a recount finds', () => {
  const change = fc.oneof(fc.record({ write: fc.nat(20) }), fc.record({ keep: fc.nat(20) }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const files = plainMemory();
      const pages = new SealedPages(files, files.open('/pages', 'create'), cipher(), new TagSum(new Uint8Array(32)));
      for (const step of changes) {
        if ('write' in step) pages.write(new Uint8Array(4096), step.write * 4096);
        else pages.truncate(Math.min(step.keep, pages.count));
      }
      const kept = pages.sum;
      pages.recount(0, new Set());
      expect(pages.sum).toEqual(kept);
    }),
    { numRuns: 60 },
  );
});

type Step = { readonly kind: 'put'; readonly key: number; readonly size: number } | { readonly kind: 'drop'; readonly key: number } | { readonly kind: 'checkpoint' | 'clean' | 'crash' | 'undone' | 'vacuum' };
const key = fc.nat(8);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('put' as const), key, size: fc.nat(20_000) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop' as const), key }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('checkpoint' as const, 'clean' as const, 'crash' as const, 'undone' as const, 'vacuum' as const) }) },
);

test('any history of changes, checkpoints, clean ends and crashes leaves what a plain map would hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const files = memoryFileSystem({ folders: ['/vault'] });
      let database: Database = await mustOpen(files, { create: true });
      database.run('CREATE TABLE entries (key INTEGER PRIMARY KEY, value BLOB)');
      const model = new Map<number, number>();
      for (const each of steps) {
        switch (each.kind) {
          case 'put':
            database.transaction(() => database.run('INSERT OR REPLACE INTO entries VALUES (?, ?)', [each.key, new Uint8Array(each.size)]));
            model.set(each.key, each.size);
            break;
          case 'drop':
            database.run('DELETE FROM entries WHERE key = ?', [each.key]);
            model.delete(each.key);
            break;
          case 'undone':
            expect(() => database.transaction(() => {
              database.run('DELETE FROM entries');
              throw new Error('undone');
            })).toThrow('undone');
            break;
          case 'checkpoint':
            database.checkpoint();
            break;
          case 'vacuum':
            database.run('VACUUM');
            break;
          case 'clean':
            database.close(noEvents);
            database = await mustOpen(files);
            break;
          case 'crash':
            database.abandon();
            database = await mustOpen(files);
            break;
        }
      }
      const rows = database.all('SELECT key, length(value) AS size FROM entries ORDER BY key');
      expect(rows).toEqual([...model].sort(([left], [right]) => left - right).map(([entry, size]) => ({ key: entry, size })));
      expect(database.verify()).toMatchObject({ damagedPages: [], tagSumMatches: true });
      database.abandon();
    }),
    { numRuns: 25 },
  );
});

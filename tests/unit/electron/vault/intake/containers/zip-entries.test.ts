import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { containerLimits } from '#vault/intake/containers/container-limits.ts';
import { zipEntries } from '#vault/intake/containers/zip-entries.ts';
import { zipOf, type ZipFile } from '../../../../../support/zip-builder.ts';
import { must } from '../../../../../support/vault-harness.ts';

const noise = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const room = () => ({ bytes: containerLimits.unpackedBytes });
const entriesIn = (files: readonly ZipFile[], end?: Parameters<typeof zipOf>[1]) => must(zipEntries(zipOf(files, end), room()));
const codes = (files: readonly ZipFile[]) => entriesIn(files).map((entry) => (entry.kind === 'left' ? entry.code : entry.kind));

describe('a zip archive', () => {
  it('gives its files byte for byte, stored or deflated, in the order of its list, and leaves folders out', () => {
    const [first, second] = [noise(70_000), text('words and words '.repeat(50))];
    const entries = entriesIn([{ name: 'a.bin', bytes: first, method: 0 }, { name: 'ថត/', bytes: noise(0), method: 0 }, { name: 'ថត/b.bin', bytes: second }, { name: 'empty', bytes: noise(0) }]);
    expect(entries).toEqual([
      { kind: 'file', name: 'a.bin', bytes: first },
      { kind: 'file', name: 'ថត/b.bin', bytes: second },
      { kind: 'file', name: 'empty', bytes: noise(0) },
    ]);
  });

  it('is read behind a comment, also one that looks like the end of another archive', () => {
    const [entry] = entriesIn([{ name: 'a', bytes: text('a') }], { comment: 'x'.repeat(40_000) });
    expect(entry).toMatchObject({ kind: 'file', name: 'a' });
    expect(zipEntries(zipOf([{ name: 'a', bytes: text('a') }], { comment: `PK\u0005\u0006${'\0'.repeat(18)}tail` }), room())).toMatchObject({ ok: true, value: [{ name: 'a' }] });
  });

  it('says of each file why it is left, and reads the others', () => {
    expect(
      codes([
        { name: 'password', bytes: noise(100), flags: 0x0801 },
        { name: 'aes', bytes: noise(100), method: 99 },
        { name: 'bzip2', bytes: noise(100), method: 12 },
        { name: 'wrong checksum', bytes: noise(100), claims: { crc32: 1 } },
        { name: 'says less', bytes: noise(100), claims: { sizeBytes: 99 } },
        { name: 'says more', bytes: noise(100), claims: { sizeBytes: 101 } },
        { name: 'stored, says less', bytes: noise(100), method: 0, claims: { sizeBytes: 99 } },
        { name: 'whole', bytes: noise(100) },
      ]),
    ).toEqual(['entry-encrypted', 'entry-encrypted', 'entry-unsupported', 'entry-damaged', 'entry-damaged', 'entry-damaged', 'entry-damaged', 'file']);
  });

  it('does not unpack what grows more than a hundredfold, whatever it claims', () => {
    const zeros = new Uint8Array(10_000_000);
    expect(codes([{ name: 'bomb', bytes: zeros }])).toEqual(['entry-too-large']);
    // It claims a size within the ratio: unpacking stops there.
    expect(codes([{ name: 'lying bomb', bytes: zeros, claims: { sizeBytes: 100_000 } }])).toEqual(['entry-damaged']);
  });

  it('does not unpack more than the room there is, over all files together', () => {
    const left = { bytes: 150 };
    const read = must(zipEntries(zipOf([1, 2, 3].map((name) => ({ name: String(name), bytes: noise(70) }))), left));
    expect(read.map((entry) => entry.kind)).toEqual(['file', 'file', 'left']);
    expect(left.bytes).toBe(10);
  });

  it('of a thousand files is read, of one more refused', () => {
    const files = (count: number) => Array.from({ length: count }, (_, index) => ({ name: String(index), bytes: text('x'), method: 0 }));
    expect(entriesIn(files(1000))).toHaveLength(1000);
    expect(zipEntries(zipOf(files(1001)), room())).toEqual({ ok: false, code: 'container-limits' });
  });

  it('in several volumes, or with a list for files beyond 4 GB, is told to be one that is not read', () => {
    const end = (change: (view: DataView, at: number) => void): Uint8Array => {
      const zip = zipOf([{ name: 'a', bytes: noise(100) }]);
      change(new DataView(zip.buffer, zip.byteOffset, zip.byteLength), zip.length - 22);
      return zip;
    };
    const unread = [
      end((view, at) => { view.setUint16(at + 4, 1, true); }),
      end((view, at) => { view.setUint16(at + 8, 0xffff, true); view.setUint16(at + 10, 0xffff, true); }),
      end((view, at) => { view.setUint32(at + 12, 0xffff_ffff, true); }),
      end((view, at) => { view.setUint32(at + 16, 0xffff_ffff, true); }),
    ];
    expect(unread.map((zip) => zipEntries(zip, room()))).toEqual(unread.map(() => ({ ok: false, code: 'container-unsupported' })));
  });

  it.each([
    ['cut short', zipOf([{ name: 'a', bytes: noise(100) }]).slice(0, -1)],
    ['its list outside', zipOf([{ name: 'a', bytes: noise(100) }], { listStart: 5000 })],
    ['more entries promised than listed', zipOf([{ name: 'a', bytes: noise(100) }], { count: 2 })],
    ['a file that lies in the list', zipOf([{ name: 'a', bytes: noise(100), claims: { localOffset: 140 } }])],
    ['packed bytes beyond the end', zipOf([{ name: 'a', bytes: noise(100), claims: { packedBytes: 4_000_000 } }])],
    ['only its first bytes', text('PK\u0003\u0004')],
  ])('with %s is damaged', (_, zip) => {
    expect(zipEntries(zip, room())).toEqual({ ok: false, code: 'container-damaged' });
  });

  it('whose files share the same packed bytes is damaged', () => {
    const bytes = noise(100);
    expect(zipEntries(zipOf([{ name: 'a', bytes, method: 0 }, { name: 'b', bytes, method: 0, claims: { localOffset: 0 } }]), room())).toEqual({ ok: false, code: 'container-damaged' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipDirectory } from '#shared/viewing/zip-directory.ts';
import { bytesOf, overwritten, uint16, uint64, utf8 } from '../../../corpus/hostile/make/bytes.ts';
import { jpeg } from '../../../corpus/hostile/make/jpeg.ts';
import { zip, type Packed } from '../../../corpus/hostile/make/zip.ts';

const listed = (bytes: Uint8Array) => {
  const listing = zipDirectory(bytes);
  if (!listing.ok) throw new Error(listing.code);
  return listing.value;
};
const text = (words: string): Uint8Array => utf8(words);
const unreadable = { ok: false, code: 'archive-unreadable' };
const two: readonly Packed[] = [{ name: 'photos/', isStored: true }, { name: 'photos/១.jpg', content: text('an invented photograph') }];

describe('the directory of an archive', () => {
  it('lists names, sizes and what kind of entry each is', () => {
    expect(listed(zip(two))).toEqual({
      entries: [
        { name: 'photos/', isFolder: true, isLink: false, sizeBytes: 0, packedBytes: 0, isEncrypted: false, leadsOutside: false },
        { name: 'photos/១.jpg', isFolder: false, isLink: false, sizeBytes: 22, packedBytes: 24, isEncrypted: false, leadsOutside: false },
      ],
      totalEntries: 2,
      isInconsistent: false,
      isBomb: false,
    });
  });

  it.each([
    ['is empty', zip([]), 0],
    ['has a comment, and one that looks like another end', zip(two, { comment: 'PK\x05\x06 and more' }), 2],
    ['has something in front of it, as programs that unpack themselves do', zip(two, { before: jpeg(8, 8), claimedDirectoryAt: 0 }), 2],
    ['is written in ZIP64', zip(two, { isWide: true }), 2],
    ['has bytes behind it', zip(two, { after: 'junk' }), 2],
  ])('is found where the archive %s', (_what, bytes, count) => {
    expect(listed(bytes).entries).toHaveLength(count);
    expect(listed(bytes).isInconsistent).toBe(false);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a beginning without an end', zip(two).slice(0, 60)],
    ['one of several pieces', zip(two, { disk: 1 })],
    ['a directory larger than the file', zip(two, { claimedDirectoryBytes: 100_000 })],
    ['a directory that does not begin with an entry', zip(two, { claimedDirectoryBytes: 40 })],
    ['a ZIP64 record that points outside', overwritten(zip(two, { isWide: true }), zip(two, { isWide: true }).length - 22 - 12, uint64(2 ** 52, 'little'))],
  ])('is refused: %s', (_what, bytes) => {
    expect(zipDirectory(bytes)).toEqual(unreadable);
  });

  it('shows a thousand entries and says how many there are', () => {
    const many = Array.from({ length: 1500 }, (_entry, index) => ({ name: `${index}`, isStored: true }));
    expect(listed(zip(many)).entries).toHaveLength(1000);
    expect(listed(zip(many)).totalEntries).toBe(1500);
    expect(listed(zip(many.slice(0, 1000)))).toMatchObject({ totalEntries: 1000, isInconsistent: false });
    expect(listed(zip(many.slice(0, 3), { claimedEntries: 60_000 }))).toMatchObject({ totalEntries: 3, isInconsistent: true });
  });

  it('reads a little over a megabyte of an archive of any size', () => {
    const reads: number[] = [];
    const end = zip([], { claimedEntries: 60_000, claimedDirectoryBytes: 0xffff_fff0 });
    const length = 5e9;
    const source = {
      length,
      read: (at: number, count: number): Uint8Array => {
        reads.push(count);
        const bytes = new Uint8Array(count);
        if (at + count === length) bytes.set(end, count - end.length);
        return bytes;
      },
    };
    zipDirectory(source);
    expect(reads.reduce((sum, count) => sum + count, 0)).toBeLessThan(1.2 * 1024 * 1024);
    expect(zipDirectory({ length, read: () => undefined })).toEqual(unreadable);
  });

  it.each(['/etc/x', '\\x', 'C:\\x', 'c:x', '../x', 'a/../../x', 'a\\..\\x', '..', 'a/.. /x', 'x\0.txt'])('says of a name that it leads outside: %j', (name) => {
    expect(listed(zip([{ name, isStored: true }])).entries[0]?.leadsOutside).toBe(true);
  });

  it.each(['x', 'a/b..c', '...x', 'a/.hidden', 'e.g. x'])('lets an ordinary name be: %j', (name) => {
    expect(listed(zip([{ name, isStored: true }])).entries[0]?.leadsOutside).toBe(false);
  });

  it('says what is encrypted, and what is a link', () => {
    const [secret, link] = listed(zip([{ name: 'secret', flags: 0x0801, content: text('x') }, { name: 'link', mode: 0o120777, content: text('/etc/passwd') }])).entries;
    expect(secret?.isEncrypted).toBe(true);
    expect(link?.isLink).toBe(true);
  });

  it('reads names in UTF-8 and in code page 437, cuts long ones between characters, and keeps hostile characters as they are', () => {
    const name = (bytes: Uint8Array): string | undefined => listed(zip([{ name: bytes, flags: 0, isStored: true }])).entries[0]?.name;
    expect(name(utf8('ภาพ.jpg'))).toBe('ภาพ.jpg');
    expect(name(bytesOf([0x81, 0x62, 0x65, 0x72]))).toBe('über');
    expect(name(utf8('evil\u202egpj.exe'))).toBe('evil\u202egpj.exe');
    const long = name(utf8(`a${'😀'.repeat(2000)}`)) ?? '';
    expect(long.length).toBeLessThanOrEqual(260);
    expect(long.isWellFormed()).toBe(true);
    expect(long.endsWith('…')).toBe(true);
  });

  it('calls a bomb what grows more than a hundredfold, and entries that share their bytes', () => {
    expect(listed(zip([{ name: 'a', content: new Uint8Array(5_000_000) }])).isBomb).toBe(true);
    expect(listed(zip([{ name: 'a', claimedSize: 0xffff_fff0, claimedPacked: 10 }])).isBomb).toBe(true);
    expect(listed(zip([{ name: 'a', isStored: true, content: text('the same bytes') }, { name: 'b', isStored: true, content: text('other bytes'), localAt: 0 }])).isBomb).toBe(true);
    expect(listed(zip([{ name: 'a', content: text('ordinary words, some of them words') }, { name: 'b', content: text('x') }])).isBomb).toBe(false);
  });

  it('reads sizes of ZIP64 from the extra field', () => {
    const extra = bytesOf(uint16(1, 'little'), uint16(16, 'little'), uint64(6e9, 'little'), uint64(5e9, 'little'));
    expect(listed(zip([{ name: 'a', claimedSize: 0xffff_ffff, claimedPacked: 0xffff_ffff, extra }])).entries[0]).toMatchObject({ sizeBytes: 6e9, packedBytes: 5e9 });
  });

  it('comes back from any bytes, with a listing within its bounds', () => {
    const base = zip([...two, { name: 'x', content: text('more') }], { isWide: true, comment: 'comment' });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(255)), { maxLength: 12 }), fc.nat(20), (changes, cut) => {
        const bytes = base.slice(0, base.length - cut);
        for (const [at, byte] of changes) bytes[at] = byte;
        const listing = zipDirectory(bytes);
        return !listing.ok || (listing.value.entries.length <= 1000 && listing.value.entries.every(({ name, sizeBytes }) => name.length <= 260 && Number.isSafeInteger(sizeBytes)));
      }),
      { numRuns: 3000 },
    );
  });
});

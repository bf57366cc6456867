import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-writer.js';
import { describe, expect, it, vi } from 'vitest';
import { isSealedZip, openZip, sealZip } from '#vault/dossier/sealing/seal-zip.ts';

const words = ['invented', 'lantern', 'quarry', 'willow', 'anchor', 'thimble', 'copper'];
const name = 'dossier.md';
const plain = new TextEncoder().encode('An invented dossier, whose text must not be seen.\n');
const sevenZip = ['/usr/bin/7z', '/usr/bin/7za'].find((each) => existsSync(each));

const contains = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text);

/** An archive as zip.js makes it when somebody changed what it is told. */
async function otherwise(entries: readonly (readonly [string, Readonly<Record<string, unknown>>])[], closing?: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const collected = new Response(readable).arrayBuffer();
  const writer = new ZipWriter(writable, { useWebWorkers: false, useCompressionStream: false, keepOrder: true });
  for (const [entry, options] of entries) {
    const ours = { password: words.join(' '), encryptionStrength: 3 as const, level: 0, lastModDate: new Date(1980, 0, 1), extendedTimestamp: false, dataDescriptor: false, zip64: false, msDosCompatible: true };
    await writer.add(entry, { readable: new Blob([plain]).stream(), size: plain.length }, { ...ours, ...options });
  }
  await writer.close(closing);
  return new Uint8Array(await collected);
}

describe('a file sealed as a zip', () => {
  it.each([1, 15, 16, 17, 65_535, 65_536, 65_537, 3_000_001])('is opened with its words, of %i bytes', async (length) => {
    const bytes = new Uint8Array(length).map((_byte, at) => (at * 31) % 251);
    const archive = await sealZip(bytes, name, words);
    const opened = openZip(archive, name, length, words);
    expect(opened.ok && Buffer.compare(opened.value, bytes)).toBe(0);
    expect(isSealedZip(archive, bytes, name, words)).toEqual({ ok: true, value: undefined });
  });

  it('is never empty: an archive of nothing is not let through', async () => {
    expect(isSealedZip(await sealZip(new Uint8Array(0), name, words), new Uint8Array(0), name, words).ok).toBe(false);
  });

  it('is opened with no other words', async () => {
    const archive = await sealZip(plain, name, words);
    for (const wrong of [[], words.slice(1), [...words].reverse(), words.map((word) => word.toUpperCase())]) expect(openZip(archive, name, plain.length, wrong)).toEqual({ ok: false, code: 'words-wrong' });
  });

  it('says nothing of when, by whom or about what it was made, and another salt each time', async () => {
    const [one, two] = [await sealZip(plain, name, words), await sealZip(plain, name, words)];
    expect(one.length).toBe(two.length);
    expect(Buffer.compare(one, two)).not.toBe(0);
    expect(contains(one, 'invented')).toBe(false);
    // Everything but what is sealed is the same.
    const sealedFrom = 30 + name.length + 11;
    const sealedTo = sealedFrom + 16 + 2 + plain.length + 10;
    expect(one.slice(0, sealedFrom)).toEqual(two.slice(0, sealedFrom));
    expect(one.slice(sealedTo)).toEqual(two.slice(sealedTo));
  });

  it('is not opened after any byte of it was changed', async () => {
    const archive = await sealZip(plain, name, words);
    for (let at = 0; at < archive.length; at += 1) {
      const changed = archive.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(isSealedZip(changed, plain, name, words).ok).toBe(false);
    }
  });

  it.skipIf(sevenZip === undefined)('is opened by 7-Zip, which finds AES-256, one neutral name and no comment', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sealed-'));
    try {
      const file = path.join(folder, 'dossier.zip');
      writeFileSync(file, await sealZip(plain, name, words));
      const run = (...given: string[]): string => execFileSync(sevenZip ?? '', given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
      expect(run('x', '-so', `-p${words.join(' ')}`, file)).toBe(new TextDecoder().decode(plain));
      const listed = run('l', '-slt', file);
      expect(listed).toMatch(/Path = dossier\.md\n/u);
      expect(listed).toMatch(/Method = AES-256 Store\n/u);
      expect(listed).toMatch(/Modified = 1980-01-01 00:00:00/u);
      expect(() => run('t', '-pwrong', file)).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what is no sealed file of ours', () => {
  const changes: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['an entry called as the dossier is', () => otherwise([['Garden house (invented).md', {}]])],
    ['an entry with a comment', () => otherwise([[name, { comment: 'invented' }]])],
    ['an archive with a comment', () => otherwise([[name, {}]], new TextEncoder().encode('invented'))],
    ['an entry that is stored and not encrypted', () => otherwise([[name, { password: undefined }]])],
    ['an entry under the old cipher of zip', () => otherwise([[name, { zipCrypto: true }]])],
    ['an entry under AES-128', () => otherwise([[name, { encryptionStrength: 1 }]])],
    ['two entries', () => otherwise([[name, {}], ['b.md', {}]])],
    ['an entry with the real time', () => otherwise([[name, { lastModDate: new Date(2026, 5, 1, 9, 30) }]])],
    ['an entry with a longer time', () => otherwise([[name, { extendedTimestamp: true }]])],
    ['an entry with a field of somebody else', () => otherwise([[name, { extraField: new Map([[0x7075, Uint8Array.of(1, 2, 3)]]) }]])],
    ['an archive with a byte behind it', async () => Uint8Array.of(...(await sealZip(plain, name, words)), 0)],
    ['an archive with a byte before it', async () => Uint8Array.of(0, ...(await sealZip(plain, name, words)))],
    ['nothing', () => Promise.resolve(new Uint8Array(0))],
  ];
  it.each(changes)('is %s', async (_what, made) => {
    expect(isSealedZip(await made(), plain, name, words)).toEqual({ ok: false, code: 'not-the-shape' });
  });

  it('is other bytes under the right words', async () => {
    const other = plain.map((byte) => byte ^ 1);
    expect(isSealedZip(await sealZip(other, name, words), plain, name, words)).toEqual({ ok: false, code: 'other-bytes' });
  });
});

describe('the library that seals', () => {
  it('asks for no worker, no address and no network', async () => {
    const asked: string[] = [];
    for (const each of ['Worker', 'fetch', 'XMLHttpRequest', 'CompressionStream']) {
      vi.stubGlobal(each, function () {
        asked.push(each);
        throw new Error(each);
      });
    }
    const address = vi.spyOn(URL, 'createObjectURL');
    try {
      expect((await sealZip(plain, name, words)).length).toBeGreaterThan(plain.length);
      expect(asked).toEqual([]);
      expect(address).not.toHaveBeenCalled();
    } finally {
      vi.unstubAllGlobals();
      address.mockRestore();
    }
  });
});

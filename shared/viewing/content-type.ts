import { mediaTypeOf } from '../domain/media-type.ts';
import { ByteReader } from './byte-reader.ts';
import type { ByteSource } from './byte-source.ts';
import { mediaTypeInside } from './office-kind.ts';
import { isContainerOf, typeByTracks } from './type-by-tracks.ts';
import type { ZipListing } from './zip-directory.ts';
import { hasZipEnd, zipTailBytes } from './zip-end.ts';

/** What a file is to the desk. `picture` and `sound` are of the kinds the desk can show; `other-picture` and the rest are not opened. */
export type ContentKind = 'picture' | 'other-picture' | 'sound' | 'video' | 'text' | 'pdf' | 'office' | 'svg' | 'html' | 'archive' | 'program' | 'unknown';
export const contentKinds = ['picture', 'other-picture', 'sound', 'video', 'text', 'pdf', 'office', 'svg', 'html', 'archive', 'program', 'unknown'] as const satisfies readonly ContentKind[];

export interface ContentType {
  /** By content; neither the name nor what the sender said is asked. */
  readonly mediaType: string;
  readonly kind: ContentKind;
  /** What other programs may take the same bytes for: made so on purpose, mostly. */
  readonly also: readonly ContentKind[];
}

/** How many bytes of a file's start are looked at. */
export const contentHeadBytes = 4096;
/** PDF readers look for the beginning of a document this far (ISO 32000-1, implementation note 13). */
const pdfSearchBytes = 1024;

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Starts of files that a reporter's browser need not tell apart. `.` stands for any byte. */
const signatures: readonly (readonly [string, string])[] = [
  ['application/x-msdownload', 'MZ'],
  ['application/x-elf', '\x7fELF'],
  ['application/x-mach-binary', '\xfe\xed\xfa'],
  ['application/x-mach-binary', '\xcf\xfa\xed\xfe'],
  ['application/x-mach-binary', '\xce\xfa\xed\xfe'],
  ['application/java-vm', '\xca\xfe\xba\xbe'],
  ['application/x-ms-shortcut', 'L\0\0\0\x01\x14\x02\0'],
  ['application/vnd.ms-htmlhelp', 'ITSF'],
  ['application/vnd.android.dex', 'dex\n'],
  ['application/wasm', '\0asm'],
  ['application/vnd.ms-cab-compressed', 'MSCF'],
  ['application/x-bzip2', 'BZh.1AY&SY'],
  ['application/x-xz', '\xfd7zXZ\0'],
  ['application/zstd', '\x28\xb5\x2f\xfd'],
  ['image/tiff', 'II*\0'],
  ['image/tiff', 'MM\0*'],
  ['image/bmp', 'BM....\0\0\0\0'],
  ['image/x-icon', '\0\0\x01\0'],
  ['image/vnd.adobe.photoshop', '8BPS'],
  ['image/jxl', '\0\0\0\x0cJXL \r\n\x87\n'],
  ['image/jxl', '\xff\x0a'],
];

const starts = (reader: ByteReader, signature: string): boolean =>
  reader.has(0, signature.length) && Array.from(signature).every((character, index) => character === '.' || reader.bytes[index] === character.charCodeAt(0));

/** Elements by which browsers take a text for a page (WHATWG MIME Sniffing Standard, section 7.1). */
const page = /^<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--)[\s>]/i;
const markupInside = /<(?:script|html|svg|iframe|!doctype html)[\s>]/i;

/** What a text is: a page, a drawing, an Office document in XML, or just text. */
function textType(head: Uint8Array): string {
  const label = starts(new ByteReader(head), '\xff\xfe') ? 'utf-16le' : starts(new ByteReader(head), '\xfe\xff') ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(label).decode(head).replace(/^[\ufeff\s]+/, '');
  if (text.startsWith('#!')) return 'text/x-script';
  if (text.startsWith('%!PS')) return 'application/postscript';
  if (/<svg[\s>]/i.test(text) && /^<(?:\?xml|!doctype svg|!--|svg)/i.test(text)) return 'image/svg+xml';
  if (page.test(text) || (text.startsWith('<?xml') && /<html[\s>]/i.test(text))) return 'text/html';
  if (/^(?:MIME-Version|Content-Type):.*multipart\/related/is.test(text)) return 'multipart/related';
  if (text.startsWith('<?xml')) return /<office:document|progid="(?:Word|Excel|PowerPoint)\./i.test(text) ? 'application/vnd.oasis.opendocument' : 'text/xml';
  return 'text/plain';
}

function kindOf(mediaType: string): ContentKind {
  if (/^image\/(?:png|jpeg|gif|webp)$/.test(mediaType)) return 'picture';
  if (mediaType === 'image/svg+xml') return 'svg';
  if (mediaType.startsWith('image/')) return 'other-picture';
  if (mediaType.startsWith('video/')) return 'video';
  if (mediaType.startsWith('audio/')) return 'sound';
  if (/^(?:text\/html|multipart\/related|application\/vnd\.ms-htmlhelp)$/.test(mediaType)) return 'html';
  if (/^text\/(?:plain|xml)$/.test(mediaType)) return 'text';
  if (mediaType === 'application/pdf' || mediaType === 'application/postscript') return 'pdf';
  if (/officedocument|openxmlformats|opendocument|ole-storage|rtf|epub/.test(mediaType)) return 'office';
  if (/(?:zip|zip2|7z-compressed|rar|gzip|xz|zstd|cab-compressed)$/.test(mediaType)) return 'archive';
  if (/msdownload|elf|mach-binary|java|shortcut|android|wasm|x-script/.test(mediaType)) return 'program';
  return 'unknown';
}

/**
 * Tells what a file is from its first `contentHeadBytes` bytes, its last `zipTailBytes`, what a film or a recording says of its tracks, and the list of its contents when it is an archive
 * that could be listed. What cannot be read counts as not there. Never throws.
 */
export function contentType(file: ByteSource, listing: Pick<ZipListing, 'entries'> | undefined): ContentType {
  const start = file.read(0, Math.min(file.length, contentHeadBytes)) ?? new Uint8Array(0);
  const tailBytes = Math.min(file.length, zipTailBytes);
  const tail = file.read(file.length - tailBytes, tailBytes) ?? new Uint8Array(0);
  const reader = new ByteReader(start);
  const isUtf16 = starts(reader, '\xff\xfe') || starts(reader, '\xfe\xff');
  const byDomain = isUtf16 ? 'text/plain' : mediaTypeOf(start);
  const known = byDomain === 'application/octet-stream' ? signatures.find(([, signature]) => starts(reader, signature))?.[0] : undefined;
  const isText = byDomain === 'text/plain' || byDomain === 'text/html' || byDomain === 'image/svg+xml';
  const basic = known ?? (isText ? textType(start) : typeByTracks(file, byDomain));
  const mediaType = (basic === 'application/zip' && listing ? mediaTypeInside(listing) : undefined) ?? basic;
  const kind = kindOf(mediaType);
  const also: ContentKind[] = [];
  const isZip = basic === 'application/zip';
  if (kind !== 'pdf' && reader.latin1(0, Math.min(reader.length, pdfSearchBytes)).includes('%PDF-')) also.push('pdf');
  if (!isZip && hasZipEnd(tail)) also.push('archive');
  if (kind !== 'html' && kind !== 'svg' && kind !== 'text' && !isZip && markupInside.test(reader.latin1(0, reader.length))) also.push('html');
  return { mediaType, kind, also };
}

/** Whether what a sender's program said of a file is another kind than its content. Less said than could be is no difference: a document called an archive, a page called a text or a recording called by the name of its container may be honest. */
export function isOtherKind(said: string, found: Pick<ContentType, 'kind' | 'mediaType'>): boolean {
  const saidKind = kindOf(said);
  const isVague =
    saidKind === 'unknown' ||
    isContainerOf(said, found.mediaType) ||
    (saidKind === 'archive' && (found.kind === 'office' || found.kind === 'program')) ||
    (saidKind === 'text' && ['html', 'svg', 'office', 'pdf', 'program'].includes(found.kind));
  return !isVague && saidKind !== found.kind;
}

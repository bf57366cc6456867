/** What a file starts with. `at` counts bytes; `.` in `starts` stands for any byte. Signatures from the WHATWG MIME Sniffing Standard, section 6, and the formats' own specifications. */
const signatures: readonly { readonly mediaType: string; readonly at: number; readonly starts: string }[] = [
  { mediaType: 'image/jpeg', at: 0, starts: '\xff\xd8\xff' },
  { mediaType: 'image/png', at: 0, starts: '\x89PNG\r\n\x1a\n' },
  { mediaType: 'image/gif', at: 0, starts: 'GIF87a' },
  { mediaType: 'image/gif', at: 0, starts: 'GIF89a' },
  { mediaType: 'image/webp', at: 0, starts: 'RIFF....WEBP' },
  { mediaType: 'audio/wav', at: 0, starts: 'RIFF....WAVE' },
  { mediaType: 'video/x-msvideo', at: 0, starts: 'RIFF....AVI ' },
  { mediaType: 'image/heic', at: 4, starts: 'ftyphei' },
  { mediaType: 'image/heic', at: 4, starts: 'ftyphev' },
  { mediaType: 'image/heic', at: 4, starts: 'ftypmif1' },
  { mediaType: 'image/avif', at: 4, starts: 'ftypavif' },
  { mediaType: 'audio/mp4', at: 4, starts: 'ftypM4A' },
  { mediaType: 'video/3gpp', at: 4, starts: 'ftyp3gp' },
  { mediaType: 'video/quicktime', at: 4, starts: 'ftypqt  ' },
  { mediaType: 'video/mp4', at: 4, starts: 'ftyp' },
  { mediaType: 'video/mpeg', at: 0, starts: '\0\0\x01\xba' },
  { mediaType: 'video/x-ms-asf', at: 0, starts: '\x30\x26\xb2\x75\x8e\x66\xcf\x11' },
  { mediaType: 'video/x-flv', at: 0, starts: 'FLV\x01' },
  { mediaType: 'video/webm', at: 0, starts: '\x1a\x45\xdf\xa3' },
  { mediaType: 'audio/ogg', at: 0, starts: 'OggS' },
  { mediaType: 'audio/mpeg', at: 0, starts: 'ID3' },
  { mediaType: 'audio/amr', at: 0, starts: '#!AMR' },
  { mediaType: 'audio/flac', at: 0, starts: 'fLaC' },
  { mediaType: 'application/pdf', at: 0, starts: '%PDF-' },
  { mediaType: 'application/zip', at: 0, starts: 'PK\x03\x04' },
  { mediaType: 'application/zip', at: 0, starts: 'PK\x05\x06' },
  { mediaType: 'application/x-7z-compressed', at: 0, starts: '7z\xbc\xaf\x27\x1c' },
  { mediaType: 'application/vnd.rar', at: 0, starts: 'Rar!\x1a\x07' },
  { mediaType: 'application/gzip', at: 0, starts: '\x1f\x8b' },
  { mediaType: 'application/x-ole-storage', at: 0, starts: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { mediaType: 'application/rtf', at: 0, starts: '{\\rtf' },
];

/** How many bytes `mediaTypeOf` looks at. */
export const mediaTypeHeadBytes = 64;

const matches = (head: Uint8Array, at: number, starts: string): boolean =>
  head.length >= at + starts.length && Array.from(starts).every((character, index) => character === '.' || head[at + index] === character.charCodeAt(0));

/** MPEG audio without a tag: eleven set bits, then a layer that exists (ISO/IEC 11172-3, 2.4.1.3); layer 0 is what AAC in ADTS has. */
function frameType(head: Uint8Array): string | undefined {
  const [first = 0, second = 0] = head;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  return (second & 0x06) === 0 ? ((second & 0xf0) === 0xf0 ? 'audio/aac' : undefined) : 'audio/mpeg';
}

/** Plain text by the absence of bytes that text does not have (WHATWG MIME Sniffing, "binary data byte"). */
const isText = (head: Uint8Array): boolean => head.length > 0 && head.every((byte) => byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 27 || byte >= 32);

/** Text that a browser would take for a page or a drawing rather than show as text. What begins as XML without saying more stays text here. */
function textType(head: Uint8Array): string {
  const start = String.fromCharCode(...head.subarray(0, mediaTypeHeadBytes)).replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '');
  if (/^<svg[\s>]/i.test(start)) return 'image/svg+xml';
  return /^<(?:!doctype html|html|head|body|script)[\s>]/i.test(start) ? 'text/html' : 'text/plain';
}

/** The media type of a file by its first bytes; the name is not asked, since it is neither sent nor to be trusted. */
export function mediaTypeOf(head: Uint8Array): string {
  const known = signatures.find(({ at, starts }) => matches(head, at, starts))?.mediaType;
  return known ?? frameType(head) ?? (isText(head.subarray(0, mediaTypeHeadBytes)) ? textType(head) : 'application/octet-stream');
}

export type FileKind = 'photo' | 'video' | 'sound' | 'document' | 'archive' | 'other';

/** What to call it in front of a person. */
export function fileKindOf(mediaType: string): FileKind {
  if (/(svg\+xml|html)$/.test(mediaType)) return 'document';
  if (mediaType.startsWith('image/')) return 'photo';
  if (mediaType.startsWith('video/')) return 'video';
  if (mediaType.startsWith('audio/')) return 'sound';
  if (/(pdf|rtf|ole-storage|plain)$/.test(mediaType)) return 'document';
  if (/(zip|7z-compressed|rar|gzip)$/.test(mediaType)) return 'archive';
  return 'other';
}

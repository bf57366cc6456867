import type { Steps } from '#shared/steps.ts';
import type { InflatedStream } from './pdf-streams.ts';

/** What stands instead of what was taken out: a space, so that nothing on its two sides becomes one. */
const nothing = 0x20;

/**
 * The file as it is searched for short numbers: without those that are what the file says of itself and true. Those are the places in its table and where the table begins, the numbers of its objects, and how long its streams
 * are, packed and not. A number that only claims to be one of them stays. In turns, `pieceBytes` at least between two of them.
 */
export function* withoutOwnNumbers(file: Uint8Array, streams: readonly InflatedStream[], pieceBytes = bytesAtOnce): Steps<Uint8Array> {
  const bytes = Buffer.from(file);
  const whole = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const size = Number(/\/Size (\d+)/u.exec(whole.toString('latin1', Math.max(0, whole.length - tailBytes)))?.[1] ?? 0);
  // With more nothing is taken for the number of an object.
  const objects = size <= mostObjects ? size : 0;
  const lengths = new Set(streams.flatMap(({ bytes: { length }, start, end }) => [length, end - start]));
  const own: readonly (readonly [pattern: RegExp, isTrue: (numbers: readonly number[]) => boolean])[] = [
    [/\b(\d{10}) \d{5} n\b/gu, ([place = 0]) => /^\d+ \d+ obj/u.test(whole.toString('latin1', place, place + objectHeadBytes))],
    [/\b0{10} 65535 f\b/gu, () => true],
    [/\bstartxref\s+(\d+)\b/gu, ([place = -1]) => place >= 0 && whole.toString('latin1', place, place + xref.length) === xref],
    [/\b(\d+) \d{1,5} (?:obj|R)\b/gu, ([number = objects]) => number < objects],
    [/\/Length[123]? (\d+)\b/gu, ([length = -1]) => lengths.has(length)],
    [/\/Size (\d+)\b/gu, ([count]) => count === objects],
  ];
  for (const [from, to] of piecesOf(whole, pieceBytes)) {
    const piece = whole.toString('latin1', from, to);
    for (const [pattern, isTrue] of own) for (const match of piece.matchAll(pattern)) if (isTrue(match.slice(1).map(Number))) bytes.fill(nothing, from + match.index, from + match.index + match[0].length);
    yield undefined;
  }
  return yield* withoutGlyphs(bytes, pieceBytes);
}

/** Bytes between two turns: some milliseconds of work. */
const bytesAtOnce = 1 << 18;
/** What may begin something that is looked for here and stands nowhere else in it: before it bytes can be cut without any of it being cut, or looking otherwise at its edge. */
const cut = /[^\w\s/+.>-]/u;
const isCut: readonly boolean[] = Array.from({ length: 0x100 }, (_, byte) => cut.test(String.fromCharCode(byte)));

/** Pieces of a file one after the other, each where it starts and ends. */
function* piecesOf(bytes: Uint8Array, pieceBytes: number): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(bytes.length, from + pieceBytes);
    while (to < bytes.length && isCut[bytes[to] ?? 0] !== true) to += 1;
    yield [from, to];
    from = to;
  }
}

const xref = 'xref';
/** The trailer and what stands behind it. */
const tailBytes = 1024;
const objectHeadBytes = 24;
/** A dossier of 500 reports has some ten thousand objects; a number of six digits is none of theirs. */
const mostObjects = 99_999;

/** Bytes of a PDF as they are searched for short numbers: without the outlines of a TrueType font, which are digits by chance. */
export function withoutOutlines(bytes: Uint8Array): Uint8Array {
  const outlines = outlinesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return outlines === undefined ? bytes : bytes.slice().fill(nothing, outlines.start, outlines.end);
}

/**
 * Such bytes also without strings in hexadecimal, which are the codes of glyphs and are read as text or as strings; without numbers that have a fraction, which are places and widths; and without the tag of a font's subset
 * (ISO 32000-1, 9.6.4). Whole numbers stay: none that Chromium writes into a page has six digits. In turns.
 */
export function* withoutGlyphs(bytes: Uint8Array, pieceBytes = bytesAtOnce): Steps<Uint8Array> {
  const left = Buffer.from(bytes);
  for (const [from, to] of piecesOf(left, pieceBytes)) {
    if (from > 0) yield undefined;
    for (const match of left.toString('latin1', from, to).matchAll(/<[0-9A-Fa-f\s]+>|(?<![\w.])[+-]?\d*\.\d+(?![\w.])|\/[A-Z]{6}\+/gu)) left.fill(nothing, from + match.index, from + match.index + match[0].length);
  }
  return left;
}

/** Where the table of outlines stands in a TrueType font (OpenType 1.9, "Organization of an OpenType Font"); undefined for anything else, and for a table that is not all there. */
function outlinesOf(font: Buffer): { readonly start: number; readonly end: number } | undefined {
  if (font.length < directoryBytes || font.readUInt32BE(0) !== trueType) return undefined;
  const tables = font.readUInt16BE(4);
  for (let at = directoryBytes; at + entryBytes <= Math.min(font.length, directoryBytes + tables * entryBytes); at += entryBytes) {
    if (font.toString('latin1', at, at + 4) !== 'glyf') continue;
    const start = font.readUInt32BE(at + 8);
    const end = start + font.readUInt32BE(at + 12);
    return end <= font.length ? { start, end } : undefined;
  }
  return undefined;
}

const trueType = 0x00010000;
const directoryBytes = 12;
const entryBytes = 16;

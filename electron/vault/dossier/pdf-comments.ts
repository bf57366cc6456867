import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { Steps } from '#shared/steps.ts';
import { isImage } from './pdf-pictures.ts';
import type { Inflate, InflatedStream } from './pdf-streams.ts';
import { objectsAtOnce } from './pdf-structure.ts';
import { streamBytes } from './pdf-text.ts';

/** The first line, the line of bytes that tells programs that the file is no text (ISO 32000-1, 7.5.2), and the last. */
const head = /^%PDF-\d\.\d\r?\n(?:\r?\n)?%[\x80-\xff]{4}\r?\n/u;
const headBytes = 32;
const end = '%%EOF';

/** Comments between the objects of a file, beyond the lines that every file has. What is packed in streams is left aside. In turns. */
export function* commentsBetween(file: Uint8Array, streams: readonly InflatedStream[]): Steps<number> {
  const bytes = Buffer.from(file);
  for (const { start, end: behind } of streams) bytes.fill(0x20, start, behind);
  // Those that are not packed, too: a bracket in one would begin a string.
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at)) {
    const behind = bytes.indexOf('endstream', at);
    if (behind < 0) break;
    bytes.fill(0x20, at, behind);
    at = behind + 'endstream'.length;
  }
  const first = head.exec(bytes.toString('latin1', 0, headBytes))?.[0].length ?? 0;
  yield undefined;
  const found = yield* commentsIn(bytes, first);
  // Nothing but the last of them can be the last line.
  const last = found.at(-1);
  return found.length - (last !== undefined && bytes.toString('latin1', last).trimEnd() === end ? 1 : 0);
}

/** Comments in streams that are programs: pages, forms, what glyphs draw and mean. Fonts and pictures are bytes of another kind. In turns. */
export function* commentsInStreams(context: PDFContext, unpack: Inflate): Steps<number> {
  const objects = context.enumerateIndirectObjects();
  const fonts = new Set<PDFObject>();
  for (const [place, [, object]] of objects.entries()) {
    if (place % objectsAtOnce === 0) yield undefined;
    for (const each of dictionariesIn(object, 0)) for (const key of fontKeys) {
      const found = each.get(PDFName.of(key));
      if (found instanceof PDFRef) fonts.add(found);
    }
  }
  let count = 0;
  for (const [reference, object] of objects) {
    if (!(object instanceof PDFRawStream) || fonts.has(reference) || isImage(object)) continue;
    yield undefined;
    try {
      count += (yield* commentsIn(streamBytes(object, unpack), 0)).length;
    } catch (problem) {
      // A stream of another filter that is drawn cannot be read at all, and one that nothing draws has no comments.
      if (!(problem instanceof Error)) throw problem;
    }
  }
  return count;
}

const fontKeys = ['FontFile', 'FontFile2', 'FontFile3'];
const deepest = 8;

function dictionariesIn(object: PDFObject, depth: number): readonly PDFDict[] {
  if (depth > deepest) return [];
  if (object instanceof PDFRawStream) return [object.dict];
  if (object instanceof PDFDict) return [object, ...object.values().flatMap((value) => dictionariesIn(value, depth + 1))];
  return object instanceof PDFArray ? object.asArray().flatMap((value) => dictionariesIn(value, depth + 1)) : [];
}

/** Bytes between two turns: a millisecond of work. */
const bytesAtOnce = 1 << 18;

/** Where comments begin: a percent sign outside a string (ISO 32000-1, 7.2.3). */
function* commentsIn(bytes: Uint8Array, from: number): Steps<readonly number[]> {
  if (!bytes.includes(0x25, from)) return [];
  const found: number[] = [];
  let open = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if ((at + 1) % bytesAtOnce === 0) yield undefined;
    if (open > 0) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x28) open += 1;
      else if (byte === 0x29) open -= 1;
    } else if (byte === 0x28) open = 1;
    else if (byte === 0x25) {
      found.push(at);
      while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
    }
  }
  return found;
}

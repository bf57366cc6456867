import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { Steps } from '#shared/steps.ts';
import { isImage } from './pdf-pictures.ts';
import type { Inflate, InflatedStream } from './pdf-streams.ts';
import { objectsAtOnce } from './pdf-structure.ts';
import { streamBytes } from './pdf-text.ts';

/** The first line, the line of bytes that tells programs that the file is no text (ISO 32000-1, 7.5.2), and the last. */
const head = /^%PDF-\d\.\d\r?\n(?:\r?\n)?%[\x80-\xff]{4}\r?\n/u;
const end = '%%EOF';
/** More than the first two lines take. */
const mostHeadBytes = 64;
/** Streams and bytes between two turns: a millisecond or two of work. */
const streamsAtOnce = 200;
const bytesAtOnce = 1 << 18;

/** Comments between the objects of a file, beyond the lines that every file has. What is packed in streams is left aside. In turns. */
export function* commentsBetween(file: Uint8Array, streams: readonly InflatedStream[]): Steps<number> {
  const bytes = Buffer.from(file);
  yield undefined;
  for (const { start, end: behind } of streams) bytes.fill(0x20, start, behind);
  // Those that are not packed, too: a bracket in one would begin a string.
  let passed = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at)) {
    const behind = bytes.indexOf('endstream', at);
    if (behind < 0) break;
    bytes.fill(0x20, at, behind);
    at = behind + 'endstream'.length;
    passed += 1;
    if (passed % streamsAtOnce === 0) yield undefined;
  }
  const first = head.exec(bytes.toString('latin1', 0, mostHeadBytes))?.[0].length ?? 0;
  const found = yield* commentsIn(bytes, first);
  // Behind the last line nothing stands, so that it is the last of all.
  const last = found.at(-1);
  return last !== undefined && bytes.toString('latin1', last).trimEnd() === end ? found.length - 1 : found.length;
}

/** Comments in streams that are programs: pages, forms, what glyphs draw and mean. Fonts and pictures are bytes of another kind. In turns. */
export function* commentsInStreams(context: PDFContext, unpack: Inflate): Steps<number> {
  const objects = context.enumerateIndirectObjects();
  const fonts = new Set<PDFObject>();
  for (const [at, [, object]] of objects.entries()) {
    for (const each of dictionariesIn(object, 0)) for (const key of fontKeys) addReference(fonts, each.get(key));
    if (at % objectsAtOnce === objectsAtOnce - 1) yield undefined;
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

const fontKeys = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key));
const deepest = 8;

function addReference(references: Set<PDFObject>, found: PDFObject | undefined): void {
  if (found instanceof PDFRef) references.add(found);
}

function dictionariesIn(object: PDFObject, depth: number): readonly PDFDict[] {
  if (depth > deepest) return [];
  if (object instanceof PDFRawStream) return [object.dict];
  if (object instanceof PDFDict) return [object, ...object.values().flatMap((value) => dictionariesIn(value, depth + 1))];
  return object instanceof PDFArray ? object.asArray().flatMap((value) => dictionariesIn(value, depth + 1)) : [];
}

/** Where comments begin: a percent sign outside a string (ISO 32000-1, 7.2.3). */
function* commentsIn(bytes: Uint8Array, from: number): Steps<readonly number[]> {
  const found: number[] = [];
  let turnAt = from + bytesAtOnce;
  let percent = bytes.indexOf(0x25, from);
  let bracket = bytes.indexOf(0x28, from);
  // Without a percent sign behind it, no place has to be read.
  while (percent >= 0) {
    const isString = bracket >= 0 && bracket < percent;
    if (!isString) found.push(percent);
    let at = isString ? bracket + 1 : percent;
    for (let open = 1; at < bytes.length && open > 0; at += 1) {
      const byte = bytes[at];
      if (!isString) open = byte === 0x0a || byte === 0x0d ? 0 : 1;
      else if (byte === 0x5c) at += 1;
      else if (byte === 0x28) open += 1;
      else if (byte === 0x29) open -= 1;
      if (at < turnAt) continue;
      turnAt = at + bytesAtOnce;
      yield undefined;
    }
    if (percent < at) percent = bytes.indexOf(0x25, at);
    if (bracket < at && bracket >= 0) bracket = bytes.indexOf(0x28, at);
  }
  return found;
}

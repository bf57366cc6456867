import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Steps } from '#shared/steps.ts';
import { glyphReader, readToUnicode, type GlyphReader } from './pdf-glyphs.ts';
import { PdfSyntaxFault } from './pdf-lexer.ts';
import { nameReader } from './pdf-names.ts';
import { readPageText, textString, type ContentResources, type PageText } from './pdf-page-text.ts';
import { isImage } from './pdf-pictures.ts';
import { inflate, type Inflate } from './pdf-streams.ts';
import { objectsAtOnce } from './pdf-structure.ts';

export interface PdfContent {
  readonly pages: readonly PageText[];
  /** Strings of dictionaries and arrays, with the key under which they stand (empty in an array without one). */
  readonly strings: readonly { readonly key: string; readonly text: string }[];
  /** PostScript names of the fonts that pages choose, without the tag of a subset; empty for one without a name. */
  readonly fontNames: ReadonlySet<string>;
  /** The objects, for checks of structure; every one of the file, whether a table leads to it or not. */
  readonly document: PDFDocument;
}

const largestFileBytes = 512 * 1024 * 1024;
const deepestObject = 64;
const name = (text: string): PDFName => PDFName.of(text);

/**
 * Reads a PDF by its objects. Understands what Skia (Chromium's PDF writer) writes: Type 0 fonts with two-byte codes, Type 3
 * fonts with one-byte codes, ToUnicode maps, forms, and ActualText, in which Skia keeps what the glyphs of a Khmer, Thai or Burmese
 * cluster spell. Anything it cannot read to the end is `not-readable`.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<PdfContent, 'not-readable'>> {
  const steps = readPdfSteps(bytes);
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same with turns for others between its pages. */
export async function* readPdfSteps(bytes: Uint8Array, unpack: Inflate = inflate): AsyncGenerator<undefined, Result<PdfContent, 'not-readable'>, undefined> {
  if (bytes.length > largestFileBytes) return fail('not-readable');
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: objectsAtOnce });
    const fonts = new Map<PDFObject, GlyphReader>();
    const pages: PageText[] = [];
    for (const page of document.getPages()) {
      yield undefined;
      const contents = page.node.Contents();
      const parts = contents instanceof PDFArray ? contents.asArray().map((part) => document.context.lookup(part)) : [contents];
      pages.push(readPageText(joinStreams(parts, unpack), resourcesOf(document.context, page.node.Resources(), fonts, unpack)));
    }
    yield undefined;
    return ok({ pages, strings: yield* stringsOf(document.context), fontNames: new Set([...fonts.keys()].map(fontName)), document });
  } catch (problem) {
    // The library throws errors of many kinds for bytes it does not like; whatever it was, the file could not be read.
    if (problem instanceof Error) return fail('not-readable');
    throw problem;
  }
}

/** The content of a stream that has no filter or Flate alone. Throws PdfSyntaxFault otherwise. */
export function streamBytes(stream: PDFObject | undefined, unpack: Inflate): Uint8Array {
  if (stream === undefined) return new Uint8Array();
  if (!(stream instanceof PDFRawStream)) throw new PdfSyntaxFault('no stream');
  const filter = stream.dict.lookup(name('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  if (only === undefined) return stream.contents;
  if (only !== name('FlateDecode') || stream.dict.has(name('DecodeParms'))) throw new PdfSyntaxFault('filter not known');
  const bytes = unpack(stream.contents);
  if (typeof bytes === 'string') throw new PdfSyntaxFault(bytes);
  return bytes;
}

/** A content stream in parts is one stream, with a space between the parts (ISO 32000-1, 7.8.2). */
function joinStreams(parts: readonly (PDFObject | undefined)[], unpack: Inflate): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.flatMap((part) => [streamBytes(part, unpack), new Uint8Array([0x0a])])));
}

function resourcesOf(context: PDFContext, resources: PDFDict | undefined, fonts: Map<PDFObject, GlyphReader>, unpack: Inflate): ContentResources {
  const entry = (group: string, key: string): PDFObject | undefined => {
    const entries = resources?.lookup(name(group));
    return entries instanceof PDFDict ? entries.lookup(name(key)) : undefined;
  };
  return {
    font: (key) => {
      const font = entry('Font', key);
      if (!(font instanceof PDFDict)) return undefined;
      const known = fonts.get(font) ?? fontReader(font, unpack);
      fonts.set(font, known);
      return known;
    },
    actualText: (key) => {
      const properties = entry('Properties', key);
      const actual = properties instanceof PDFDict ? properties.lookup(name('ActualText')) : undefined;
      return actual instanceof PDFString || actual instanceof PDFHexString ? textString(actual.asBytes()) : undefined;
    },
    isImage: (key) => isImage(entry('XObject', key)),
    form: (key) => {
      const form = entry('XObject', key);
      if (!(form instanceof PDFRawStream) || form.dict.lookup(name('Subtype')) !== name('Form')) return undefined;
      const own = form.dict.lookup(name('Resources'));
      return { content: streamBytes(form, unpack), resources: resourcesOf(context, own instanceof PDFDict ? own : resources, fonts, unpack) };
    },
  };
}

/** A Type 3 font has its name in the descriptor alone. A subset is tagged with six letters and a plus (ISO 32000-1, 9.6.4). */
function fontName(font: PDFObject): string {
  if (!(font instanceof PDFDict)) return '';
  const descriptor = font.lookup(name('FontDescriptor'));
  const found = font.lookup(name('BaseFont')) ?? (descriptor instanceof PDFDict ? descriptor.lookup(name('FontName')) : undefined);
  return found instanceof PDFName ? found.decodeText().replace(/^[A-Z]{6}\+/u, '') : '';
}

function fontReader(font: PDFDict, unpack: Inflate): GlyphReader {
  const toUnicode = font.lookup(name('ToUnicode'));
  const map = toUnicode === undefined ? new Map<number, string>() : readToUnicode(streamBytes(toUnicode, unpack));
  return glyphReader(map, font.lookup(name('Subtype')) === name('Type0') ? 2 : 1);
}

/** Every string in every object, streams' dictionaries included. */
function* stringsOf(context: PDFContext): Steps<{ key: string; text: string }[]> {
  const textOf = nameReader();
  const found: { key: string; text: string }[] = [];
  const visit = (object: PDFObject | undefined, key: string, depth: number): void => {
    if (depth > deepestObject) throw new PdfSyntaxFault('objects nested too deep');
    if (object instanceof PDFString || object instanceof PDFHexString) found.push({ key, text: textString(object.asBytes()) });
    else if (object instanceof PDFArray) for (const item of object.asArray()) visit(item, key, depth + 1);
    else if (object instanceof PDFDict) for (const [entryKey, value] of object.entries()) visit(value, textOf(entryKey), depth + 1);
    else if (object instanceof PDFStream) visit(object.dict, key, depth + 1);
  };
  for (const [at, [, object]] of context.enumerateIndirectObjects().entries()) {
    visit(object, '', 0);
    if (at % objectsAtOnce === objectsAtOnce - 1) yield undefined;
  }
  for (const value of Object.values(context.trailerInfo) as (PDFObject | undefined)[]) if (!(value instanceof PDFRef)) visit(value, 'trailer', 0);
  return found;
}

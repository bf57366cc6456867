import { PDFArray, PDFName, PDFNumber, PDFRawStream, type PDFDict, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import type { AllowedPicture } from '#shared/redaction/picture-block.ts';
import { pixelHash } from './picture-hash.ts';
import { inflate, type InflatedStream } from './pdf-streams.ts';

const name = (text: string): PDFName => PDFName.of(text);
/** All that the dictionary of a picture says: nothing by which it could be seen otherwise than its pixels are, and nothing that leads on. */
const pictureKeys: readonly string[] = ['Type', 'Subtype', 'Width', 'Height', 'ColorSpace', 'BitsPerComponent', 'Filter', 'Length'];

export const isImage = (object: PDFObject | undefined): object is PDFRawStream => object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Image');

/** Chromium writes each picture with a colour profile of its own making, which has room for words; the colours are those of every screen. Here it says so by name, and the profile goes. */
export function dropProfiles(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!isImage(object)) continue;
    const space = object.dict.lookup(name('ColorSpace'));
    if (space instanceof PDFArray && space.get(0) === name('ICCBased')) object.dict.set(name('ColorSpace'), name('DeviceRGB'));
  }
}

const numberIn = (dictionary: PDFDict, key: string): number => {
  const value = dictionary.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : -1;
};

/** The hash of a picture's pixels; undefined when it is not written as a dossier's are. */
export function hashOfPicture(stream: PDFRawStream): string | undefined {
  const { dict } = stream;
  const isPlain =
    dict.keys().every((key) => pictureKeys.includes(key.decodeText())) &&
    dict.get(name('ColorSpace')) === name('DeviceRGB') &&
    dict.get(name('Filter')) === name('FlateDecode') &&
    numberIn(dict, 'BitsPerComponent') === 8;
  const [width, height] = [numberIn(dict, 'Width'), numberIn(dict, 'Height')];
  const rgb = isPlain ? inflate(stream.contents) : 'not-deflated';
  return typeof rgb === 'string' || rgb.length !== 3 * width * height ? undefined : pixelHash(width, height, rgb);
}

/** How often pictures are not what they may be, by what is wrong. `drawn`: how often pages draw one. */
export function checkPictures(document: PDFDocument, drawn: number, pictures: readonly AllowedPicture[]): { readonly strange: number; readonly missing: number } {
  const found = document.context.enumerateIndirectObjects().flatMap(([, object]) => (isImage(object) ? [hashOfPicture(object)] : []));
  const allowed = new Set(pictures.map(({ sha256 }) => sha256));
  return {
    strange: found.filter((hash) => hash === undefined || !allowed.has(hash)).length,
    missing: [...allowed].filter((hash) => !found.includes(hash)).length + Math.abs(drawn - pictures.length) + Math.max(0, found.length - allowed.size),
  };
}

/** Streams that hold exactly the pixels of an allowed picture: a person saw them, and words would be found in them by chance. */
export function pictureStreams(streams: readonly InflatedStream[], pictures: readonly AllowedPicture[]): ReadonlySet<InflatedStream> {
  return new Set(streams.filter(({ bytes }) => pictures.some(({ width, height, sha256 }) => bytes.length === 3 * width * height && pixelHash(width, height, bytes) === sha256)));
}

import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { crc32, deflateSync } from 'node:zlib';
import { PaintedPicture } from '#shared/redaction/painted-picture.ts';
import { encodePng } from '#vault/dossier/png.ts';
import { hiddenPart, type PictureDossier } from './picture-dossier.ts';
import type { Carrier } from './planted.ts';
import { edited, packed, plainTime } from './repacked.ts';

/** Ways in which something gets into a picture of a finished file, or past it. */
type PictureCarrier = Omit<Carrier, 'plant'> & { readonly plant: (clean: Uint8Array, text: string, made: PictureDossier) => Uint8Array | Promise<Uint8Array> };

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return new Uint8Array(Buffer.concat([length, body, sum]));
}

/** A PNG with more behind its header. */
const withChunk = (png: Uint8Array, type: string, data: string): Uint8Array => new Uint8Array(Buffer.concat([png.subarray(0, 33), chunk(type, Buffer.from(data)), png.subarray(33)]));

const firstPart = 'word/media/picture1.png';
const secondPart = 'word/media/picture2.png';
const documentPart = 'word/document.xml';
const relations = 'word/_rels/document.xml.rels';
const partOf = (clean: Uint8Array, name: string): Uint8Array => unzipSync(clean)[name] ?? new Uint8Array();
const inFirst = (name: string, change: (png: Uint8Array, text: string) => Uint8Array): PictureCarrier => ({ name, plant: (clean, text) => packed(clean, { [firstPart]: change(partOf(clean, firstPart), text) }), caughtBy: ['structure'] });
/** A drawing that is not letter for letter the one of an allowed picture is nested deeper than anything that is read. */
const inDocument = (name: string, from: string, to: (text: string) => string, caughtBy: Carrier['caughtBy'] = ['text-unreadable']): PictureCarrier => ({ name, plant: (clean, text) => edited(clean, documentPart, from, to(text)), caughtBy });

/** The clean file with the first picture's part called otherwise, where it stands and where it is named. */
function renamed(clean: Uint8Array, to: string): Uint8Array {
  const parts: Zippable = {};
  for (const [part, bytes] of Object.entries(unzipSync(clean))) {
    const changed = part === relations ? strToU8(strFromU8(bytes).replace('picture1', () => to)) : bytes;
    parts[part === firstPart ? `word/media/${to}.png` : part] = [changed, { level: 0, mtime: plainTime() }];
  }
  return zipSync(parts);
}

export const docxPictureCarriers: readonly PictureCarrier[] = [
  { name: 'as the picture that was received instead of the painted one', plant: (clean, _, { original }) => packed(clean, { [firstPart]: encodePng(original) }), caughtBy: ['structure'] },
  { name: 'as the picture that was received, with a rectangle drawn over it', plant: (clean, _, { original }) => edited(packed(clean, { [firstPart]: encodePng(original) }), documentPart, '</w:drawing>', '</w:drawing><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" fillcolor="black"/></w:pict>'), caughtBy: ['structure'] },
  inFirst('in a text of a picture', (png, text) => withChunk(png, 'tEXt', `Comment\0${text}`)),
  inFirst('in Exif of a picture', (png, text) => withChunk(png, 'eXIf', `MM\0*${text}`)),
  inFirst('behind the end of a picture', (png, text) => new Uint8Array(Buffer.concat([png, Buffer.from(text)]))),
  inFirst('nowhere, but with a time in a picture', (png) => withChunk(png, 'tIME', '1234567')),
  inFirst('nowhere, but with one pixel of it another', (_, text) => encodePng(PaintedPicture.paint({ width: 120, height: 80, fullWidth: 120, fullHeight: 80, bytes: new Uint8Array(4 * 120 * 80).fill(text.length) }, [], 0))),
  { name: 'as a picture more', plant: (clean, _, { original }) => packed(clean, { 'word/media/picture3.png': encodePng(original) }), caughtBy: ['structure'] },
  { name: 'as a thumbnail of the package', plant: (clean, _, { original }) => packed(clean, { 'docProps/thumbnail.png': encodePng(original) }), caughtBy: ['structure'] },
  { name: 'as the name of a part', plant: (clean, text) => renamed(clean, text), caughtBy: ['structure'] },
  { name: 'as the target of a relation', plant: (clean, text) => edited(clean, relations, 'media/picture1.png', `media/${text}.png`), caughtBy: ['structure'] },
  { name: 'as a picture that is fetched', plant: (clean, text) => edited(clean, relations, 'Target="media/picture1.png"', `Target="https://example.org/${text}" TargetMode="External"`), caughtBy: ['structure'] },
  inDocument('as what stands for a picture', 'descr="Picture 1"/><a:graphic', (text) => `descr="${text}"/><a:graphic`),
  inDocument('as the name of a drawing', 'name="Picture 1" descr="Picture 1"/><a:graphic', (text) => `name="${text}" descr="Picture 1"/><a:graphic`),
  inDocument('as the title of a drawing', 'descr="Picture 1"/><a:graphic', (text) => `descr="Picture 1" title="${text}"/><a:graphic`),
  inDocument('as the file name of a picture', '<pic:cNvPr id="1" name="Picture 1"', (text) => `<pic:cNvPr id="1" name="${text}.jpg"`),
  inDocument('nowhere, but with a picture cropped', '<a:stretch>', () => '<a:srcRect l="50000"/><a:stretch>'),
  inDocument('nowhere, but with a picture twice', 'r:embed="rId4"', () => 'r:embed="rId3"'),
  { name: 'nowhere, but with two pictures in each other’s place', plant: (clean) => packed(clean, { [firstPart]: partOf(clean, secondPart), [secondPart]: partOf(clean, firstPart) }), caughtBy: ['structure'] },
  { name: 'nowhere, but with a picture that is not drawn', plant: (clean) => edited(clean, documentPart, /<w:drawing>.*?<\/w:drawing>/u.exec(strFromU8(partOf(clean, documentPart)))?.[0] ?? '', ''), caughtBy: ['structure'] },
];

const name = (text: string): PDFName => PDFName.of(text);

async function withDocument(clean: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(clean, { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

/** The picture objects of a file, in their order. */
const images = (document: PDFDocument): readonly PDFRawStream[] =>
  document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Image') ? [object] : []));

function firstImage(document: PDFDocument): PDFRawStream {
  const found = images(document).find(({ dict }) => dict.get(name('Width'))?.toString() === '120');
  if (found === undefined) throw new Error('the place to plant in is not there');
  return found;
}

/** Other pixels in the place of the first picture's. */
function refilled(document: PDFDocument, rgb: Uint8Array): void {
  const old = firstImage(document);
  const packedPixels = deflateSync(rgb);
  old.dict.set(name('Length'), PDFNumber.of(packedPixels.length));
  for (const [reference, object] of document.context.enumerateIndirectObjects()) if (object === old) document.context.assign(reference, PDFRawStream.of(old.dict, packedPixels));
}

const drawnAtEnd = (document: PDFDocument, operators: string): void => document.getPage(0).node.addContentStream(document.context.register(document.context.flateStream(operators)));

function addImage(document: PDFDocument, rgb: Uint8Array, entries: Record<string, string | number> = {}): void {
  const stream = document.context.flateStream(rgb, { Type: 'XObject', Subtype: 'Image', Width: 120, Height: 80, ColorSpace: 'DeviceRGB', BitsPerComponent: 8, ...entries });
  document.getPage(0).node.setXObject(name('Planted'), document.context.register(stream));
}

const inDictionary = (what: string, key: string, value: (document: PDFDocument, text: string) => Parameters<PDFDict['set']>[1]): PictureCarrier => ({
  name: what,
  plant: (clean, text) => withDocument(clean, (document) => firstImage(document).dict.set(name(key), value(document, text))),
  caughtBy: ['structure'],
});

const inFigure = (what: string, key: string, caughtBy: Carrier['caughtBy']): PictureCarrier => ({
  name: what,
  plant: (clean, text) =>
    withDocument(clean, (document) => {
      for (const [, object] of document.context.enumerateIndirectObjects()) if (object instanceof PDFDict && object.has(name('Alt'))) object.set(name(key), PDFHexString.fromText(text));
    }),
  caughtBy,
});

export const pdfPictureCarriers: readonly PictureCarrier[] = [
  { name: 'as the picture that was received instead of the painted one', plant: (clean, _, { original }) => withDocument(clean, (document) => refilled(document, PaintedPicture.rgbOf(original))), caughtBy: ['structure'] },
  {
    name: 'as the picture that was received, with a rectangle drawn over it',
    plant: (clean, _, { original }) =>
      withDocument(clean, (document) => {
        refilled(document, PaintedPicture.rgbOf(original));
        drawnAtEnd(document, `q 0 0 0 rg ${hiddenPart.x} ${hiddenPart.y} ${hiddenPart.width} ${hiddenPart.height} re f Q`);
      }),
    caughtBy: ['structure'],
  },
  {
    name: 'as the picture that was received, in a mask of the painted one',
    plant: (clean, _, { original }) =>
      withDocument(clean, (document) => {
        const mask = document.context.register(document.context.flateStream(PaintedPicture.rgbOf(original).subarray(0, 120 * 80), { Type: 'XObject', Subtype: 'Image', Width: 120, Height: 80, ColorSpace: 'DeviceGray', BitsPerComponent: 8 }));
        firstImage(document).dict.set(name('SMask'), mask);
      }),
    caughtBy: ['structure'],
  },
  { name: 'as a picture more', plant: (clean, _, { original }) => withDocument(clean, (document) => addImage(document, PaintedPicture.rgbOf(original))), caughtBy: ['structure'] },
  {
    name: 'as a picture in the stream of a page',
    plant: (clean) => withDocument(clean, (document) => drawnAtEnd(document, 'q BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI Q')),
    caughtBy: ['structure', 'text-unreadable'],
  },
  { name: 'as a picture that nothing draws', plant: (clean, _, { first }) => withDocument(clean, (document) => addImage(document, PaintedPicture.rgbOf(first))), caughtBy: ['structure'] },
  inDictionary('in a colour profile', 'ColorSpace', (document, text) => document.context.obj(['ICCBased', document.context.register(document.context.flateStream(text, { N: 3 }))])),
  inDictionary('in the metadata of a picture', 'Metadata', (document, text) => document.context.register(document.context.flateStream(text, { Type: 'Metadata', Subtype: 'XML' }))),
  inDictionary('in another picture for printing', 'Alternates', (document, text) => document.context.obj([PDFHexString.fromText(text)])),
  inDictionary('as the name of a picture', 'Name', (_, text) => PDFHexString.fromText(text)),
  inDictionary('nowhere, but with its colours turned round', 'Decode', (document) => document.context.obj([1, 0, 1, 0, 1, 0])),
  inDictionary('nowhere, but with another width', 'Width', () => PDFNumber.of(60)),
  inFigure('as what stands for a picture', 'Alt', ['structure']),
  inFigure('as the title of a figure', 'T', ['hidden-string']),
  inFigure('as the expansion of a figure', 'E', ['hidden-string']),
  inFigure('as the text of a figure', 'ActualText', ['hidden-string']),
  { name: 'nowhere, but with a picture drawn twice', plant: (clean) => withDocument(clean, (document) => drawnAtEnd(document, `q 9 0 0 9 0 0 cm ${firstName(document)} Do Q`)), caughtBy: ['structure'] },
  { name: 'nowhere, but with a picture that is not there', plant: (clean, _, { second }) => withDocument(clean, (document) => {
    for (const stream of images(document)) if (stream !== firstImage(document)) stream.dict.set(name('Subtype'), name('Form'));
    if (second.width !== 64) throw new Error('another picture');
  }), caughtBy: ['structure', 'text-unreadable'] },
];

/** The name by which the first page calls its first picture. */
function firstName(document: PDFDocument): string {
  const objects = document.getPage(0).node.Resources()?.lookup(name('XObject'));
  const [key] = objects instanceof PDFDict ? objects.keys() : [];
  if (key === undefined) throw new Error('the page has no picture');
  return key.toString();
}

import { PDFArray, PDFDict, PDFName, PDFStream, type PDFContext, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import type { Steps } from '#shared/steps.ts';
import { nameReader } from './pdf-names.ts';

/** Objects of a PDF that the library reads or writes between two turns that it gives others: some ten milliseconds. It waits at each of them as long as a timer takes, and a dossier of 500 tips has tens of thousands. */
export const objectsAtOnce = 1000;

/** The only entries of a catalogue and of a page in a dossier; anything else is taken out and refused by the gate. */
export const catalogueKeys: readonly string[] = ['Type', 'Pages', 'Lang', 'MarkInfo', 'StructTreeRoot'];
export const pageKeys: readonly string[] = ['Type', 'Parent', 'MediaBox', 'CropBox', 'Resources', 'Contents', 'StructParents', 'Tabs', 'Rotate', 'Group'];

/** Entries that no object of a dossier has, by what they would bring in. */
const forbiddenKeys: readonly (readonly [location: string, keys: readonly string[]])[] = [
  ['metadata', ['Metadata', 'PieceInfo', 'LastModified', 'Info', 'SourceModified']],
  ['annotations', ['Annots', 'AP', 'Popup']],
  ['links', ['URI', 'Dests', 'Outlines', 'A', 'Dest']],
  ['scripts', ['JS', 'JavaScript', 'OpenAction', 'AA', 'Rendition']],
  ['attachments', ['EmbeddedFiles', 'EF', 'AF', 'FS', 'UF', 'Collection', 'RichMediaContent']],
  ['forms', ['AcroForm', 'XFA', 'Fields']],
  ['layers', ['OCProperties', 'OC', 'OCGs']],
  ['names', ['Names', 'IDTree', 'Headers']],
  ['images', ['Thumb', 'Alternates', 'SMaskInData', 'ImageMask']],
];
const forbiddenTypes: ReadonlyMap<string, string> = new Map([
  ['Metadata', 'metadata'],
  ['Annot', 'annotations'],
  ['Action', 'links'],
  ['Filespec', 'attachments'],
  ['EmbeddedFile', 'attachments'],
  ['OCG', 'layers'],
  ['OCMD', 'layers'],
  ['Sig', 'forms'],
]);

export interface StructureFinding {
  readonly location: string;
  readonly count: number;
}

function occurrences(file: Uint8Array, word: string): number {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let count = 0;
  for (let at = view.indexOf(word); at >= 0; at = view.indexOf(word, at + word.length)) count += 1;
  return count;
}

/** How often each thing occurs that must not be in a dossier; every check is listed, with zero when all is well. In turns. */
export function* structureOf(file: Uint8Array, document: PDFDocument): Steps<readonly StructureFinding[]> {
  const counts = new Map<string, number>(forbiddenKeys.map(([location]) => [location, 0]));
  const add = (location: string, count = 1): void => {
    counts.set(location, (counts.get(location) ?? 0) + count);
  };
  const ends = occurrences(file, '%%EOF');
  add('revisions', Math.abs(ends - 1) + Math.abs(occurrences(file, 'startxref') - 1));
  const tail = Buffer.from(file.subarray(-16)).toString('latin1');
  add('bytes after the end', /%%EOF\s*$/u.test(tail) ? 0 : 1);
  add('bytes before the start', Buffer.from(file.subarray(0, 5)).toString('latin1') === '%PDF-' ? 0 : 1);

  const { trailerInfo } = document.context;
  add('metadata', trailerInfo.Info === undefined ? 0 : 1);
  add('file id', trailerInfo.ID === undefined ? 0 : 1);
  add('encryption', trailerInfo.Encrypt === undefined ? 0 : 1);
  add('catalogue', document.catalog.keys().filter((key) => !catalogueKeys.includes(key.decodeText())).length);
  for (const page of document.getPages()) add('page', page.node.keys().filter((key) => !pageKeys.includes(key.decodeText())).length);
  yield undefined;
  yield* checkObjects(document.context, add);
  return [...counts].map(([location, count]) => ({ location, count }));
}

function* checkObjects(context: PDFContext, add: (location: string) => void): Steps<void> {
  const textOf = nameReader();
  const locationOf = new Map(forbiddenKeys.flatMap(([location, keys]) => keys.map((key) => [key, location] as const)));
  const visit = (object: PDFObject, depth: number): void => {
    if (depth > 64) add('nesting');
    else if (object instanceof PDFArray) for (const item of object.asArray()) visit(item, depth + 1);
    else if (object instanceof PDFStream) {
      visit(object.dict, depth + 1);
    } else if (object instanceof PDFDict) visitDictionary(object, depth);
  };
  const visitDictionary = (dictionary: PDFDict, depth: number): void => {
    const type = dictionary.get(PDFName.of('Type'));
    const forbidden = type instanceof PDFName ? forbiddenTypes.get(textOf(type)) : undefined;
    if (forbidden !== undefined) add(forbidden);
    // In a structure element `A` holds layout attributes and not an action.
    const element = dictionary.has(PDFName.of('S')) && dictionary.has(PDFName.of('P'));
    for (const [key, value] of dictionary.entries()) {
      const text = textOf(key);
      const location = locationOf.get(text);
      if (location !== undefined && !(element && text === 'A')) add(location);
      visit(value, depth + 1);
    }
  };
  for (const [at, [, object]] of context.enumerateIndirectObjects().entries()) {
    visit(object, 0);
    if (at % objectsAtOnce === objectsAtOnce - 1) yield undefined;
  }
}

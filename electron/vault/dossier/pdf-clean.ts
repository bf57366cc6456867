import { PDFArray, PDFDict, PDFDocument, PDFRef, PDFStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { fail, ok, type Result } from '#shared/result.ts';
import { dropProfiles } from './pdf-pictures.ts';
import { catalogueKeys, objectsAtOnce, pageKeys } from './pdf-structure.ts';
import { pointTableHeads } from './pdf-tables.ts';

/**
 * A printed PDF written anew: without Info (Chromium puts its version, the operating system and the time there), XMP, file
 * id, annotations, actions, scripts, attachments, forms and layers, and without any object that nothing leads to. Language and the structure
 * that screen readers use stay. The same pages give the same bytes. One revision, objects uncompressed so that they can be checked.
 */
export async function cleanPdf(printed: Uint8Array): Promise<Result<Uint8Array, 'not-readable'>> {
  try {
    const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: objectsAtOnce });
    const { context } = document;
    keepOnly(document.catalog, catalogueKeys);
    for (const page of document.getPages()) keepOnly(page.node, pageKeys);
    pointTableHeads(document);
    dropProfiles(document);
    const { Root: root } = context.trailerInfo;
    context.trailerInfo = root === undefined ? {} : { Root: root };
    dropUnreachable(context);
    return ok(await document.save({ useObjectStreams: false, objectsPerTick: objectsAtOnce, addDefaultPage: false, updateFieldAppearances: false }));
  } catch (problem) {
    if (problem instanceof Error) return fail('not-readable');
    throw problem;
  }
}

function keepOnly(dictionary: PDFDict, keys: readonly string[]): void {
  for (const key of dictionary.keys()) if (!keys.includes(key.decodeText())) dictionary.delete(key);
}

function dropUnreachable(context: PDFContext): void {
  const reached = new Set<string>();
  const waiting: PDFObject[] = context.trailerInfo.Root === undefined ? [] : [context.trailerInfo.Root];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object.toString())) continue;
      reached.add(object.toString());
      const target = context.lookup(object);
      if (target !== undefined) waiting.push(target);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFStream) waiting.push(object.dict);
    else if (object instanceof PDFDict) waiting.push(...object.values());
  }
  for (const [reference] of context.enumerateIndirectObjects()) if (!reached.has(reference.toString())) context.delete(reference);
}

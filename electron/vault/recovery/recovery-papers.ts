import { PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import type { DeskLocale } from '#shared/locales/desk-locale.ts';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { drawSentences } from './draw-sentences.ts';
import { drawWords } from './draw-words.ts';
import { notesFrom, sheetLayout, type PaperSheet } from './paper-sheet.ts';
import { pensFor } from './pens.ts';
import { sentencesPage } from './sentences-page.ts';

type Texts = DeskLocale['paper'];

/** A finished file, and the language of its sentences: English where another could not be printed. */
export interface Paper {
  readonly bytes: Uint8Array;
  readonly language: DeskLanguage;
}

/** The language that is wanted, and what makes a clean PDF of a static page; undefined when it could not be printed. */
export interface PaperTools {
  readonly language: DeskLanguage;
  readonly print: (html: string) => Promise<Uint8Array | undefined>;
}

/** One sheet with the recovery words. `made` in milliseconds since 1970. */
export function recoveryPage(words: readonly string[], made: number, tools: PaperTools): Promise<Paper> {
  return papersOf(tools, (texts) => [{ sentences: { title: texts.words.title, made: madeOn(texts, made), label: texts.label, notes: Object.values(texts.words.notes) }, words, columns: 2 }]);
}

/** One sheet for each share. Which is called first says nothing: any two will do. */
export function sharePages(shares: readonly (readonly string[])[], made: number, tools: PaperTools): Promise<Paper> {
  return papersOf(tools, (texts) =>
    shares.map((words, index) => {
      const title = texts.share.title.replace('{number}', String(index + 1)).replace('{total}', String(shares.length));
      return { sentences: { title, made: madeOn(texts, made), label: texts.label, notes: Object.values(texts.share.notes) }, words, columns: 3 };
    }),
  );
}

/** The day, by UTC: enough to tell an old paper from a new one. */
function madeOn({ made }: Texts, timeMs: number): string {
  return made.replace('{date}', new Date(timeMs).toISOString().slice(0, 10));
}

/** There is no later for a sheet: what cannot be made in the language that is wanted is made in English. */
async function papersOf(tools: PaperTools, sheetsIn: (texts: Texts) => readonly PaperSheet[]): Promise<Paper> {
  const printed = tools.language === 'en' ? undefined : await printedPapers(sheetsIn(deskLocales[tools.language].paper), tools);
  return printed === undefined ? { bytes: await drawnPapers(sheetsIn(deskLocales.en.paper)), language: 'en' } : { bytes: printed, language: tools.language };
}

/** English needs no shaping and so nobody who prints. */
async function drawnPapers(sheets: readonly PaperSheet[]): Promise<Uint8Array> {
  const document = await emptyDocument('en');
  const pens = await pensFor(document);
  for (const sheet of sheets) {
    const page = document.addPage([sheetLayout.width, sheetLayout.height]);
    drawSentences(page, pens, sheet);
    drawWords(page, pens, sheet);
  }
  return finished(document);
}

/** The sentences are printed, since scripts such as Khmer need shaping; the words are drawn on what comes back. Undefined when it is not one page of a sheet's size with text on it for each sheet: words must not be lost beyond the edge of another page. */
async function printedPapers(sheets: readonly PaperSheet[], { language, print }: PaperTools): Promise<Uint8Array | undefined> {
  const printed = await print(sentencesPage(sheets.map((sheet) => ({ sentences: sheet.sentences, notesAt: notesFrom(sheet) })), language));
  if (printed === undefined) return undefined;
  const document = await emptyDocument(language);
  const pages = await copiedPages(document, printed);
  if (pages?.length !== sheets.length || !pages.every(isSheet)) return undefined;
  const pens = await pensFor(document);
  for (const [index, page] of pages.entries()) {
    const sheet = sheets[index];
    if (sheet === undefined) continue;
    // The structure that Chromium made knows nothing of the words: who reads aloud must read the page as it stands.
    for (const key of ['StructParents', 'Tabs']) page.node.delete(PDFName.of(key));
    drawWords(document.addPage(page), pens, sheet);
  }
  return finished(document);
}

/** undefined: it is no PDF that can be read. */
async function copiedPages(document: PDFDocument, printed: Uint8Array): Promise<readonly PDFPage[] | undefined> {
  try {
    const ground = await PDFDocument.load(printed, { updateMetadata: false });
    return await document.copyPages(ground, ground.getPageIndices());
  } catch {
    return undefined;
  }
}

/** Chromium rounds the size of a page. */
const sizeTolerance = 1;

function isSheet(page: PDFPage): boolean {
  const isSize = ({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): boolean =>
    Math.abs(x) <= sizeTolerance && Math.abs(y) <= sizeTolerance && Math.abs(width - sheetLayout.width) <= sizeTolerance && Math.abs(height - sheetLayout.height) <= sizeTolerance;
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return isSize(page.getMediaBox()) && isSize(page.getCropBox()) && page.getRotation().angle === 0 && fonts !== undefined && fonts.keys().length > 0;
}

/** It says nothing about the program, the time or the computer. */
async function emptyDocument(language: DeskLanguage): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setLanguage(language);
  return document;
}

function finished(document: PDFDocument): Promise<Uint8Array> {
  return document.save({ useObjectStreams: false });
}

import { PDFDocument } from '@cantoo/pdf-lib';
import { paper } from '#shared/locales/en/paper.ts';
import { drawSheet, type PaperSheet } from './paper-sheet.ts';

/** One sheet with the recovery words. `made` in milliseconds since 1970. */
export function recoveryPage(words: readonly string[], made: number): Promise<Uint8Array> {
  const { title, notes } = paper.words;
  return papersOf([{ title, made: madeOn(made), label: paper.label, words, columns: 2, notes: Object.values(notes) }]);
}

/** One sheet for each share. Which is called first says nothing: any two will do. */
export function sharePages(shares: readonly (readonly string[])[], made: number): Promise<Uint8Array> {
  const { title, notes } = paper.share;
  const sheetOf = (words: readonly string[], index: number): PaperSheet => ({
    title: title.replace('{number}', String(index + 1)).replace('{total}', String(shares.length)),
    made: madeOn(made),
    label: paper.label,
    words,
    columns: 3,
    notes: Object.values(notes),
  });
  return papersOf(shares.map(sheetOf));
}

/** The day, by UTC: enough to tell an old paper from a new one. */
function madeOn(timeMs: number): string {
  return paper.made.replace('{date}', new Date(timeMs).toISOString().slice(0, 10));
}

/** A PDF that holds these sheets and nothing about the program, the time or the computer. */
async function papersOf(sheets: readonly PaperSheet[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const sheet of sheets) await drawSheet(document, sheet);
  return document.save({ useObjectStreams: false });
}

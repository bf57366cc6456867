import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import { escape, printedPage } from '#vault/dossier/printed-page.ts';
import { sheetLayout, type SheetSentences } from './paper-sheet.ts';

const { margin, height, codeSide, codeGap } = sheetLayout;

/** One sheet without its words: `notesAt` says how much room they get (`notesFrom`). */
export interface EmptySheet {
  readonly sentences: SheetSentences;
  readonly notesAt: number;
}

// A point less than the paper: what is as high as the page may begin another.
const style = `
@page { margin: 0; }
html { font-size: 10.5pt; line-height: 1.55; color: #000; }
section { box-sizing: border-box; position: relative; height: ${String(height - 1)}pt; padding: ${String(margin)}pt; break-inside: avoid; }
section + section { break-before: page; }
h1 { font-size: 20pt; line-height: 1.3; margin: 0 0 4pt; }
p { margin: 0; }
.label { display: flex; gap: 6pt; margin-top: 18pt; }
.label span + span { flex: 1; border-bottom: 0.5pt solid #000; }
.notes { position: absolute; left: ${String(margin)}pt; right: ${String(margin)}pt; }
.code { float: right; width: ${String(codeSide)}pt; height: ${String(codeSide)}pt; margin: 0 0 8pt ${String(codeGap)}pt; }
h2 { font-size: 10.5pt; margin: 9pt 0 0; break-after: avoid; }
`;

/** All of the sheets but their words, as a page to print for each. Main prints it, so that no word may ever be in it. */
export function sentencesPage(sheets: readonly EmptySheet[], language: DeskLanguage): string {
  const [first] = sheets;
  if (first === undefined) throw new Error('no sheet to print');
  return printedPage({ language, title: escape(first.sentences.title), style, body: sheets.map(sectionOf).join('\n') });
}

function sectionOf({ sentences: { title, made, label, notes }, notesAt }: EmptySheet): string {
  const told = notes.map((note) => `<h2>${escape(note.title)}</h2><p>${escape(note.text)}</p>`).join('');
  return `<section><h1>${escape(title)}</h1><p>${escape(made)}</p><p class="label"><span>${escape(label)}</span><span></span></p><div class="notes" style="top:${String(margin + notesAt)}pt"><div class="code"></div>${told}</div></section>`;
}

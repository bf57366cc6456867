import type { PDFFont, PDFPage } from '@cantoo/pdf-lib';
import { notesFrom, sheetLayout, type PaperSheet } from './paper-sheet.ts';
import { ink, type Pens } from './pens.ts';

const { margin, width } = sheetLayout;
const textSize = 11;
const lineHeight = 16;

/** Draws all of a sheet but its words. Latin-1 alone. */
export function drawSentences(page: PDFPage, { plain, bold }: Pens, sheet: PaperSheet): void {
  const { title, made, label, notes } = sheet.sentences;
  const top = page.getHeight() - margin;
  page.drawText(title, { x: margin, y: top - 22, size: 22, font: bold, color: ink });
  page.drawText(made, { x: margin, y: top - 46, size: textSize, font: plain, color: ink });
  page.drawText(label, { x: margin, y: top - 82, size: textSize, font: plain, color: ink });
  const labelEnd = margin + plain.widthOfTextAtSize(label, textSize) + 6;
  page.drawLine({ start: { x: labelEnd, y: top - 84 }, end: { x: width - margin, y: top - 84 }, thickness: 0.5, color: ink });
  const room = width - 2 * margin - sheetLayout.codeSide - sheetLayout.codeGap;
  let y = top - notesFrom(sheet) - textSize - 10;
  for (const note of notes) {
    page.drawText(note.title, { x: margin, y, size: textSize, font: bold, color: ink });
    for (const line of linesOf(note.text, plain, room)) {
      y -= lineHeight;
      page.drawText(line, { x: margin, y, size: textSize, font: plain, color: ink });
    }
    y -= lineHeight * 1.6;
  }
}

function linesOf(text: string, font: PDFFont, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && font.widthOfTextAtSize(longer, textSize) <= room) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

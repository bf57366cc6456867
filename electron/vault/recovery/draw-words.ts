import type { PDFPage } from '@cantoo/pdf-lib';
import { notesFrom, sheetLayout, type PaperSheet } from './paper-sheet.ts';
import { ink, type Pens } from './pens.ts';
import { qrSquares } from './qr-code.ts';

const { margin, width } = sheetLayout;

/** Draws what is secret on a sheet: the numbered words, which are English in every language, and the same as a QR code. */
export function drawWords(page: PDFPage, { plain, bold }: Pens, sheet: PaperSheet): void {
  const { words, columns } = sheet;
  const top = page.getHeight() - margin;
  const rows = Math.ceil(words.length / columns);
  const columnWidth = (width - 2 * margin) / columns;
  // Down the columns, so that a number is found where the eye looks for it.
  for (const [index, word] of words.entries()) {
    const x = margin + Math.floor(index / rows) * columnWidth;
    const y = top - sheetLayout.head - (index % rows) * sheetLayout.wordRow;
    const number = String(index + 1);
    page.drawText(number, { x: x + 16 - plain.widthOfTextAtSize(number, 11), y, size: 11, font: plain, color: ink });
    page.drawText(word, { x: x + 26, y, size: 17, font: bold, color: ink });
  }
  // The code is spelt as the words are typed: a scanner that acts as a keyboard fills in the field.
  drawSquares(page, qrSquares(words.join(' ')), top - notesFrom(sheet));
}

/** Rectangles and no picture: sharp on every printer, and nothing a viewer would have to decode. */
function drawSquares(page: PDFPage, squares: readonly (readonly boolean[])[], top: number): void {
  const { codeSide } = sheetLayout;
  const side = codeSide / squares.length;
  for (const [row, line] of squares.entries()) {
    for (let from = line.indexOf(true); from !== -1; ) {
      const light = line.indexOf(false, from);
      const to = light === -1 ? line.length : light;
      page.drawRectangle({ x: width - margin - codeSide + from * side, y: top - (row + 1) * side, width: (to - from) * side, height: side, color: ink, borderWidth: 0 });
      from = line.indexOf(true, to);
    }
  }
}

import { StandardFonts, grayscale, type PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { qrSquares } from './qr-code.ts';

/** What one sheet of paper says. All of it is within Latin-1: the fonts are the ones every printer has. */
export interface PaperSheet {
  readonly title: string;
  /** One line under the title. */
  readonly made: string;
  /** Before a line that is filled in by hand. */
  readonly label: string;
  readonly words: readonly string[];
  readonly columns: number;
  readonly notes: readonly { readonly title: string; readonly text: string }[];
}

// A4 in points. Everything ends far enough from the foot for US Letter, which is 50 points shorter.
const width = 595;
const height = 842;
const margin = 57;
const textSize = 11;
const lineHeight = 16;
const wordRowHeight = 30;
const qrSide = 170;
const ink = grayscale(0);

interface Pens {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
}

/** Adds one sheet: the numbered words, the same as a QR code, and what to do with them. */
export async function drawSheet(document: PDFDocument, sheet: PaperSheet): Promise<void> {
  const pens: Pens = { plain: await document.embedFont(StandardFonts.Helvetica), bold: await document.embedFont(StandardFonts.HelveticaBold) };
  const page = document.addPage([width, height]);
  const top = height - margin;
  page.drawText(sheet.title, { x: margin, y: top - 22, size: 22, font: pens.bold, color: ink });
  page.drawText(sheet.made, { x: margin, y: top - 46, size: textSize, font: pens.plain, color: ink });
  page.drawText(sheet.label, { x: margin, y: top - 82, size: textSize, font: pens.plain, color: ink });
  const labelEnd = margin + pens.plain.widthOfTextAtSize(sheet.label, textSize) + 6;
  page.drawLine({ start: { x: labelEnd, y: top - 84 }, end: { x: width - margin, y: top - 84 }, thickness: 0.5, color: ink });
  const belowWords = drawWords(page, pens, sheet, top - 128);
  // The code is spelt as the words are typed: a scanner that acts as a keyboard fills in the field.
  drawSquares(page, qrSquares(sheet.words.join(' ')), belowWords);
  drawNotes(page, pens, sheet, belowWords);
}

/** Down the columns, so that a number is found where the eye looks for it. Returns where the words end. */
function drawWords(page: PDFPage, { plain, bold }: Pens, { words, columns }: PaperSheet, top: number): number {
  const rows = Math.ceil(words.length / columns);
  const columnWidth = (width - 2 * margin) / columns;
  for (const [index, word] of words.entries()) {
    const x = margin + Math.floor(index / rows) * columnWidth;
    const y = top - (index % rows) * wordRowHeight;
    const number = String(index + 1);
    page.drawText(number, { x: x + 16 - plain.widthOfTextAtSize(number, textSize), y, size: textSize, font: plain, color: ink });
    page.drawText(word, { x: x + 26, y, size: 17, font: bold, color: ink });
  }
  return top - rows * wordRowHeight;
}

/** Rectangles and no picture: sharp on every printer, and nothing a viewer would have to decode. */
function drawSquares(page: PDFPage, squares: readonly (readonly boolean[])[], top: number): void {
  const side = qrSide / squares.length;
  for (const [row, line] of squares.entries()) {
    for (let from = line.indexOf(true); from !== -1; ) {
      const light = line.indexOf(false, from);
      const to = light === -1 ? line.length : light;
      page.drawRectangle({ x: width - margin - qrSide + from * side, y: top - (row + 1) * side, width: (to - from) * side, height: side, color: ink, borderWidth: 0 });
      from = line.indexOf(true, to);
    }
  }
}

function drawNotes(page: PDFPage, { plain, bold }: Pens, { notes }: PaperSheet, top: number): void {
  const room = width - 2 * margin - qrSide - 18;
  let y = top - textSize - 10;
  for (const { title, text } of notes) {
    page.drawText(title, { x: margin, y, size: textSize, font: bold, color: ink });
    for (const line of linesOf(text, plain, room)) {
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

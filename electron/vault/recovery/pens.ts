import { StandardFonts, grayscale, type PDFDocument, type PDFFont } from '@cantoo/pdf-lib';

/** The fonts that every printer has, so that none is in the file. They know Latin-1 and shape nothing. */
export interface Pens {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
}

export const ink = grayscale(0);

export async function pensFor(document: PDFDocument): Promise<Pens> {
  return { plain: await document.embedFont(StandardFonts.Helvetica), bold: await document.embedFont(StandardFonts.HelveticaBold) };
}

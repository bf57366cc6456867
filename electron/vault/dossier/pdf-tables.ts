import { PDFArray, PDFDict, PDFName, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);
const deepestElement = 64;

/**
 * Chromium ties the cells of a table to their heads by ids that count the nodes of everything it has shown since it started (`/ID`, `/Headers`, `/IDTree`): two prints of one page would differ and
 * tell how much was printed before. Here each head says which cells it is for by `/Scope` instead (ISO 32000-1, 14.8.5.7), which screen readers know as well: those of the first row are for their
 * column, the others for their row. Throws for elements that are nested too deep.
 */
export function pointTableHeads(document: PDFDocument): void {
  const root = document.catalog.lookup(name('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return;
  root.delete(name('IDTree'));
  visit(document, root, 'outside', 0);
}

type Where = 'outside' | 'first-row' | 'row';

function visit(document: PDFDocument, element: PDFDict, where: Where, depth: number): void {
  if (depth > deepestElement) throw new Error('elements nested too deep');
  element.delete(name('ID'));
  const role = element.get(name('S'));
  if (role === name('TH')) element.set(name('A'), document.context.obj({ O: 'Table', Scope: where === 'first-row' ? 'Column' : 'Row' }));
  else if (role === name('TD')) element.delete(name('A'));
  let rows = 0;
  for (const kid of kidsOf(element)) {
    const isRow = kid.get(name('S')) === name('TR');
    if (isRow) rows += 1;
    visit(document, kid, isRow ? (rows === 1 ? 'first-row' : 'row') : where, depth + 1);
  }
}

/** The elements within one; what is no element (marked content by number) is none. */
function kidsOf(element: PDFDict): readonly PDFDict[] {
  const kids: PDFObject | undefined = element.lookup(name('K'));
  const list = kids instanceof PDFArray ? Array.from({ length: kids.size() }, (_, at) => kids.lookup(at)) : [kids];
  return list.filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(name('S')));
}

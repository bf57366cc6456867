import type { TableCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { builtInDateFormat, dateFormatOf, type DateFormat } from './day-number.ts';
import { tableLimits } from './table-limits.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { readXml, type XmlListener } from './xml-reader.ts';

/** What a workbook says of itself beside its sheets (ECMA-376 part 1, 18.2, 18.4 and 18.8). */
export interface WorkbookBook {
  readonly daysFrom: 1900 | 1904;
  /** In order. `part`: where its cells are. */
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly part: string }[];
  /** Texts that cells name by number. */
  readonly strings: readonly string[];
  /** For each style of cells, whether it shows a date. */
  readonly dateFormats: readonly (DateFormat | undefined)[];
}

const sheetNameUnits = 200;

export function readBook(parts: WorkbookParts): Result<WorkbookBook, TableCode> {
  const targets = new Map<string, string>();
  const linked = eachElement(parts, 'xl/_rels/workbook.xml.rels', (name, attribute) => {
    if (name === 'Relationship' && targets.size < tableLimits.sheets * 4) targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
  });
  if (!linked.ok) return linked;
  let daysFrom: 1900 | 1904 = 1900;
  const sheets: { readonly name: string; readonly isHidden: boolean; readonly part: string }[] = [];
  let sheetCount = 0;
  const book = eachElement(parts, 'xl/workbook.xml', (name, attribute) => {
    if (name === 'workbookPr') daysFrom = ['1', 'true'].includes(attribute('date1904') ?? '') ? 1904 : 1900;
    if (name !== 'sheet') return;
    sheetCount += 1;
    const target = targets.get(attribute('id') ?? '') ?? '';
    if (sheetCount <= tableLimits.sheets) sheets.push({ name: (attribute('name') ?? '').slice(0, sheetNameUnits), isHidden: (attribute('state') ?? 'visible') !== 'visible', part: target.startsWith('/') ? target : `xl/${target}` });
  });
  if (!book.ok) return book;
  if (sheetCount > tableLimits.sheets) return fail('table-too-large');
  const there = sheets.filter(({ part }) => parts.has(part));
  const strings = readStrings(parts);
  if (!strings.ok) return strings;
  const dateFormats = readDateFormats(parts);
  if (!dateFormats.ok) return dateFormats;
  return ok({ daysFrom, sheets: there, strings: strings.value, dateFormats: dateFormats.value });
}

function readStrings(parts: WorkbookParts): Result<readonly string[], TableCode> {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let phonetic = 0;
  const bounds = { isBroken: false };
  const read = listen(parts, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic += 1;
      if (name === 't') isText = phonetic === 0;
    },
    text: (text) => {
      if (isText && current.length <= tableLimits.cellUnits) current += text;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name !== 'si') return;
      if (current.length > tableLimits.cellUnits) bounds.isBroken = true;
      strings.push(withoutEscapes(current));
    },
  });
  if (!read.ok) return read;
  return bounds.isBroken ? fail('table-too-large') : ok(strings);
}

function readDateFormats(parts: WorkbookParts): Result<readonly (DateFormat | undefined)[], TableCode> {
  const written = new Map<number, DateFormat | undefined>();
  const formats: (DateFormat | undefined)[] = [];
  let isOfCells = false;
  const bounds = { isBroken: false };
  const read = listen(parts, 'xl/styles.xml', {
    open: (name, attribute) => {
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'numFmt') {
        if (written.size >= tableLimits.formats) bounds.isBroken = true;
        else written.set(Number(attribute('numFmtId')), dateFormatOf((attribute('formatCode') ?? '').slice(0, 300)));
      }
      if (name !== 'xf' || !isOfCells) return;
      if (formats.length >= tableLimits.styles) bounds.isBroken = true;
      const id = Number(attribute('numFmtId') ?? 0);
      if (!bounds.isBroken) formats.push(written.has(id) ? written.get(id) : builtInDateFormat(id));
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  if (!read.ok) return read;
  return bounds.isBroken ? fail('table-too-large') : ok(formats);
}

/** A character that XML cannot hold is written by its number (ST_Xstring, 22.9.2.19). */
export function withoutEscapes(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/giu, (_whole, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))).toWellFormed() : text;
}

function eachElement(parts: WorkbookParts, part: string, open: XmlListener['open']): Result<boolean, TableCode> {
  return listen(parts, part, { open, text: () => undefined, close: () => undefined });
}

/** False where the workbook has no such part. */
export function listen(parts: WorkbookParts, part: string, listener: XmlListener): Result<boolean, TableCode> {
  const text = parts.text(part);
  if (!text.ok) return text;
  if (text.value === undefined) return ok(false);
  return readXml(text.value, listener) ? ok(true) : fail('table-damaged');
}

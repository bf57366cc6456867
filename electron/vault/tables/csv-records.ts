import { fail, ok, type Result } from '#shared/result.ts';
import { tableLimits } from './table-limits.ts';

export interface CsvRecords {
  readonly records: readonly (readonly string[])[];
  /** A quotation mark opened and nothing closed it before the text ended. */
  readonly isOpen: boolean;
  /** Quoted fields with something between the closing mark and the separator. */
  readonly strays: number;
}

const quote = '"';

/**
 * The records of a text as RFC 4180 has them, with any one of the four separators and any line end. A quotation mark counts only where a field begins; what stands between a closing one and the
 * separator is taken as it is, as spreadsheets do. Empty lines are records without fields, so that records are numbered as a spreadsheet does. Reads each character once.
 * `table-too-large`: more columns or longer cells than are read, or more records with anything in them than `recordsAtMost` where `stops` is not set; with it, that many are read.
 */
export function csvRecords(text: string, separator: string, recordsAtMost: number, stops = false): Result<CsvRecords, 'table-too-large'> {
  const records: string[][] = [];
  let filled = 0;
  let fields: string[] = [];
  let at = 0;
  let isOpen = false;
  let strays = 0;
  while (at < text.length) {
    let field = '';
    const isQuoted = text[at] === quote;
    if (isQuoted) {
      const quoted = quotedField(text, at + 1);
      if (quoted.text.length > tableLimits.cellUnits) return fail('table-too-large');
      field = quoted.text;
      isOpen = quoted.isOpen;
      at = quoted.end;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    if (at - from + field.length > tableLimits.cellUnits) return fail('table-too-large');
    if (isQuoted && at > from) strays += 1;
    field += text.slice(from, at);
    fields.push(field);
    if (fields.length > tableLimits.columns) {
      if (field !== '') return fail('table-too-large');
      fields.pop();
    }
    if (text[at] === separator && at < text.length) {
      at += 1;
      // A separator before the end of the text has an empty field behind it, which says nothing.
      if (at < text.length && text[at] !== '\n' && text[at] !== '\r') continue;
    }
    const record = fields.length === 1 && fields[0] === '' ? [] : fields;
    records.push(record);
    fields = [];
    if (record.some((each) => each !== '')) filled += 1;
    if (filled > recordsAtMost) {
      if (!stops) return fail('table-too-large');
      break;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2;
    else if (at < text.length) at += 1;
  }
  return ok({ records, isOpen, strays });
}

/** From behind the opening mark. Two marks are one. */
function quotedField(text: string, from: number): { readonly text: string; readonly end: number; readonly isOpen: boolean } {
  const parts: string[] = [];
  let at = from;
  for (;;) {
    const mark = text.indexOf(quote, at);
    if (mark === -1) return { text: parts.join('') + text.slice(at), end: text.length, isOpen: true };
    if (text[mark + 1] !== quote) return { text: parts.join('') + text.slice(at, mark), end: mark + 1, isOpen: false };
    parts.push(text.slice(at, mark + 1));
    at = mark + 2;
  }
}

/** What is marked in the corpus: what each type means stands in README.md. */
export const detailTypes = [
  'PERSON',
  'PHONE_NUMBER',
  'EMAIL_ADDRESS',
  'URL',
  'ONION',
  'IP_ADDRESS',
  'HANDLE',
  'NATIONAL_ID',
  'PASSPORT',
  'MRZ',
  'CREDIT_CARD',
  'BANK_ACCOUNT',
  'IBAN',
  'KHQR',
  'WALLET',
  'COORDINATES',
  'MAP_LINK',
  'PLUS_CODE',
  'DATE',
  'BIRTH_DATE',
  'AGE',
  'ROOM',
  'PLATE',
  'ADDRESS',
] as const;

export type DetailType = (typeof detailTypes)[number];

/** Positions count code points, not UTF-16 units: the end is the first one after the detail. */
export interface MarkedSpan {
  readonly entity_type: DetailType;
  readonly entity_value: string;
  readonly start_position: number;
  readonly end_position: number;
}

export interface MarkedText {
  readonly full_text: string;
  readonly spans: readonly MarkedSpan[];
}

const mark = /\[\[([A-Z_]+)\|(.+?)\]\]/gsu;
const escapes = /\\n|\\u\{([0-9A-Fa-f]{1,6})\}/gu;

function detailType(word: string): DetailType {
  const type = detailTypes.find((each) => each === word);
  if (type === undefined) throw new Error(`no detail is of the type ${word}`);
  return type;
}

/** A new line and what cannot be seen would get lost in an editor: they are written as `\n` and `\u{200B}`. */
const unescaped = (text: string): string => text.replace(escapes, (_all, hex: string | undefined) => (hex === undefined ? '\n' : String.fromCodePoint(Number.parseInt(hex, 16))));

const codePoints = (text: string): number => Array.from(text).length;

function plain(text: string): string {
  if (text.includes('[[') || text.includes(']]')) throw new Error(`a mark is not closed, or not opened, in: ${text}`);
  return unescaped(text);
}

/** Reads one line of a source. Throws where a mark is malformed, of an unknown type, or has white space at an edge: nobody would mean that. */
export function markedText(line: string): MarkedText {
  const spans: MarkedSpan[] = [];
  let full = '';
  let readTo = 0;
  for (const found of line.matchAll(mark)) {
    const [all, type = '', marked = ''] = found;
    full += plain(line.slice(readTo, found.index));
    const value = plain(marked);
    if (value.trim() !== value) throw new Error(`white space at the edge of a mark in: ${line}`);
    const start = codePoints(full);
    spans.push({ entity_type: detailType(type), entity_value: value, start_position: start, end_position: start + codePoints(value) });
    full += value;
    readTo = found.index + all.length;
  }
  full += plain(line.slice(readTo));
  if (full.trim() !== full || full === '') throw new Error(`white space at the edge of a text: ${line}`);
  return { full_text: full, spans };
}

import { fail, ok, type Result } from '#shared/result.ts';

export interface MarkdownText {
  /** What a reader sees. */
  readonly text: string;
  /** Unescaped characters that could begin HTML, a link, an image, code or a table that is not one of a dossier. */
  readonly markup: number;
  /** The rows of its tables, heads included. */
  readonly rows: readonly (readonly string[])[];
}

const punctuation = /[!-/:-@[-`{-~]/u;
const couldBeMarkup = /[<>[\]`&_~|$^@]/u;

interface Line {
  readonly text: string;
  readonly markup: number;
}

/** One line without the signs at its start. */
function readLine(body: string): Line {
  let markup = 0;
  let text = '';
  for (let index = 0; index < body.length; index += 1) {
    const character = body.charAt(index);
    const next = body.charAt(index + 1);
    if (character === '\\' && index === body.length - 1) continue;
    if (character === '\\' && punctuation.test(next)) {
      text += next;
      index += 1;
    } else if (character === '*') {
      if (next === '*') index += 1;
      else markup += 1;
    } else {
      if (couldBeMarkup.test(character)) markup += 1;
      text += character;
    }
  }
  return { text, markup };
}

/** The cells of a line of a table, split at pipes that are not escaped; undefined for a line that is none, to the last character. */
function cellsOf(line: string): readonly string[] | undefined {
  if (!/^\| (?:[^\\|]|\\.)* (?:\| (?:[^\\|]|\\.)* )*\|$/u.test(line)) return undefined;
  const cells: string[] = [];
  for (const [, cell = ''] of line.slice(1).matchAll(/ ((?:[^\\|]|\\.)*) \|/gu)) cells.push(cell);
  return cells;
}

/** How many lines from `start` on are one table as a dossier has it: heads, the line below them, rows of as many cells. 0 for none. */
function tableLines(lines: readonly string[], start: number): readonly (readonly string[])[] {
  const heads = cellsOf(lines[start] ?? '');
  if (heads === undefined || lines[start + 1] !== `|${heads.map(() => '---|').join('')}` || (lines[start - 1] ?? '') !== '') return [];
  const rows = [heads];
  for (let at = start + 2; at < lines.length; at += 1) {
    const cells = cellsOf(lines[at] ?? '');
    if (cells?.length !== heads.length) break;
    rows.push(cells);
  }
  return rows;
}

/**
 * Reads the Markdown of a finished file back into text, knowing only the little of CommonMark that a dossier may use:
 * headings, quotes, bold, hard breaks, backslash escapes, and tables with pipes. Everything else is counted as markup.
 */
export function readMarkdown(bytes: Uint8Array): Result<MarkdownText, 'not-text'> {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail('not-text');
  }
  let markup = 0;
  const read = (body: string): string => {
    const line = readLine(body);
    markup += line.markup;
    return line.text;
  };
  const lines = source.split('\n');
  const texts: string[] = [];
  const rows: string[][] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const table = tableLines(lines, at);
    for (const cells of table) {
      const row = cells.map(read);
      rows.push(row);
      texts.push(row.join(' '));
    }
    // The line below the heads is no text.
    if (table.length > 0) at += table.length;
    else texts.push(read((lines[at] ?? '').replace(/^> ?/u, '').replace(/^#{1,6} /u, '')));
  }
  const linked = source.match(/[a-z]:\/\/|\bwww\./giu)?.length ?? 0;
  return ok({ text: texts.join('\n'), markup: markup + linked, rows });
}

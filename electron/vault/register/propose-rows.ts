import { oneLine } from '#shared/domain/one-line.ts';
import type { TableField } from '#shared/domain/register-table.ts';
import type { CompoundName } from '#vault/store/commands/keep-compounds.ts';
import { dateOfNumber } from '#vault/tables/day-number.ts';
import type { Table, TableRow } from '#vault/tables/table.ts';
import { nothingOnSite } from './own-site.ts';
import type { Proposal, ProposedStatus } from './proposal.ts';
import { readDate } from './read-date.ts';
import { languageIn, standingIn, stateIn } from './read-words.ts';
import { emptyCell, RowFacts, type Cell } from './row-facts.ts';

const languages = { 'name-km': 'km', 'name-zh': 'zh', 'name-en': 'en', 'name-vi': 'vi' } as const;
/** Several names in one cell. */
const betweenNames = /[;,\n\r|、；，]|\s\/\s/u;
/** From 1954 to 2119: a number of days that stands where a date should. */
const dayNumber = /^[2-7]\d{4}$/u;

/** What the rows below the headers would become, one compound each. `source`: how the file and a row of it are named where a name or an entry is from. */
export function proposeRow(table: Table, headers: readonly string[], columns: readonly TableField[], { row, cells }: TableRow, source: (row: number) => string): Proposal {
  const read = new RowFacts();
  const cellsOf = (field: TableField): readonly Cell[] => columns.flatMap((each, index) => (each === field && (cells[index] ?? '').trim() !== '' ? [{ header: headerOf(headers, index), text: cells[index] ?? '' }] : []));
  const cell = (field: TableField): Cell => {
    const [first = emptyCell, ...others] = cellsOf(field);
    for (const { header, text } of others) read.note(header, text);
    return first;
  };
  if (cells.some((text) => text.includes('\ufffd'))) read.problem('letters-broken', cells.find((text) => text.includes('\ufffd')) ?? '');
  const own = cell('source');
  const from = [own.text.trim() === '' ? '' : read.source(own.header, own.text), source(row)].filter((part) => part !== '').join(' · ');
  const names = namesIn(read, from, { name: cellsOf('name'), languages: (Object.keys(languages) as (keyof typeof languages)[]).flatMap((field) => cellsOf(field).map((each) => ({ ...each, language: languages[field] }))), other: cellsOf('other-names') });
  if (names.length === 0) read.problem('no-name', '');
  const facts = read.facts({ kind: cell('kind'), standing: cell('standing'), province: cell('province'), district: cell('district'), place: cell('place') });
  const { status, standing } = statusIn(read, table, from, { status: cell('status'), since: cell('since'), grade: cell('grade'), reliability: cell('reliability'), credibility: cell('credibility') });
  cells.forEach((text, index) => {
    if ((columns[index] ?? 'note') === 'note') read.note(headerOf(headers, index), text);
  });
  return {
    row,
    number: null,
    facts: standing === undefined ? facts : { ...facts, standing },
    factLines: read.factLines,
    names,
    statuses: status === undefined ? [] : [status],
    sameAs: null,
    notes: read.notes,
    site: nothingOnSite,
    problems: read.problems,
    content: JSON.stringify(cells),
  };
}

/** A column without a header is called by its letter. */
export function headerOf(headers: readonly string[], index: number): string {
  const header = oneLine(headers[index] ?? '').slice(0, 200);
  if (header !== '') return header.toWellFormed();
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${String.fromCharCode(64 + Math.floor(index / 26))}${letter}`;
}

interface NameCells {
  readonly name: readonly Cell[];
  readonly languages: readonly (Cell & { readonly language: CompoundName['language'] })[];
  readonly other: readonly Cell[];
}

function namesIn(read: RowFacts, source: string, cells: NameCells): readonly CompoundName[] {
  const names = [
    ...cells.name.map(({ header, text }) => read.name(header, text, { language: languageIn(text), kind: 'official', source })),
    ...cells.languages.map(({ header, text, language }) => read.name(header, text, { language, kind: 'official', source })),
    ...cells.other.flatMap(({ header, text }) => text.split(betweenNames).map((part) => read.name(header, part, { language: languageIn(part), kind: 'nickname', source }))),
  ].filter(({ text }) => text !== '');
  const seen = new Set<string>();
  return names.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** A date, a source or a grade without a word about what happened says nothing of it, and is kept as it is. */
function statusIn(read: RowFacts, { daysFrom }: Table, source: string, cells: Readonly<Record<'status' | 'since' | 'grade' | 'reliability' | 'credibility', Cell>>): { readonly status?: ProposedStatus; readonly standing?: 'confirmed' } {
  const { status: word, since: day } = cells;
  // "Confirmed" in this column says whether it is one, not what happened.
  if (stateIn(word.text) === undefined && standingIn(word.text) === 'confirmed') {
    for (const { header, text } of [day, cells.grade, cells.reliability, cells.credibility]) read.note(header, text);
    return { standing: 'confirmed' };
  }
  const state = read.word(word.header, word.text, 'status-unknown', stateIn);
  if (state === undefined) {
    for (const { header, text } of [day, cells.grade, cells.reliability, cells.credibility]) read.note(header, text);
    return {};
  }
  const written = daysFrom !== null && dayNumber.test(day.text.trim()) ? (dateOfNumber(Number(day.text), daysFrom, 'day') ?? day.text) : day.text;
  const date = readDate(written);
  if (!date.ok) {
    read.problem(date.why, day.text);
    read.note(day.header, day.text);
  }
  return { status: { state, since: date.ok ? date.date : '', relocatedTo: null, source, ...read.grade(cells) } };
}

import { compoundNameKinds, compoundStates } from '#shared/domain/compound.ts';
import { isPartialDate, type PartialDate } from '#shared/domain/partial-date.ts';
import { districtName } from '#shared/gazetteer/districts.ts';
import { nameOfProvinceCode } from '#shared/gazetteer/known-places.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import type { CompoundFacts, CompoundName, CompoundStatus } from '#vault/store/commands/keep-compounds.ts';
import { buildingsAtMost, type Building } from '#vault/store/commands/keep-site.ts';
import type { TableRow } from '#vault/tables/table.ts';
import { unguarded } from '#vault/tables/write-csv.ts';
import { buildingCells, linkCells, noteLinkRow, pointCells, readBuildingRow, readPointRow, siteHeaders, type NamedLink, type TableSite } from './own-site.ts';
import type { Proposal, ProposedStatus } from './proposal.ts';
import { headerOf } from './propose-rows.ts';
import { readDate } from './read-date.ts';
import { gradeIn, languageIn, languageNamed, stateIn } from './read-words.ts';
import { noGrade, RowFacts, type Cell } from './row-facts.ts';

/** The columns of a register as Tipkeep writes it, in their order (docs/formats/register-table.md). */
const firstHeaders = ['Record', 'Number', 'Name', 'Language', 'Kind of name', 'What it is', 'Is it one', 'Province', 'District', 'Place', 'Status', 'Since', 'Relocated to', 'Source', 'Grade', 'Same as', 'Note'] as const;
export const ownHeaders = [...firstHeaders, ...siteHeaders] as const;
type OwnHeader = (typeof ownHeaders)[number];

/** A compound as it leaves. References are numbers of the table. */
export interface OwnCompound {
  readonly number: string;
  readonly facts: CompoundFacts;
  readonly names: readonly CompoundName[];
  readonly statuses: readonly (Omit<CompoundStatus, 'relocatedTo'> & { readonly relocatedTo: string | null })[];
  readonly sameAs: string | null;
  readonly notes: readonly string[];
  readonly site: TableSite;
  readonly links: readonly NamedLink[];
}

/**
 * The rows of a register: for each compound one `compound` row with its facts and its first name, then a row for each further name, for each entry of its history, for each note, for its point, for each building and for each
 * organisation. What is not known is an empty
 * cell or the word `unknown`, never a number. Provinces and districts are named in English; a place that the gazetteer does not have is its code.
 */
export function ownRows(compounds: readonly OwnCompound[]): readonly (readonly string[])[] {
  return [ownHeaders, ...compounds.flatMap(rowsOf)];
}

function rowsOf({ number, facts, names, statuses, sameAs, notes, site, links }: OwnCompound): readonly (readonly string[])[] {
  const [first, ...others] = names;
  const label = first?.text ?? '';
  const named = ({ text, language, kind, source }: CompoundName): Partial<Record<OwnHeader, string>> => ({ Name: text, Language: language, 'Kind of name': kind, Source: source });
  const cells = (record: string, parts: Partial<Record<OwnHeader, string>>): readonly string[] => ownHeaders.map((header) => (header === 'Record' ? record : header === 'Number' ? number : (parts[header] ?? '')));
  return [
    cells('compound', {
      ...(first === undefined ? {} : named(first)),
      'What it is': facts.kind,
      'Is it one': facts.standing,
      Province: facts.province === null ? '' : nameOfProvinceCode(facts.province, 'en'),
      District: facts.district === null ? '' : districtName(facts.district, 'en'),
      Place: facts.place,
      'Same as': sameAs ?? '',
    }),
    ...others.map((name) => cells('name', named(name))),
    ...statuses.map(({ state, since, relocatedTo, source, reliability, credibility }) => cells('status', { Name: label, Status: state, Since: since, 'Relocated to': relocatedTo ?? '', Source: source, Grade: `${reliability}${credibility}` })),
    ...notes.map((note) => cells('note', { Name: label, Note: note })),
    ...(site.point === null ? [] : [cells('point', { Name: label, ...pointCells(site.point) })]),
    ...site.buildings.map((building) => cells('building', { Name: label, ...buildingCells(building) })),
    ...links.map((link) => cells('organisation', { Name: label, ...linkCells(link) })),
  ];
}

export function isOwnTable(headers: readonly string[]): boolean {
  return headers[0]?.trim() === 'Record' && headers[1]?.trim() === 'Number' && firstHeaders.every((header) => headers.some((each) => each.trim() === header));
}

/** The compounds of such a table, also after somebody has edited it or added columns in a spreadsheet. Rows of one number belong together, wherever they stand. */
export function proposeOwnRows(headers: readonly string[], rows: readonly TableRow[]): readonly Proposal[] {
  const at = new Map(ownHeaders.map((header) => [header, headers.findIndex((each) => each.trim() === header)]));
  const further = headers.flatMap((header, index) => (ownHeaders.some((own) => own === header.trim()) ? [] : [index]));
  const groups = groupedBy(
    rows.map(({ row, cells }) => ({ row, cells: cells.map(unguarded) })),
    ({ row, cells }) => {
      const number = (cells[at.get('Number') ?? 1] ?? '').trim();
      return number === '' ? `row ${row}` : number;
    },
  );
  return [...groups].map(([number, group]) => proposeGroup(number, group, (cells, header) => ({ header, text: cells[at.get(header) ?? -1] ?? '' }), (cells, read) => {
    for (const index of further) read.note(headerOf(headers, index), cells[index] ?? '');
    // What stands beyond the headers.
    cells.slice(headers.length).forEach((text, index) => read.note(headerOf(headers, headers.length + index), text));
  }));
}

type CellOf = (cells: readonly string[], header: OwnHeader) => Cell;

function proposeGroup(number: string, rows: readonly TableRow[], cell: CellOf, keepFurther: (cells: readonly string[], read: RowFacts) => void): Proposal {
  const read = new RowFacts();
  const names: CompoundName[] = [];
  const statuses: ProposedStatus[] = [];
  let facts: CompoundFacts | undefined;
  let sameAs: string | null = null;
  let point: TableSite['point'] = null;
  const buildings: Building[] = [];
  for (const { cells } of rows) {
    if (cells.some((text) => text.includes('\ufffd'))) read.problem('letters-broken', cells.find((text) => text.includes('\ufffd')) ?? '');
    const record = cell(cells, 'Record').text.trim().toLowerCase();
    if (record === 'compound' && facts === undefined) {
      facts = read.facts({ kind: cell(cells, 'What it is'), standing: cell(cells, 'Is it one'), province: cell(cells, 'Province'), district: cell(cells, 'District'), place: cell(cells, 'Place') });
      sameAs = cell(cells, 'Same as').text.trim() || null;
    }
    if (record === 'compound' || record === 'name') pushName(read, names, cells, cell, record === 'compound');
    else if (record === 'status') statuses.push(...statusOf(read, cells, cell));
    else if (record === 'note') read.note('', cell(cells, 'Note').text);
    else if ((record === 'point' && point !== null) || (record === 'building' && buildings.length >= buildingsAtMost)) {
      read.problem('one-too-many', cells.filter((text) => text.trim() !== '').join(', '));
      cells.forEach((text) => read.note('', text));
    } else if (record === 'point') point = readPointRow(read, (header) => cell(cells, header));
    else if (record === 'building') buildings.push(...readBuildingRow(read, (header) => cell(cells, header)));
    else if (record === 'organisation') noteLinkRow(read, (header) => cell(cells, header));
    else {
      read.problem('record-unknown', cell(cells, 'Record').text);
      cells.forEach((text) => read.note('', text));
    }
    keepFurther(cells, read);
  }
  if (names.length === 0) read.problem('no-name', '');
  return {
    row: rows[0]?.row ?? 0,
    number,
    facts: facts ?? { kind: 'unknown', standing: 'suspected', province: null, district: null, place: '' },
    factLines: read.factLines,
    names,
    statuses,
    sameAs,
    notes: read.notes,
    site: { point, buildings },
    problems: read.problems,
    content: JSON.stringify(rows.map(({ cells }) => cells)),
  };
}

function pushName(read: RowFacts, names: CompoundName[], cells: readonly string[], cell: CellOf, goesFirst: boolean): void {
  const { header, text } = cell(cells, 'Name');
  const kind = cell(cells, 'Kind of name').text.trim();
  const source = cell(cells, 'Source');
  const name = read.name(header, text, {
    language: languageNamed(cell(cells, 'Language').text) ?? languageIn(text),
    kind: compoundNameKinds.find((each) => each === kind) ?? 'official',
    source: read.source(source.header, source.text),
  });
  if (name.text === '') return;
  if (goesFirst) names.unshift(name);
  else names.push(name);
}

function statusOf(read: RowFacts, cells: readonly string[], cell: CellOf): readonly ProposedStatus[] {
  const word = cell(cells, 'Status');
  const state = read.word(word.header, word.text, 'status-unknown', (text) => compoundStates.find((each) => each === text.trim()) ?? stateIn(text));
  if (state === undefined) {
    for (const header of ['Since', 'Relocated to', 'Source', 'Grade'] as const) read.note(header, cell(cells, header).text);
    return [];
  }
  const grade = read.word('Grade', cell(cells, 'Grade').text, 'grade-unknown', gradeIn) ?? noGrade;
  const source = cell(cells, 'Source');
  return [{ state, since: sinceOf(read, cell(cells, 'Since')), relocatedTo: cell(cells, 'Relocated to').text.trim() || null, source: read.source(source.header, source.text), ...grade }];
}

/** Exactly as it was written; after a spreadsheet had it, as that writes dates. */
function sinceOf(read: RowFacts, { header, text }: Cell): PartialDate {
  if (isPartialDate(text.trim())) return text.trim();
  const date = readDate(text);
  if (date.ok) return date.date;
  read.problem(date.why, text);
  read.note(header, text);
  return '';
}

import { buildingNameUnits, buildingNoteUnits, storeysAtMost } from '#shared/contract/site-calls.ts';
import { degreesText, isCompoundPoint, pointOf, pointPrecisions, type CompoundPoint } from '#shared/domain/compound-point.ts';
import { isKnownFigure, type Figure } from '#shared/domain/figure.ts';
import { isUnsourced, type Building } from '#vault/store/commands/keep-site.ts';
import type { OrganisationLink } from '#vault/store/commands/link-organisations.ts';
import { gradeIn } from './read-words.ts';
import { noGrade, type Cell, type RowFacts } from './row-facts.ts';

/** The columns of what stands where and of who is behind it. Tables of before have none of them. */
export const siteHeaders = ['Building', 'Storeys', 'People from', 'People to', 'Latitude', 'Longitude', 'Precision', 'Organisation', 'Part', 'Until'] as const;
/** Columns that these rows share with others. */
type SharedHeader = 'Name' | 'Is it one' | 'Since' | 'Source' | 'Grade' | 'Note';
type SiteHeader = (typeof siteHeaders)[number] | SharedHeader;

export interface SourcedPoint {
  readonly point: CompoundPoint;
  readonly source: string;
}

/** What of a compound stands where, as a table has it. */
export interface TableSite {
  readonly point: SourcedPoint | null;
  readonly buildings: readonly Building[];
}

export const nothingOnSite: TableSite = { point: null, buildings: [] };

/** What an organisation is to a compound, as it leaves: by its name. `ended` as `until` in OrganisationLink. */
export type NamedLink = OrganisationLink & { readonly organisation: string };

type Parts = Partial<Record<SiteHeader, string>>;

/** The cells of a point, without a digit more than is known; its precision stands beside it, always. */
export function pointCells({ point: { latitude, longitude, precision }, source }: SourcedPoint): Parts {
  return { Latitude: degreesText(latitude, precision), Longitude: degreesText(longitude, precision), Precision: precision, Source: source };
}

export function buildingCells({ name, storeys, people, source, reliability, credibility, note }: Building): Parts {
  return {
    Building: name,
    Storeys: storeys === null ? '' : String(storeys),
    'People from': people.is === 'unknown' ? 'unknown' : String(people.least),
    'People to': people.is === 'unknown' ? 'unknown' : String(people.most),
    Source: source,
    Grade: `${reliability}${credibility}`,
    Note: note,
  };
}

/** `Until` is empty where nobody says that it ended, and `unknown` where it ended and nobody knows when. */
export function linkCells({ organisation, part, standing, since, until, source, reliability, credibility, note }: NamedLink): Parts {
  return { Organisation: organisation, Part: part, 'Is it one': standing, Since: since, Until: until === '' ? 'unknown' : (until ?? ''), Source: source, Grade: `${reliability}${credibility}`, Note: note };
}

type CellOf = (header: SiteHeader) => Cell;

/** null: no point that anybody could mean; its cells are kept as notes then. */
export function readPointRow(read: RowFacts, cell: CellOf): SourcedPoint | null {
  const precision = pointPrecisions.find((each) => each === cell('Precision').text.trim());
  const [latitude, longitude] = [degreesIn(cell('Latitude').text), degreesIn(cell('Longitude').text)];
  const point = precision === undefined || latitude === undefined || longitude === undefined ? undefined : pointOf(latitude, longitude, precision);
  if (point === undefined || !isCompoundPoint(point)) {
    read.problem('point-unknown', `${cell('Latitude').text}, ${cell('Longitude').text}, ${cell('Precision').text}`);
    for (const header of ['Latitude', 'Longitude', 'Precision', 'Source'] as const) read.note(header, cell(header).text);
    return null;
  }
  return { point, source: read.source('Source', cell('Source').text) };
}

/** A number that is none, or that nobody says, is kept as a note. Nothing where the building has no name. */
export function readBuildingRow(read: RowFacts, cell: CellOf): readonly Building[] {
  const name = read.fitted('Building', cell('Building').text, buildingNameUnits);
  if (name === '') {
    for (const header of ['Storeys', 'People from', 'People to', 'Source', 'Note'] as const) read.note(header, cell(header).text);
    return [];
  }
  const grade = read.word('Grade', cell('Grade').text, 'grade-unknown', gradeIn) ?? noGrade;
  const building: Building = { name, storeys: storeysIn(read, cell('Storeys')), people: peopleIn(read, cell), source: read.source('Source', cell('Source').text), ...grade, note: read.fitted('Note', cell('Note').text, buildingNoteUnits) };
  if (!isUnsourced(building)) return [building];
  read.problem('number-unknown', `${cell('Storeys').text} ${cell('People from').text} ${cell('People to').text}`);
  for (const header of ['Storeys', 'People from', 'People to'] as const) read.note(header, cell(header).text);
  return [{ ...building, storeys: null, people: { is: 'unknown' } }];
}

/** Organisations are a register of their own, with names that a person compares: a row about one is kept as a note. */
export function noteLinkRow(read: RowFacts, cell: CellOf): void {
  const words = (['Organisation', 'Part', 'Is it one', 'Since', 'Until', 'Source', 'Grade', 'Note'] as const).flatMap((header) => (cell(header).text.trim() === '' ? [] : [`${header}: ${cell(header).text}`]));
  read.note('', words.join(', '));
}

function storeysIn(read: RowFacts, { header, text }: Cell): number | null {
  const value = read.word(header, text, 'number-unknown', wholeIn);
  if (value === undefined) return null;
  if (value >= 1 && value <= storeysAtMost) return value;
  read.problem('number-unknown', text);
  read.note(header, text);
  return null;
}

function peopleIn(read: RowFacts, cell: CellOf): Figure {
  const [from, to] = [cell('People from').text.trim(), cell('People to').text.trim()];
  if ([from, to].every((text) => text === '' || text === 'unknown')) return { is: 'unknown' };
  const [least, most] = [wholeIn(from), wholeIn(to)];
  if (least !== undefined && most !== undefined && isKnownFigure(least, most)) return { is: 'known', least, most };
  read.problem('number-unknown', `${from} ${to}`);
  read.note('People from', from);
  read.note('People to', to);
  return { is: 'unknown' };
}

const wholeIn = (text: string): number | undefined => (/^\d{1,8}$/.test(text.trim()) ? Number(text.trim()) : undefined);

/** As they are written: with a point, in degrees. A spreadsheet may have taken noughts away at the end. */
function degreesIn(text: string): number | undefined {
  return /^-?\d{1,3}(?:\.\d{1,15})?$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

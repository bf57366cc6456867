import { otherNamesShown, type CompoundRow } from '#shared/contract/compound-calls.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import { compoundKinds, compoundStates, sourceGroupOf, standings } from '#shared/domain/compound.ts';
import { isProvince } from '#shared/domain/tip-answers.ts';
import { spellingKey } from '#shared/gazetteer/spelling-key.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { foldForSearch } from '#vault/store/search/search-folding.ts';
import { withRoots } from './compound-roots.ts';
import { stateOf } from './count-by.ts';
import { tipNotAside } from './not-aside.ts';
import { nullableTextIn, pick, textIn } from './tip-row.ts';

/** Those with most independent sources first, then with most tips, then by number. A register has hundreds of compounds, so all are read and then cut. */
export function listCompounds(database: Database, { search, place, state, sources, offset, limit }: Request<'compounds.list'>): Reply<'compounds.list'> {
  const rows = compoundRows(database)
    .filter(searched(search))
    .filter(standsIn(place))
    .filter((row) => (state === undefined || stateOf(row) === state) && (sources === undefined || sourceGroupOf(row.sources) === sources));
  return { total: rows.length, rows: rows.slice(offset, offset + limit).map((row) => ({ ...row, otherNames: row.otherNames.slice(0, otherNamesShown) })) };
}

/** How many compounds the register has; merged ones count with the one they are the same as. */
export function countCompounds(database: Database): number {
  return Number(database.get('SELECT count(*) AS compounds FROM compound WHERE merged_into IS NULL')?.['compounds'] ?? 0);
}

/** The compounds that stand for themselves and fit words by what they are called, without a look at tips and statuses. */
export function compoundsFitting(database: Database, words: string): readonly string[] {
  const names = namesByRoot(database);
  const fits = searched(words);
  return database.all('SELECT compound_id, number FROM compound WHERE merged_into IS NULL').flatMap((row) => {
    const compoundId = textIn(row, 'compound_id');
    const [name = '', ...otherNames] = names(compoundId);
    return fits({ number: Number(row['number']), name, otherNames }) ? [compoundId] : [];
  });
}

/** Its own names first, then those of what is merged into it, each once. */
function namesByRoot(database: Database): (rootId: string) => readonly string[] {
  const names = grouped(database.all(`${withRoots} SELECT root_id, text FROM compound_name JOIN root USING (compound_id) ORDER BY compound_id <> root_id, compound_name.rowid`));
  return (rootId) => [...new Set((names.get(rootId) ?? []).map((each) => textIn(each, 'text')))];
}

/** Every compound that stands for itself, with the names and the tips of those that are merged into it. */
export function compoundRows(database: Database): readonly CompoundRow[] {
  const names = namesByRoot(database);
  const states = grouped(database.all(`${withRoots} SELECT root_id, state, since FROM compound_status JOIN root USING (compound_id) ORDER BY ${latestFirst}`));
  const counts = countSources(database);
  return database
    .all('SELECT compound_id, number, kind, standing, province, district, place FROM compound WHERE merged_into IS NULL')
    .map((row): CompoundRow => {
      const compoundId = textIn(row, 'compound_id');
      const [name = '', ...otherNames] = names(compoundId);
      const [state] = states.get(compoundId) ?? [];
      return {
        compoundId,
        number: Number(row['number']),
        name,
        otherNames,
        otherNamesTotal: otherNames.length,
        ...factsIn(row),
        state: state === undefined ? null : { state: pick(compoundStates, state['state']), since: textIn(state, 'since') },
        ...(counts.get(compoundId) ?? none),
      };
    })
    .sort((one, other) => other.sources - one.sources || other.tips - one.tips || one.number - other.number);
}

const none = { tips: 0, sources: 0 };

const counted = 'root_id, count(DISTINCT tip_id) AS tips, count(DISTINCT coalesce(source_group, tip_id)) AS sources';

/** In this order, so that only the tips of that compound are read, and not all that are linked to any. */
export const sourcesOfOne = `SELECT ${counted} FROM root CROSS JOIN tip_compound USING (compound_id) CROSS JOIN tip USING (tip_id) WHERE decision = 'linked' AND set_aside IS NULL AND root_id = ? GROUP BY root_id`;

/** Only tips that were found to have one source with others are read; most stand alone, and of these the links say all. */
export const sourcesOfAll = `${withRoots}, grouped AS MATERIALIZED (SELECT tip_id, source_group FROM tip INDEXED BY tip_by_source WHERE source_group IS NOT NULL)
  SELECT ${counted} FROM root CROSS JOIN tip_compound USING (compound_id) LEFT JOIN grouped USING (tip_id) WHERE decision = 'linked' AND ${tipNotAside} GROUP BY root_id`;

/** How many tips that are not set aside speak of each compound, or of this one, and how many independent sources are behind them; one of which none speaks is left out. */
export function countSources(database: Database, rootId?: string): ReadonlyMap<string, Pick<CompoundRow, 'tips' | 'sources'>> {
  const rows = rootId === undefined ? database.all(sourcesOfAll) : database.all(`${withRoots} ${sourcesOfOne}`, [rootId]);
  return new Map(rows.map((row) => [textIn(row, 'root_id'), { tips: Number(row['tips']), sources: Number(row['sources']) }]));
}

/** Latest by when it is said to have been; what has no date is not known to be later than anything. */
export const latestFirst = 'since DESC, recorded_at DESC, compound_status.rowid DESC';

export function factsIn(row: SqlRow): Pick<CompoundRow, 'kind' | 'standing' | 'province' | 'district' | 'place'> {
  return {
    kind: pick(compoundKinds, row['kind']),
    standing: pick(standings, row['standing']),
    province: nullableTextIn(row, 'province'),
    district: nullableTextIn(row, 'district'),
    place: textIn(row, 'place'),
  };
}

/** Part of a name in any script, also as it may be spelt in Latin letters; or the number. */
function searched(search: string): (row: Pick<CompoundRow, 'number' | 'name' | 'otherNames'>) => boolean {
  const wanted = plain(search);
  if (wanted === '') return () => true;
  const key = spellingKey(search);
  return ({ number, name, otherNames }) => String(number) === wanted || [name, ...otherNames].some((each) => plain(each).includes(wanted) || (key.length > 3 && spellingKey(each).includes(key)));
}

/** The same rule as that of tips, but that a compound in no province, or in one that is not known any more, is nowhere. */
function standsIn(place: PlaceFilter | undefined): (row: CompoundRow) => boolean {
  if (place === undefined) return () => true;
  if ('country' in place) return ({ province }) => !isProvince(province) && place.country === null;
  return ({ province, district }) => province === place.province && (place.district === undefined || district === place.district);
}

/** Letters, marks and numbers as search compares them, without what stands between. */
export const plain = (text: string): string => foldForSearch(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Every name of a compound and of those that are the same as it, whichever of them is asked for. */
export function namesOfCompounds(database: Database): (compoundId: string) => readonly string[] {
  const names = grouped(database.all(`${withRoots} SELECT root_id, text FROM compound_name JOIN root USING (compound_id)`));
  const roots = new Map(database.all(`${withRoots} SELECT compound_id, root_id FROM root`).map((row) => [textIn(row, 'compound_id'), textIn(row, 'root_id')]));
  return (compoundId) => (names.get(roots.get(compoundId) ?? '') ?? []).map((row) => textIn(row, 'text'));
}

function grouped(rows: readonly SqlRow[]): ReadonlyMap<string, readonly SqlRow[]> {
  return groupedBy(rows, (row) => textIn(row, 'root_id'));
}

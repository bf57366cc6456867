import type { Reply, Request } from '#shared/contract/contract.ts';
import type { StartingWords } from '#vault/store/commands/keep-outcomes.ts';
import type { Database, SqlRow, SqlValue } from '#vault/store/database.ts';
import type { SearchCondition } from '#vault/store/search/search-condition.ts';
import { amongNumbers } from '#vault/store/search/found-numbers.ts';
import { inStates, tipStates } from '#vault/store/tip-states.ts';
import { assessWithin } from './assessment-time.ts';
import { withFinding } from './count-indicators.ts';
import { foundPassages } from './found-passages.ts';
import { inboxBands, type InboxBand } from './inbox-bands.ts';
import { namedIds, type NamedIds } from './named-ids.ts';
import { linkedTo, taggedWith } from './names-searched.ts';
import { placesFound } from './places-found.ts';
import { outcomeNames } from './outcomes.ts';
import { searching, isFrequent, type Searching } from './searching.ts';
import { hasSecond, readByOne } from './second-reading.ts';
import { firstTags } from './tags.ts';
import { foundOrder, newestFirst, orderedParts } from './tip-order.ts';
import { countsIn } from './tip-places.ts';
import { textIn, tipRowColumns, tipRowOf } from './tip-row.ts';
import { inLanguage } from './tips-in-language.ts';
import { unreadAmong, unreadOf } from './unread-tips.ts';

type ListRequest = Request<'tips.list'>;
interface Filter {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/**
 * Most urgent first, then newest, unless another order is asked for; at `now` (milliseconds since 1970), as the member `self` sees them. Empty filters mean all, except that what was set
 * aside stands in a list of its own; `total` counts past the page. Nothing is found by a name that nothing has, and the reply says so.
 */
export function listTips(database: Database, now: number, request: ListRequest, self = '', outcomeWords?: StartingWords): Reply<'tips.list'> {
  const search = searching(database, request.search);
  const page = tipsPage(database, now, request, { search, self }, outcomeWords);
  // Somebody who looks for words must not take for absent what was only set aside.
  return search === undefined || request.onlyAside === true ? page : { ...page, aside: inStates(search.states, search.found, { statuses: [], urgencies: [], isAside: true }).length };
}

interface Asking {
  readonly search: Searching | undefined;
  readonly self: string;
}

/** Which tips stand from `offset` on, as many as `limit` says, in the order of the list. */
export function tipStretch(database: Database, now: number, request: Request<'tips.stretch'>, self = '', outcomeWords?: StartingWords): Reply<'tips.stretch'> {
  const { total, rows } = foundTips(database, now, request, { search: searching(database, request.search), self }, outcomeWords);
  return { total, tips: rows.map((row) => ({ tipId: textIn(row, 'tip_id'), number: Number(row['number']) })) };
}

function tipsPage(database: Database, now: number, request: ListRequest, asking: Asking, outcomeWords?: StartingWords): Omit<Reply<'tips.list'>, 'aside'> {
  const { search, self } = asking;
  const { total, rows, unknown } = foundTips(database, now, request, asking, outcomeWords);
  if (unknown.length > 0) return { total, rows: [], unknownNames: [...unknown] };
  const places = search && placesFound(database, search.query, search.names, rows.map((row) => ({ tipId: textIn(row, 'tip_id'), number: Number(row['number']) })));
  const withinMs = assessWithin(database);
  const isSecondThere = hasSecond(database);
  const passages = places && foundPassages(database, request.search, rows.map((row) => ({ tipId: textIn(row, 'tip_id'), excerpt: textIn(row, 'excerpt') })), places);
  const tipIds = rows.map((row) => textIn(row, 'tip_id'));
  const tags = firstTags(database, tipIds);
  const unread = unreadAmong(database, self, rows.map((row) => Number(row['number'])));
  const outcomes = outcomeNames(database);
  return { total, rows: rows.map((row) => tipRowOf(row, { now, withinMs, isSecondThere, outcomes, tags: tags.get(textIn(row, 'tip_id')), isUnread: unread.has(Number(row['number'])), foundIn: places?.get(textIn(row, 'tip_id')) ?? [], passage: passages?.get(textIn(row, 'tip_id')) })) };
}

interface FoundTips extends Page {
  /** Names in the request that nothing has: then nothing is found. */
  readonly unknown: NamedIds['unknown'];
}

/** One page of the list as rows of `tip`. */
function foundTips(database: Database, now: number, request: ListRequest, { search, self }: Asking, outcomeWords?: StartingWords): FoundTips {
  const named = namedIds(database, request, outcomeWords);
  const { unknown } = named;
  if (unknown.length > 0) return { total: 0, rows: [], unknown };
  const bands = inboxBands(now, assessWithin(database)).filter((band) => (request.urgencies.length === 0 || request.urgencies.includes(band.urgency)) && (!request.onlyOverdue || band.overdue));
  if (bands.length === 0 || (request.onlySecond === true && !hasSecond(database))) return { total: 0, rows: [], unknown };
  const narrowing = narrowingOf(now, request, named, self);
  // A place, a compound, a language, a tag or a finding is looked for once, as words are, and not in each band: at 100,000 tips that takes a third of the time.
  const tagged = taggedWith(named.ids.tag ?? []);
  const about = [
    request.place && alongIndex(countsIn(request.place)),
    linkedTo(named.ids.compound ?? []),
    request.language && inLanguage(request.language),
    tagged && alongIndex(tagged),
    request.indicator && alongIndex(withFinding(request.indicator)),
  ].flatMap((condition) => condition ?? []);
  const found = toldNumbers(database, request, { search, self });
  if (found !== undefined) {
    const wanted = inStates(search?.states ?? tipStates(database), found, { statuses: request.statuses, urgencies: request.urgencies, isAside: request.onlyAside === true });
    const among = amongNumbers(wanted);
    // Of many hits the first ones are met soon along the index; putting all in order would read each of them.
    if (isUsual(request) && about.length === 0 && narrowing === wide && isFrequent(database, wanted.length)) {
      return { ...bandedPage(database, bands, request, and(wide, among), request.onlyOverdue ? undefined : wanted.length), unknown };
    }
    return { ...foundPage(database, bands, among, request, about.reduce(and, narrowing)), unknown };
  }
  const [first, ...others] = about;
  return { ...(first ? foundPage(database, bands, first, request, others.reduce(and, narrowing)) : bandedPage(database, bands, request, narrowing)), unknown };
}

/** Tips by their `number` where words or what is unread tell them, with whatever else is asked for; undefined where neither does. */
function toldNumbers(database: Database, { onlyUnread }: ListRequest, { search, self }: Asking): readonly number[] | undefined {
  if (onlyUnread !== true) return search?.found;
  if (search === undefined) return unreadOf(database, self);
  const unread = new Set(unreadOf(database, self));
  return search.found.filter((number) => unread.has(number));
}

interface Page {
  readonly total: number;
  readonly rows: readonly SqlRow[];
}

/** Part after part until the page is full: reads about as many rows as it returns. `known`: the total, where it is. */
function bandedPage(database: Database, bands: readonly InboxBand[], request: ListRequest, narrowing: Narrowing, known?: number): Page {
  const rows: SqlRow[] = [];
  let skip = request.offset;
  for (const part of partsOf(bands, request, narrowing)) {
    const found = database.all(`SELECT ${tipRowColumns} FROM ${part.sql} ORDER BY ${part.order} LIMIT ? OFFSET ?`, [...part.parameters, request.limit - rows.length, skip]);
    rows.push(...found);
    if (rows.length === request.limit) break;
    // A part that gave something has used up what was to be skipped.
    skip = found.length > 0 || skip === 0 ? 0 : Math.max(0, skip - countIn(database.get(`SELECT count(*) AS tips FROM ${part.sql}`, part.parameters)));
  }
  // How many are overdue changes with the clock, and nothing else that narrows is counted, so no kept number tells.
  const counted = request.onlyOverdue ? bands : narrowing === wide ? undefined : [anyOf(bands)];
  const total = known ?? (counted === undefined ? countedTotal(database, request) : counted.map((band) => bandPart(band, request.statuses, narrowing)).reduce((sum, { sql, parameters }) => sum + countIn(database.get(`SELECT count(*) AS tips FROM ${sql}`, parameters)), 0));
  return { total, rows };
}

/** All of these bands where each urgency is there with all of its own, as one condition. */
function anyOf(bands: readonly InboxBand[]): Filter {
  const among = [...new Set(bands.map(({ urgency }) => urgency))];
  return { sql: `urgency IN (${marks(among)})`, parameters: among };
}

/** What stands behind FROM, and the order in which it comes without being sorted. */
interface Part extends Filter {
  readonly order: string;
}

/** In their order: the bands, or the parts of the order that is asked for. The test of the query plan reads them too. */
export function partsOf(bands: readonly InboxBand[], { sort = 'urgency', statuses, urgencies, onlyOverdue }: Pick<ListRequest, 'sort' | 'statuses' | 'urgencies' | 'onlyOverdue'>, narrowing: Narrowing = wide): readonly Part[] {
  if (sort === 'urgency') return bands.map((band) => bandPart(band, statuses, narrowing));
  const status = statusFilter(statuses);
  const among: Filter = urgencies.length === 0 && !onlyOverdue ? { sql: 'true', parameters: [] } : anyBand(bands);
  return orderedParts[sort].map(({ sql, parameters, from, order }) => ({
    sql: `${from} WHERE ${sql === '' ? '' : `${sql} AND `}${among.sql}${status.sql}${narrowing.sql}`,
    parameters: [...parameters, ...among.parameters, ...status.parameters, ...narrowing.parameters],
    order,
  }));
}

function bandPart(band: Filter, statuses: ListRequest['statuses'], narrowing: Narrowing): Part {
  const status = statusFilter(statuses);
  return { sql: `tip INDEXED BY ${narrowing.index} WHERE ${band.sql}${status.sql}${narrowing.sql}`, parameters: [...band.parameters, ...status.parameters, ...narrowing.parameters], order: newestFirst };
}

/** + keeps SQLite from walking the inbox index and asking of each tip whether it is wanted. */
function anyBand(bands: readonly InboxBand[]): Filter {
  return { sql: `(${bands.map((band) => `(+${band.sql})`).join(' OR ')})`, parameters: bands.flatMap((band) => band.parameters) };
}

function countedTotal(database: Database, request: ListRequest): number {
  const status = statusFilter(request.statuses);
  const urgency = request.urgencies.length === 0 ? { sql: '', parameters: [] } : { sql: ` AND urgency IN (${marks(request.urgencies)})`, parameters: request.urgencies };
  return countIn(database.get(`SELECT coalesce(sum(tips), 0) AS tips FROM tip_count WHERE aside = 0${urgency.sql}${status.sql}`, [...urgency.parameters, ...status.parameters]));
}

/** The search runs once: each row carries the total, which has to be asked for only when the page lies past the end. */
function foundPage(database: Database, bands: readonly InboxBand[], search: Found, request: ListRequest, narrowing: Narrowing): Page {
  const status = statusFilter(request.statuses);
  const among = anyBand(bands);
  const where = `${search.sql} AND ${among.sql}${status.sql}${narrowing.sql}`;
  const parameters = [...search.parameters, ...among.parameters, ...status.parameters, ...narrowing.parameters];
  const rank = isUsual(request) ? { sql: `CASE ${bands.map((band) => `WHEN ${band.sql} THEN ${band.rank}`).join(' ')} END`, parameters: bands.flatMap((band) => band.parameters) } : { sql: '0', parameters: [] };
  const order = request.sort === undefined || request.sort === 'urgency' ? `rank, ${newestFirst}` : foundOrder[request.sort];
  // Sorts and counts narrow rows, and reads whole ones for the page only.
  const from = search.from ?? 'tip';
  const page = `SELECT number AS found, ${rank.sql} AS rank, count(*) OVER () AS tips FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`;
  const rows = database.all(`SELECT ${tipRowColumns}, tips FROM (${page}) CROSS JOIN tip ON number = found ORDER BY ${order}`, [...rank.parameters, ...parameters, request.limit, request.offset]);
  const total = rows.length > 0 || request.offset === 0 ? countIn(rows[0]) : countIn(database.get(`SELECT count(*) AS tips FROM ${from} WHERE ${where}`, parameters));
  return { total, rows };
}

const isUsual = ({ sort = 'urgency' }: Pick<ListRequest, 'sort'>): boolean => sort === 'urgency';

/** What is looked for once: by default the tips are found by it and each is read; or all are walked along the inbox's index, which tells whether it is one of them. */
interface Found extends SearchCondition {
  readonly from?: 'tip INDEXED BY tip_inbox';
}

/** Of a condition that can hold for most tips: as one on row numbers, which that index holds beside all that orders and counts, so that rows are read for the page alone. */
const alongIndex = ({ sql, parameters }: SearchCondition): Found => ({ sql: `tip.rowid IN (SELECT rowid FROM tip WHERE ${sql})`, parameters, from: 'tip INDEXED BY tip_inbox' });

/** What is asked for beside urgency, status and words, and the index that is walked newest first within one urgency, or holds few tips. */
interface Narrowing extends Filter {
  readonly index: 'tip_inbox' | 'tip_with_hint' | 'tip_assigned' | 'tip_due' | 'tip_aside' | 'tip_by_outcome' | 'tip_written_down';
}

const wide: Narrowing = { index: 'tip_inbox', sql: ' AND set_aside IS NULL', parameters: [] };

/** Each condition that was asked for, with the index to walk where one holds fewer tips than the inbox's; of several the first counts. */
function narrowingOf(now: number, request: ListRequest, { ids }: NamedIds, self: string): Narrowing {
  const { onlyHinted = false, onlySecond = false, onlyAside = false, onlyDue = false, onlyUnassigned = false, onlyWrittenDown = false, onlyMine = false, outcome, received, due } = request;
  const wanted: readonly (readonly [sql: string, parameters: readonly SqlValue[], index?: Narrowing['index']])[] = [
    ...(onlyDue ? [['due_at <= ?', [now], 'tip_due'] as const] : []),
    ...(onlyMine ? [['assignee = ?', [self], 'tip_assigned'] as const] : []),
    ...(outcome === undefined ? [] : [[`${without('outcome_id', 'tip_by_outcome')} AND status = 'closed'`, []] as const]),
    ...(onlyHinted ? [['hint IS NOT NULL', [], 'tip_with_hint'] as const] : []),
    ...(onlySecond ? [[readByOne, []] as const] : []),
    ...amongIds('assignee', ids.assignee, 'tip_assigned'),
    ...amongIds('outcome_id', ids.outcome, 'tip_by_outcome'),
    ...(onlyUnassigned ? [[without('assignee', 'tip_assigned'), []] as const] : []),
    ...(onlyWrittenDown ? [["format = 'manual'", [], 'tip_written_down'] as const] : []),
    ...within('received_at', received),
    ...within('due_at', due),
  ];
  if (wanted.length === 0 && !onlyAside) return wide;
  const aside = onlyAside ? (['set_aside IS NOT NULL', [], 'tip_aside'] as const) : (['set_aside IS NULL', []] as const);
  const all = [...wanted, aside];
  return {
    index: all.flatMap(([, , index]) => index ?? [])[0] ?? 'tip_inbox',
    sql: all.map(([sql]) => ` AND ${sql}`).join(''),
    parameters: all.flatMap(([, parameters]) => parameters),
  };
}

/** Tips that have none of these, told by the index of those that have, without a look at the row of each. */
const without = (column: 'assignee' | 'outcome_id', index: 'tip_assigned' | 'tip_by_outcome'): string => `tip.rowid NOT IN (SELECT rowid FROM tip INDEXED BY ${index} WHERE ${column} IS NOT NULL)`;

/** Of one id its index, which is in the order of the list; several would have to be put in order. */
function amongIds(column: 'assignee' | 'outcome_id', ids: readonly string[] | undefined, index: Narrowing['index']): readonly (readonly [sql: string, parameters: readonly SqlValue[], index?: Narrowing['index']])[] {
  if (ids === undefined) return [];
  const [one, ...others] = ids;
  return one !== undefined && others.length === 0 ? [[`${column} = ?`, [one], index]] : [[`${column} IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]]];
}

/** From a time on, before another. What has no time is outside. */
function within(column: 'received_at' | 'due_at', span: ListRequest['due']): readonly (readonly [sql: string, parameters: readonly SqlValue[]])[] {
  return [...(span?.from === undefined ? [] : [[`${column} >= ?`, [span.from]] as const]), ...(span?.before === undefined ? [] : [[`${column} < ?`, [span.before]] as const])];
}

function and(narrowing: Narrowing, more: SearchCondition | undefined): Narrowing {
  return more === undefined ? narrowing : { ...narrowing, sql: `${narrowing.sql} AND ${more.sql}`, parameters: [...narrowing.parameters, ...more.parameters] };
}

function statusFilter(statuses: ListRequest['statuses']): Filter {
  return statuses.length === 0 ? { sql: '', parameters: [] } : { sql: ` AND status IN (${marks(statuses)})`, parameters: statuses };
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

function countIn(row: SqlRow | undefined): number {
  return Number(row?.['tips'] ?? 0);
}

import type { Reply, Request } from '#shared/contract/contract.ts';
import type { Database, SqlRow, SqlValue } from '#vault/store/database.ts';
import { either, indexKnows, searchQuery, type SearchCondition, type SearchQuery } from '#vault/store/search/search-query.ts';
import { inboxBands, type InboxBand } from './inbox-bands.ts';
import { hasSecond, readByOne } from './second-reading.ts';
import { firstTags } from './tags.ts';
import { countsIn } from './tip-places.ts';
import { textIn, tipRowColumns, tipRowOf } from './tip-row.ts';

type ListRequest = Request<'tips.list'>;
interface Filter {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

const newestFirst = 'received_at DESC, number DESC';

/** Most urgent first, then newest, at `now` (milliseconds since 1970). Empty filters mean all; `total` counts past the page. */
export function listTips(database: Database, now: number, request: ListRequest): Reply<'tips.list'> {
  const bands = inboxBands(now).filter((band) => (request.urgencies.length === 0 || request.urgencies.includes(band.urgency)) && (!request.onlyOverdue || band.overdue));
  if (bands.length === 0) return { total: 0, rows: [] };
  const search = searchQuery(request.search);
  const isSecondThere = hasSecond(database);
  if (request.onlySecond === true && !isSecondThere) return { total: 0, rows: [] };
  const narrowing = narrowingOf(now, request);
  // A place is looked for once, as words are, and not in each band.
  const place = request.place === undefined ? undefined : countsIn(request.place);
  const found = search ? searchPage(database, bands, search, request, and(narrowing, place)) : place ? foundPage(database, bands, place, request, narrowing) : bandedPage(database, bands, request, narrowing);
  const tags = firstTags(database, found.rows.map((row) => textIn(row, 'tip_id')));
  return { total: found.total, rows: found.rows.map((row) => tipRowOf(row, now, { tags: tags.get(textIn(row, 'tip_id')) ?? [], isSecondThere })) };
}

interface Page {
  readonly total: number;
  readonly rows: readonly SqlRow[];
}

/** Band after band until the page is full: reads about as many rows as it returns. */
function bandedPage(database: Database, bands: readonly InboxBand[], request: ListRequest, narrowing: Narrowing): Page {
  const rows: SqlRow[] = [];
  let skip = request.offset;
  for (const band of bands) {
    const { sql, parameters } = bandPage(band, request.statuses, request.limit - rows.length, skip, narrowing);
    const found = database.all(sql, parameters);
    rows.push(...found);
    if (rows.length === request.limit) break;
    // A band that gave something has used up what was to be skipped.
    skip = found.length > 0 || skip === 0 ? 0 : Math.max(0, skip - bandSize(database, band, request, narrowing));
  }
  // How many are overdue changes with the clock, and nothing else that narrows is counted, so no kept number tells.
  const total = request.onlyOverdue || narrowing !== wide ? bands.reduce((sum, band) => sum + bandSize(database, band, request, narrowing), 0) : countedTotal(database, request);
  return { total, rows };
}

/** One page of one band. The test of the query plan reads it too. */
export function bandPage(band: InboxBand, statuses: ListRequest['statuses'], limit: number, offset: number, narrowing: Narrowing = wide): Filter {
  const status = statusFilter(statuses);
  return {
    sql: `SELECT ${tipRowColumns} FROM tip INDEXED BY ${narrowing.index} WHERE ${band.sql}${status.sql}${narrowing.sql} ORDER BY ${newestFirst} LIMIT ? OFFSET ?`,
    parameters: [...band.parameters, ...status.parameters, ...narrowing.parameters, limit, offset],
  };
}

function bandSize(database: Database, band: InboxBand, { statuses }: ListRequest, narrowing: Narrowing): number {
  const status = statusFilter(statuses);
  return countIn(database.get(`SELECT count(*) AS tips FROM tip INDEXED BY ${narrowing.index} WHERE ${band.sql}${status.sql}${narrowing.sql}`, [...band.parameters, ...status.parameters, ...narrowing.parameters]));
}

function countedTotal(database: Database, request: ListRequest): number {
  const status = statusFilter(request.statuses);
  const urgency = request.urgencies.length === 0 ? { sql: '', parameters: [] } : { sql: ` AND urgency IN (${marks(request.urgencies)})`, parameters: request.urgencies };
  return countIn(database.get(`SELECT coalesce(sum(tips), 0) AS tips FROM tip_count WHERE 1${urgency.sql}${status.sql}`, [...urgency.parameters, ...status.parameters]));
}

/** By words, as a fragment, or both, as the query says; a fragment also when the index does not know the words at all. */
function searchPage(database: Database, bands: readonly InboxBand[], search: SearchQuery, request: ListRequest, narrowing: Narrowing): Page {
  if (search.words && search.both) return foundPage(database, bands, either(search.words, search.fragment), request, narrowing);
  if (search.words) {
    const page = foundPage(database, bands, search.words, request, narrowing);
    if (page.total > 0 || indexKnows(database, search.words)) return page;
  }
  return foundPage(database, bands, search.fragment, request, narrowing);
}

/** The search runs once: each row carries the total, which has to be asked for only when the page lies past the end. */
function foundPage(database: Database, bands: readonly InboxBand[], search: SearchCondition, request: ListRequest, narrowing: Narrowing): Page {
  const status = statusFilter(request.statuses);
  // + keeps SQLite from walking the inbox index and asking of each tip whether the search found it.
  const where = `${search.sql} AND (${bands.map((band) => `(+${band.sql})`).join(' OR ')})${status.sql}${narrowing.sql}`;
  const parameters = [...search.parameters, ...bands.flatMap((band) => band.parameters), ...status.parameters, ...narrowing.parameters];
  const rank = `CASE ${bands.map((band) => `WHEN ${band.sql} THEN ${band.rank}`).join(' ')} END`;
  // Sorts and counts narrow rows, and reads whole ones for the page only.
  const page = `SELECT number AS found, ${rank} AS rank, count(*) OVER () AS tips FROM tip WHERE ${where} ORDER BY rank, ${newestFirst} LIMIT ? OFFSET ?`;
  const rows = database.all(`SELECT ${tipRowColumns}, tips FROM (${page}) CROSS JOIN tip ON number = found ORDER BY rank, ${newestFirst}`, [
    ...bands.flatMap((band) => band.parameters),
    ...parameters,
    request.limit,
    request.offset,
  ]);
  const total = rows.length > 0 || request.offset === 0 ? countIn(rows[0]) : countIn(database.get(`SELECT count(*) AS tips FROM tip WHERE ${where}`, parameters));
  return { total, rows };
}

/** What is asked for beside urgency, status and words, and the index that is walked newest first within one urgency, or holds few tips. */
interface Narrowing extends Filter {
  readonly index: 'tip_inbox' | 'tip_with_hint' | 'tip_assigned' | 'tip_due';
}

const wide: Narrowing = { index: 'tip_inbox', sql: '', parameters: [] };

function narrowingOf(now: number, { onlyHinted = false, onlySecond = false, assignee, tag, onlyDue = false }: ListRequest): Narrowing {
  if (!onlyHinted && !onlySecond && assignee === undefined && tag === undefined && !onlyDue) return wide;
  return {
    index: onlyDue ? 'tip_due' : assignee !== undefined ? 'tip_assigned' : onlyHinted ? 'tip_with_hint' : 'tip_inbox',
    sql: `${onlyHinted ? ' AND hint IS NOT NULL' : ''}${onlySecond ? ` AND ${readByOne}` : ''}${assignee === undefined ? '' : ' AND assignee = ?'}${onlyDue ? ' AND due_at <= ?' : ''}${tag === undefined ? '' : ' AND EXISTS (SELECT 1 FROM tip_tag WHERE tip_tag.tag_id = ? AND tip_tag.tip_id = tip.tip_id)'}`,
    parameters: [...(assignee === undefined ? [] : [assignee]), ...(onlyDue ? [now] : []), ...(tag === undefined ? [] : [tag])],
  };
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

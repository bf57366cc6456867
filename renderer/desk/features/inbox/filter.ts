import type { Request } from '#shared/contract/contract.ts';
import type { IndicatorFilter } from '#shared/contract/indicator-filter.ts';
import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import { statuses } from '#shared/domain/status.ts';
import { urgencies, type Urgency } from '#shared/domain/urgency.ts';
import type { DaySpan } from '#shared/search/day-span.ts';
import { printSearch } from '#shared/search/print-search.ts';
import { withoutQuotes } from '#shared/search/search-pieces.ts';
import { anyTip, openStatuses, type TipSearch } from '#shared/search/tip-search.ts';

/** What the inbox shows: what its controls say, and the search field in words. */
export type Filter = TipSearch;

export type TipQuery = Omit<Request<'tips.list'>, 'offset' | 'limit'>;

/** The filter in the words of the contract. Every list is written out, so that an empty one never has to mean "all". Days are those of this laptop at `now` (milliseconds since 1970). */
export function tipQuery(filter: Filter, now: number): TipQuery {
  const has = (mark: Filter['marks'][number]): boolean => filter.marks.includes(mark);
  const { assigned, outcome, tag, compound, sort } = filter;
  const named = {
    ...(assigned !== undefined && 'name' in assigned ? { assignee: assigned.name } : {}),
    ...(typeof outcome?.name === 'string' ? { outcome: outcome.name } : {}),
    ...(tag === undefined ? {} : { tag }),
    ...(compound === undefined ? {} : { compound }),
  };
  return {
    search: withoutQuotes(filter.words),
    urgencies: filter.urgencies.length === 0 ? [...urgencies] : [...filter.urgencies],
    statuses: filter.statuses.length === 0 ? [...statuses] : [...filter.statuses],
    onlyOverdue: has('overdue'),
    onlyHinted: has('hinted'),
    ...(has('due') ? { onlyDue: true } : {}),
    ...(has('second') ? { onlySecond: true } : {}),
    ...(has('unread') ? { onlyUnread: true } : {}),
    ...(has('aside') ? { onlyAside: true } : {}),
    ...(has('written') ? { onlyWrittenDown: true } : {}),
    ...(assigned !== undefined && 'who' in assigned ? (assigned.who === 'me' ? { onlyMine: true } : { onlyUnassigned: true }) : {}),
    ...(outcome?.name === null ? { outcome: 'none' as const } : {}),
    ...(Object.keys(named).length === 0 ? {} : { named }),
    ...(filter.place === undefined ? {} : { place: filter.place }),
    ...(filter.indicator === undefined ? {} : { indicator: filter.indicator }),
    ...(filter.language === undefined ? {} : { language: filter.language }),
    ...(filter.received === undefined ? {} : { received: timesOf(filter.received, (days) => ({ from: dayStart(now, 1 - days) })) }),
    // What is overdue is due as well.
    ...(filter.due === undefined ? {} : { due: timesOf(filter.due, (days) => ({ before: dayStart(now, days) })) }),
    ...(sort === 'urgency' ? {} : { sort }),
  };
}

type Times = NonNullable<TipQuery['due']>;

function timesOf(span: DaySpan, ofDays: (days: number) => Times): Times {
  if ('days' in span) return ofDays(span.days);
  return { ...(span.from === undefined ? {} : { from: startOf(span.from, 0) }), ...(span.to === undefined ? {} : { before: startOf(span.to, 1) }) };
}

/** When a day of the calendar begins here, or the one so many days later. */
function startOf(day: string, later: number): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return Math.max(0, new Date(year, month - 1, date + later).getTime());
}

function dayStart(now: number, later: number): number {
  const today = new Date(now);
  return Math.max(0, new Date(today.getFullYear(), today.getMonth(), today.getDate() + later).getTime());
}

const open: Filter = { ...anyTip, statuses: openStatuses };
const danger: Filter = { ...open, urgencies: ['U1'] };

/** The views of the side bar. `mine` is of whoever looks. */
export const views = {
  danger,
  /** Tips about danger now that wait for a second reader. */
  second: { ...danger, marks: ['second'] },
  hinted: { ...open, urgencies: ['U0'], marks: ['hinted'] },
  overdue: { ...open, marks: ['overdue'] },
  unread: { ...open, marks: ['unread'] },
  new: { ...anyTip, statuses: ['new'] },
  due: { ...open, marks: ['due'] },
  mine: { ...open, assigned: { who: 'me' } },
  open,
  closed: { ...anyTip, statuses: ['closed'] },
  all: anyTip,
  aside: { ...anyTip, marks: ['aside'] },
} as const satisfies Record<string, Filter>;
export type ViewName = keyof typeof views;

/** All tips with a tag of this name. */
export const viewOfTag = (name: string): Filter => ({ ...anyTip, tag: name });

/** All tips with an answer to one indicator. */
export const viewOfIndicator = (indicator: IndicatorFilter): Filter => ({ ...anyTip, indicator });

/** All tips that were received on these days, of one urgency or of any. */
export const viewOfReceived = (received: DaySpan, urgency: Urgency | undefined): Filter => ({ ...anyTip, urgencies: urgency === undefined ? [] : [urgency], received });

/** All open tips, those that have waited longest first. */
export const longestWaiting: Filter = { ...open, sort: 'oldest' };

/** Tips that count in a place: the open ones, or closed ones as well. */
export const viewOfPlace = (place: PlaceFilter, closedToo: boolean): Filter => ({ ...(closedToo ? anyTip : open), place });

/** Whether two are one search, in whatever order. */
export const sameTips = (one: Filter, other: Filter): boolean => inWords(one) === inWords(other);

/** The view a filter is, when it is exactly one of them, in whatever order. */
export function viewOf(filter: Filter): ViewName | undefined {
  return (Object.keys(views) as ViewName[]).find((name) => sameTips(views[name], filter));
}

const inWords = (filter: Filter): string => printSearch({ ...filter, sort: 'urgency' }, 'en');

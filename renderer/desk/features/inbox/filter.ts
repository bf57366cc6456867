import type { Request } from '#shared/contract/contract.ts';
import type { NamedPlace } from '#shared/contract/place-filter.ts';
import type { Tag } from '#shared/contract/tag-calls.ts';
import { statuses, type Status } from '#shared/domain/status.ts';
import { urgencies, type Urgency } from '#shared/domain/urgency.ts';

/** What the inbox shows. */
export interface Filter {
  readonly search: string;
  readonly urgency: Urgency | 'any';
  readonly status: Status | 'any' | 'open';
  readonly onlyOverdue: boolean;
  /** Only tips that may be about danger, by chosen answers or by words. */
  readonly onlyHinted: boolean;
  /** Only tips that this member sees to; undefined: anybody’s. */
  readonly assignee?: string | undefined;
  readonly onlyDue?: boolean;
  /** Only tips about danger now that one person has read. */
  readonly onlySecond?: boolean;
  /** Only tips that whoever is at the desk has not opened. */
  readonly onlyUnread?: boolean;
  /** Only what was set aside, which no other list shows. */
  readonly onlyAside?: boolean;
  /** Only closed tips of this outcome; `none`: not recorded. */
  readonly outcome?: string | undefined;
  /** Only tips that count in this place. */
  readonly place?: NamedPlace | undefined;
  /** Only tips with this tag. */
  readonly tag?: Tag | undefined;
}

export type TipQuery = Omit<Request<'tips.list'>, 'offset' | 'limit'>;

/** The filter in the words of the contract. Every list is written out, so that an empty one never has to mean "all". */
export function tipQuery(filter: Filter): TipQuery {
  return {
    search: filter.search.trim(),
    urgencies: filter.urgency === 'any' ? [...urgencies] : [filter.urgency],
    statuses: filter.status === 'any' ? [...statuses] : filter.status === 'open' ? statuses.filter((status) => status !== 'closed') : [filter.status],
    onlyOverdue: filter.onlyOverdue,
    onlyHinted: filter.onlyHinted,
    ...(filter.assignee === undefined ? {} : { assignee: filter.assignee }),
    ...(filter.onlyDue === true ? { onlyDue: true } : {}),
    ...(filter.onlySecond === true ? { onlySecond: true } : {}),
    ...(filter.onlyUnread === true ? { onlyUnread: true } : {}),
    ...(filter.onlyAside === true ? { onlyAside: true } : {}),
    // Only closed tips have one, so it is asked for while they are.
    ...(filter.outcome === undefined || filter.status !== 'closed' ? {} : { outcome: filter.outcome }),
    ...(filter.place === undefined ? {} : { place: filter.place.filter }),
    ...(filter.tag === undefined ? {} : { tag: filter.tag.tagId }),
  };
}

/** The views of the side bar. */
export const views = {
  danger: { urgency: 'U1', status: 'open', onlyOverdue: false, onlyHinted: false },
  hinted: { urgency: 'U0', status: 'open', onlyOverdue: false, onlyHinted: true },
  overdue: { urgency: 'any', status: 'open', onlyOverdue: true, onlyHinted: false },
  new: { urgency: 'any', status: 'new', onlyOverdue: false, onlyHinted: false },
  open: { urgency: 'any', status: 'open', onlyOverdue: false, onlyHinted: false },
  closed: { urgency: 'any', status: 'closed', onlyOverdue: false, onlyHinted: false },
  all: { urgency: 'any', status: 'any', onlyOverdue: false, onlyHinted: false },
} as const satisfies Record<string, Omit<Filter, 'search'>>;
export type ViewName = keyof typeof views;

/** Open tips that one member sees to. */
export const viewOfMember = (assignee: string): Filter => ({ ...views.open, search: '', assignee });
/** Open tips of which something is due. */
export const dueView: Filter = { ...views.open, search: '', onlyDue: true };

/** Tips about danger now that wait for a second reader. */
export const secondView: Filter = { ...views.danger, search: '', onlySecond: true };

/** Open tips that whoever is at the desk has not opened. */
export const unreadView: Filter = { ...views.open, search: '', onlyUnread: true };

/** What was set aside. */
export const asideView: Filter = { ...views.all, search: '', onlyAside: true };

/** All tips with a tag. */
export const viewOfTag = (tag: Tag): Filter => ({ ...views.all, search: '', tag });

/** Tips that count in a place: the open ones, or closed ones as well. */
export const viewOfPlace = (place: NamedPlace, closedToo: boolean): Filter => ({ ...(closedToo ? views.all : views.open), search: '', place });

/** The view a filter is, when it is exactly one of them. */
export function viewOf(filter: Filter): ViewName | 'due' | 'mine' | 'second' | 'unread' | 'aside' | undefined {
  if (filter.search.trim() !== '' || filter.tag !== undefined || (filter.outcome !== undefined && filter.status === 'closed') || filter.place !== undefined) return undefined;
  const named = (Object.keys(views) as ViewName[]).find((name) => views[name].urgency === filter.urgency && views[name].status === filter.status && views[name].onlyOverdue === filter.onlyOverdue && views[name].onlyHinted === filter.onlyHinted);
  const isDue = filter.onlyDue === true;
  if (filter.onlyUnread === true || filter.onlyAside === true) {
    if (isDue || filter.assignee !== undefined || filter.onlySecond === true || (filter.onlyUnread === true && filter.onlyAside === true)) return undefined;
    if (filter.onlyUnread === true) return named === 'open' ? 'unread' : undefined;
    return named === 'all' ? 'aside' : undefined;
  }
  if (filter.onlySecond === true) return named === 'danger' && !isDue && filter.assignee === undefined ? 'second' : undefined;
  if (filter.assignee === undefined && !isDue) return named;
  if (named !== 'open' || (filter.assignee !== undefined && isDue)) return undefined;
  return isDue ? 'due' : 'mine';
}

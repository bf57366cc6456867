import type { IndicatorFilter } from '#shared/contract/indicator-filter.ts';
import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import type { SearchedLanguage } from '#shared/domain/searched-language.ts';
import { statuses, type Status } from '#shared/domain/status.ts';
import type { TipSort } from '#shared/domain/tip-sort.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { DaySpan } from './day-span.ts';

/** What a tip can be beside everything that has a token of its own, in the order in which they are printed. */
export const searchMarks = ['unread', 'overdue', 'hinted', 'due', 'second', 'aside', 'written'] as const;
export type SearchMark = (typeof searchMarks)[number];

/** Who sees to a tip: whoever looks, nobody, or those who are called so. */
export type SearchedAssignee = { readonly who: 'me' | 'nobody' } | { readonly name: string };

/** What is looked for: the same as the words and tokens of the search field, and as the controls of the list. Lists are in the order of their domain, without doubles. */
export interface TipSearch {
  /** For the texts: one line, single spaces, nothing in it that would be read as a token. */
  readonly words: string;
  /** Empty: any. */
  readonly urgencies: readonly Urgency[];
  /** Empty: any. */
  readonly statuses: readonly Status[];
  readonly marks: readonly SearchMark[];
  readonly assigned?: SearchedAssignee;
  /** What came of closed tips, by its name; null: not recorded. */
  readonly outcome?: { readonly name: string | null };
  readonly tag?: string;
  /** By a name, or by the number. */
  readonly compound?: string;
  readonly place?: PlaceFilter;
  readonly language?: SearchedLanguage;
  readonly indicator?: IndicatorFilter;
  readonly due?: DaySpan;
  readonly received?: DaySpan;
  readonly sort: TipSort;
  /** Tokens that narrow nothing since they are not understood, as they were typed. They stay where they are seen. */
  readonly rest: readonly string[];
}

export const openStatuses: readonly Status[] = statuses.filter((status) => status !== 'closed');

/** All tips but those that were set aside. */
export const anyTip: TipSearch = { words: '', urgencies: [], statuses: [], marks: [], sort: 'urgency', rest: [] };

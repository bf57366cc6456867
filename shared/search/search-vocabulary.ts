import { deskLanguages, type DeskLanguage } from '#shared/domain/desk-language.ts';
import type { forcedLabourIndicators, IndicatorAnswer } from '#shared/domain/indicators.ts';
import type { SearchedLanguage } from '#shared/domain/searched-language.ts';
import type { Status } from '#shared/domain/status.ts';
import type { Country } from '#shared/domain/tip-answers.ts';
import type { TipSort } from '#shared/domain/tip-sort.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import type { SearchMark } from './tip-search.ts';

/** Tokens of the search field, in the order in which they are printed. */
export const searchKeys = ['urgency', 'status', 'is', 'assigned', 'outcome', 'tag', 'compound', 'place', 'language', 'indicator', 'due', 'received', 'sort'] as const;
export type SearchKey = (typeof searchKeys)[number];

/** What `is:` takes beside the marks: other ways to write a token that there is. */
export type MarkAlias = 'mine' | 'unassigned' | 'open' | 'new' | 'closed';

/** The words of one language; the first of several is printed, all are read. No word holds a space or a colon, but those of countries. */
export interface SearchVocabulary {
  readonly keys: Readonly<Record<SearchKey, readonly string[]>>;
  readonly urgencies: Readonly<Record<Urgency, readonly string[]>>;
  readonly statuses: Readonly<Record<Status | 'open', readonly string[]>>;
  readonly marks: Readonly<Record<SearchMark | MarkAlias, readonly string[]>>;
  readonly assigned: Readonly<Record<'me' | 'nobody', readonly string[]>>;
  readonly outcomes: Readonly<Record<'none', readonly string[]>>;
  readonly languages: Readonly<Record<SearchedLanguage, readonly string[]>>;
  readonly indicators: Readonly<Record<(typeof forcedLabourIndicators)[number], readonly string[]>>;
  /** What was found of an indicator; behind it and a stroke. */
  readonly answers: Readonly<Record<IndicatorAnswer, readonly string[]>>;
  readonly sorts: Readonly<Record<TipSort, readonly string[]>>;
  /** Of a province whose district is not known, and where nothing is known. */
  readonly places: Readonly<Record<'no-district' | 'nowhere' | 'no-province', readonly string[]>>;
  readonly countries: Readonly<Record<Exclude<Country, 'KH'>, readonly string[]>>;
}

const vocabularyOf = (language: DeskLanguage): readonly [DeskLanguage, SearchVocabulary] => [language, deskLocales[language].searchWords];

export const searchVocabularies = Object.fromEntries(deskLanguages.map(vocabularyOf)) as Readonly<Record<DeskLanguage, SearchVocabulary>>;

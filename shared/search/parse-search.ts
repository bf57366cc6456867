import { foldedString } from '#shared/redaction/fold.ts';
import { statuses, type Status } from '#shared/domain/status.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { readDaySpan } from './day-span.ts';
import { readPlace } from './place-words.ts';
import { searchPieces, type SearchPiece } from './search-pieces.ts';
import type { MarkAlias, SearchKey } from './search-vocabulary.ts';
import { keyOf, meaningOf } from './search-words.ts';
import { anyTip, openStatuses, searchMarks, type TipSearch } from './tip-search.ts';

/** Most UTF-16 units of a search: what can be typed, and as much again for what controls add. */
export const searchUnitsAtMost = 1000;

/** Why a token is not understood. */
export type SearchProblem =
  /** There is no such token; it is looked for as words. */
  | { readonly why: 'unknown-key'; readonly text: string }
  /** `unfinished`: nothing stands behind the colon. `twice`: the first one counts. `several`: places that are called so. */
  | { readonly why: 'unfinished' | 'unknown-value' | 'twice' | 'several'; readonly text: string; readonly key: SearchKey };

export interface ParsedSearch {
  readonly search: TipSearch;
  /** In order. None of these narrows anything. */
  readonly problems: readonly SearchProblem[];
}

type Token = Extract<SearchPiece, { readonly kind: 'token' }>;
type Change = Partial<TipSearch> | 'several' | undefined;

/**
 * Reads what was typed, in the words of any of the desk's languages. Whatever is typed is some search: what is not understood is told and kept, and narrows nothing.
 * Longer than the bound, it is cut.
 */
export function parseSearch(typed: string): ParsedSearch {
  let search = anyTip;
  const words: string[] = [];
  const problems: SearchProblem[] = [];
  const leave = (token: Token, key: SearchKey, why: Exclude<SearchProblem['why'], 'unknown-key'>): void => {
    search = { ...search, rest: [...search.rest, token.text] };
    problems.push({ why, text: token.text, key });
  };
  for (const piece of searchPieces(typed.slice(0, searchUnitsAtMost).toWellFormed())) {
    if (piece.kind === 'word') {
      words.push(piece.text);
      continue;
    }
    const key = keyOf(piece.key);
    if (key === undefined) {
      words.push(piece.text);
      problems.push({ why: 'unknown-key', text: piece.text });
    } else if (piece.value === '') leave(piece, key, 'unfinished');
    else {
      const change = changeOf(key, piece, search);
      if (change === undefined || change === 'several') leave(piece, key, change ?? 'unknown-value');
      else if (Object.keys(change).some((field) => isSet(search, field as keyof TipSearch))) leave(piece, key, 'twice');
      else search = { ...search, ...change };
    }
  }
  return { search: { ...search, words: words.join(' ') }, problems };
}

/** Whether a token has said this already. Marks are one for each. */
function isSet(search: TipSearch, field: keyof TipSearch): boolean {
  const value = search[field];
  if (field === 'marks') return false;
  return field === 'sort' ? value !== anyTip.sort : Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** What a token adds to a search; undefined where its value means nothing. */
function changeOf(key: SearchKey, { value, isQuoted }: Token, search: TipSearch): Change {
  switch (key) {
    case 'urgency': {
      const read = readList(value, (word) => meaningOf('urgencies', word));
      return read && { urgencies: urgencies.filter((urgency) => read.includes(urgency)) };
    }
    case 'status':
      return readStatuses(value);
    case 'is':
      return readMark(value, search);
    case 'assigned': {
      const who = isQuoted ? undefined : meaningOf('assigned', value);
      return { assigned: who === undefined ? { name: value } : { who } };
    }
    case 'outcome':
      return { outcome: { name: !isQuoted && meaningOf('outcomes', value) === 'none' ? null : value } };
    case 'tag':
      return { tag: value };
    case 'compound':
      return { compound: value };
    case 'place': {
      const place = readPlace(value);
      return place === undefined ? undefined : place === 'ambiguous' ? 'several' : { place };
    }
    case 'language': {
      const language = meaningOf('languages', value);
      return language && { language };
    }
    case 'indicator':
      return readIndicator(value);
    case 'due': {
      const due = readDaySpan(foldedString(value));
      return due && { due };
    }
    case 'received': {
      const received = readDaySpan(foldedString(value));
      return received && { received };
    }
    case 'sort': {
      const sort = meaningOf('sorts', value);
      return sort && { sort };
    }
  }
}

function readStatuses(value: string): Change {
  const read = readList(value, (word) => meaningOf('statuses', word))?.flatMap((word): readonly Status[] => (word === 'open' ? openStatuses : [word]));
  return read && { statuses: statuses.filter((status) => read.includes(status)) };
}

/** An indicator, present unless something else stands behind a stroke. */
function readIndicator(value: string): Change {
  const [word = '', said, more] = value.split('/');
  const indicator = meaningOf('indicators', word);
  const answer = said === undefined ? 'present' : meaningOf('answers', said);
  return indicator === undefined || answer === undefined || more !== undefined ? undefined : { indicator: { indicator, answer } };
}

function readMark(value: string, search: TipSearch): Change {
  const meaning = meaningOf('marks', value);
  if (meaning === undefined) return undefined;
  const mark = searchMarks.find((each) => each === meaning);
  return mark === undefined ? aliasOf(meaning as MarkAlias) : { marks: searchMarks.filter((each) => each === mark || search.marks.includes(each)) };
}

/** The token that it is another way to write. */
function aliasOf(alias: MarkAlias): Partial<TipSearch> {
  switch (alias) {
    case 'mine':
      return { assigned: { who: 'me' } };
    case 'unassigned':
      return { assigned: { who: 'nobody' } };
    case 'open':
      return { statuses: openStatuses };
    case 'new':
    case 'closed':
      return { statuses: [alias] };
  }
}

/** Several with commas between; undefined where one of them means nothing. */
function readList<T>(value: string, read: (word: string) => T | undefined): readonly T[] | undefined {
  const found = value.split(/[,،、，]/u).map(read);
  const known = found.flatMap((one) => one ?? []);
  return known.length === found.length ? known : undefined;
}

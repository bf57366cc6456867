import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import { placesBeginning, printPlace } from './place-words.ts';
import { nameValue } from './print-search.ts';
import { searchPieces } from './search-pieces.ts';
import { searchKeys, searchVocabularies, type SearchKey, type SearchVocabulary } from './search-vocabulary.ts';
import { keyOf, keyWord, plainWord, wordFor } from './search-words.ts';

/** Tokens whose values are names that only the vault knows. */
export const namedKeys = ['tag', 'compound', 'assigned', 'outcome'] as const satisfies readonly SearchKey[];
export type NamedKey = (typeof namedKeys)[number];

/** What the end of the text may go on as. */
export interface SearchCompletions {
  /** Where in the text what is completed begins (UTF-16 units). */
  readonly start: number;
  /** What may stand there instead; a key ends with its colon. */
  readonly texts: readonly string[];
  /** How many texts there are, with those that are not among them. */
  readonly textsTotal: number;
  /** Names of this kind that hold `typed` fit as well. */
  readonly names: { readonly key: NamedKey; readonly typed: string } | undefined;
}

/** Few enough to be read at a glance. */
const completionsAtMost = 8;
const lettersAtLeast = 2;
const lastWord = /[\p{L}\p{M}\p{N}\u200b-]+$/u;

/** Days and how they are written: examples more than a choice. */
const spans = ['1d', '7d', '30d'];

const valueGroups = { urgency: ['urgencies'], status: ['statuses'], is: ['marks'], assigned: ['assigned'], outcome: ['outcomes'], language: ['languages'], indicator: ['indicators'], sort: ['sorts'] } as const satisfies Partial<Record<SearchKey, readonly (keyof SearchVocabulary)[]>>;

/** What the last word or token of a text may become. undefined where nothing is suggested: after a space, or for an ordinary word. */
export function completeSearch(typed: string, language: DeskLanguage): SearchCompletions | undefined {
  const last = searchPieces(typed).at(-1);
  if (last?.kind === 'token') {
    const key = keyOf(last.key);
    // A closed quote or a space ends a value.
    if (key === undefined || last.end !== typed.length || (last.isQuoted && last.value !== '' && /["”]$/u.test(typed))) return undefined;
    return valuesOf(key, typed.slice(last.start), last.value, last.start, language);
  }
  const word = lastWord.exec(typed)?.[0];
  const start = typed.length - (word?.length ?? 0);
  if (word === undefined || (start > 0 && !/\s/u.test(typed.charAt(start - 1)))) return undefined;
  const wanted = plainWord(word);
  if (wanted.length < lettersAtLeast) return undefined;
  const keys = searchKeys.filter((key) => Object.values(searchVocabularies).some((vocabulary) => vocabulary.keys[key].some((each) => plainWord(each).startsWith(wanted))));
  return keys.length === 0 ? undefined : { start, texts: keys.map((key) => `${keyWord(key, language)}:`), textsTotal: keys.length, names: undefined };
}

/** What a token may say, for whoever typed something else: words of this language, or an example. */
export function possibleValues(key: SearchKey, language: DeskLanguage): readonly string[] {
  if (key === 'due' || key === 'received') return ['2026-11-30', '>=2026-11-01', '2026-11-01..2026-11-30', '7d'];
  if (key === 'place') return ['KH-18', 'KH-1'].map((province) => nameValue(printPlace({ province } as { province: 'KH-18' }, language)));
  return Object.hasOwn(valueGroups, key) ? wordsOf(key as keyof typeof valueGroups, language).map(({ word }) => word) : [];
}

function valuesOf(key: SearchKey, text: string, value: string, start: number, language: DeskLanguage): SearchCompletions {
  const colon = /[:៖：]/u.exec(text)?.index ?? 0;
  const begun = text.slice(0, colon + 1);
  // Of several the last is completed.
  const before = key === 'urgency' || key === 'status' ? value.slice(0, value.lastIndexOf(',') + 1) : '';
  const wanted = plainWord(value.slice(before.length));
  const names = namedKeys.find((named) => named === key);
  const texts = ((): readonly string[] => {
    if (key === 'place') return placesBeginning(value, language).map((place) => nameValue(printPlace(place, language)));
    if (key === 'due' || key === 'received') return spans.filter((span) => span.startsWith(value));
    if (!Object.hasOwn(valueGroups, key)) return [];
    return wordsOf(key as keyof typeof valueGroups, language).flatMap(({ word, all }) => (all.some((each) => plainWord(each).startsWith(wanted)) ? [word] : []));
  })();
  const limited = texts.slice(0, key === 'is' ? texts.length : completionsAtMost).map((word) => `${begun}${before}${word}`);
  const isWhole = limited.length === 1 && limited[0] === text;
  return { start, texts: isWhole ? [] : limited, textsTotal: isWhole ? 0 : texts.length, names: names && { key: names, typed: value } };
}

/** The word of this language for every value, with all that mean the same. */
function wordsOf(key: keyof typeof valueGroups, language: DeskLanguage): readonly { readonly word: string; readonly all: readonly string[] }[] {
  const [group] = valueGroups[key];
  const vocabularies = Object.values(searchVocabularies).map((vocabulary) => vocabulary[group] as Readonly<Record<string, readonly string[]>>);
  return Object.keys(searchVocabularies[language][group]).map((meaning) => ({ word: wordFor(group, meaning as never, language), all: vocabularies.flatMap((words) => words[meaning] ?? []) }));
}

import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import { bareString } from '#shared/redaction/fold.ts';
import { searchKeys, searchVocabularies, type SearchKey, type SearchVocabulary } from './search-vocabulary.ts';

type Group = Exclude<keyof SearchVocabulary, 'keys'>;

/** Words as they are compared: letters and numbers alone, in one spelling. */
export const plainWord = (word: string): string => bareString(word);

/** What a word means in one of the desk's languages, whichever it speaks; undefined where it means nothing there. */
export function meaningOf<G extends Group>(group: G, word: string): keyof SearchVocabulary[G] | undefined {
  const wanted = plainWord(word);
  if (wanted === '') return undefined;
  for (const vocabulary of Object.values(searchVocabularies)) {
    const words = vocabulary[group] as Readonly<Record<string, readonly string[]>>;
    const found = Object.keys(words).find((meaning) => words[meaning]?.some((each) => plainWord(each) === wanted));
    if (found !== undefined) return found as keyof SearchVocabulary[G];
  }
  return undefined;
}

export function keyOf(word: string): SearchKey | undefined {
  const wanted = plainWord(word);
  return searchKeys.find((key) => Object.values(searchVocabularies).some(({ keys }) => keys[key].some((each) => plainWord(each) === wanted)));
}

/** The word for it that is printed. */
export function wordFor<G extends Group>(group: G, meaning: keyof SearchVocabulary[G] & string, language: DeskLanguage): string {
  return (searchVocabularies[language][group] as Readonly<Record<string, readonly string[]>>)[meaning]?.[0] ?? meaning;
}

export const keyWord = (key: SearchKey, language: DeskLanguage): string => searchVocabularies[language].keys[key][0] ?? key;

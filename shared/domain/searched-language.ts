import { toldLanguages } from './telling-way.ts';

/** What a search for a language may ask for: one that people tell in, or Latin letters in whichever. */
export const searchedLanguages = [...toldLanguages, 'latin'] as const;
export type SearchedLanguage = (typeof searchedLanguages)[number];

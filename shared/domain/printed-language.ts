import type { DeskLanguage } from './desk-language.ts';

/** Languages of the fixed words of briefings and of dossiers about compounds, which leave the office: fewer than the desk may speak. */
export const printedLanguages = ['en', 'km'] as const;
export type PrintedLanguage = (typeof printedLanguages)[number];

/** What a new document begins with: the desk's language where documents have it, else English. */
export function printedLanguageFor(language: DeskLanguage): PrintedLanguage {
  return printedLanguages.find((each) => each === language) ?? 'en';
}

import { deskLanguages, type DeskLanguage } from '#shared/domain/desk-language.ts';

/** The language of the search's words, from the locale that the desk shows. */
export function searchLanguage(locale: string): DeskLanguage {
  const primary = locale.split('-')[0];
  return deskLanguages.find((language) => language === primary) ?? 'en';
}

/** The languages the desk speaks, by their BCP 47 tags. */
export const deskLanguages = ['en', 'km'] as const;
export type DeskLanguage = (typeof deskLanguages)[number];

/** What was chosen, else the first of the device's languages that the desk has, by its primary subtag; else English. */
export function deskLanguageFor(chosen: DeskLanguage | null, languages: readonly string[]): DeskLanguage {
  if (chosen !== null) return chosen;
  for (const language of languages) {
    const primary = language.toLowerCase().split('-')[0];
    const found = deskLanguages.find((each) => each === primary);
    if (found !== undefined) return found;
  }
  return 'en';
}

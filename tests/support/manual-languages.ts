import { existsSync } from 'node:fs';
import { deskLanguages } from '#shared/domain/desk-language.ts';

/** Languages of the desk in which somebody wrote the manual. The desk shows the English one in the others. */
export const manualLanguages = deskLanguages.filter((language) => existsSync(`docs/manual/${language}.md`));

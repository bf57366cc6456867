import { deskLanguages, type DeskLanguage } from '#shared/domain/desk-language.ts';
import english from '../../../../docs/manual/en.md?raw';

const others = import.meta.glob<string>('../../../../docs/manual/*.md', { eager: true, query: '?raw', import: 'default' });
const textIn = (language: DeskLanguage): readonly [DeskLanguage, string] => [language, others[`../../../../docs/manual/${language}.md`] ?? english];

/** The manual in the languages of the desk, as it stands in docs/manual; English where it is in no other. */
export const manualTexts = Object.fromEntries(deskLanguages.map(textIn)) as Readonly<Record<DeskLanguage, string>>;

const addresses = import.meta.glob<string>('../../../../docs/manual/pictures/*.png', { eager: true, query: '?url', import: 'default' });

/** Where a picture of the manual is served. */
export function pictureAddress(file: string): string | undefined {
  return addresses[`../../../../docs/manual/pictures/${file}`];
}

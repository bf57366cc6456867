import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import english from '../../../../docs/manual/en.md?raw';
import khmer from '../../../../docs/manual/km.md?raw';

/** The manual in the languages of the desk, as it stands in docs/manual. */
export const manualTexts: Readonly<Record<DeskLanguage, string>> = { en: english, km: khmer };

const addresses = import.meta.glob<string>('../../../../docs/manual/pictures/*.png', { eager: true, query: '?url', import: 'default' });

/** Where the picture of this name is served, with the desk in this language. */
export function pictureAddress(name: string, language: DeskLanguage): string | undefined {
  return addresses[`../../../../docs/manual/pictures/${name}-${language}.png`];
}

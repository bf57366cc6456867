import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import english from '../../../../docs/manual/en.md?raw';
import khmer from '../../../../docs/manual/km.md?raw';

/** The manual in the languages of the desk, as it stands in docs/manual. */
export const manualTexts: Readonly<Record<DeskLanguage, string>> = { en: english, km: khmer };

const addresses = import.meta.glob<string>('../../../../docs/manual/pictures/*.png', { eager: true, query: '?url', import: 'default' });

/** Where a picture of the manual is served. */
export function pictureAddress(file: string): string | undefined {
  return addresses[`../../../../docs/manual/pictures/${file}`];
}

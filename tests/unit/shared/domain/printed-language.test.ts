import { expect, it } from 'vitest';
import { deskLanguages, type DeskLanguage } from '#shared/domain/desk-language.ts';
import { printedLanguageFor } from '#shared/domain/printed-language.ts';

it('a document begins in the language of the desk, and in English where documents do not have it', () => {
  expect(deskLanguages.map(printedLanguageFor)).toEqual(['en', 'km']);
  // A language that the desk may speak some day.
  expect(printedLanguageFor('th' as DeskLanguage)).toBe('en');
});

import { describe, expect, it } from 'vitest';
import { deskLanguageFor } from '#shared/domain/desk-language.ts';

describe('the language of the desk', () => {
  it('is the chosen one, whatever the device speaks', () => {
    expect(deskLanguageFor('km', ['en-US'])).toBe('km');
    expect(deskLanguageFor('en', ['km-KH'])).toBe('en');
  });

  it('is the first of the device’s languages that the desk has, in any country', () => {
    expect(deskLanguageFor(null, ['fr-FR', 'KM-kh', 'en'])).toBe('km');
    expect(deskLanguageFor(null, ['th', 'en-AU', 'km'])).toBe('en');
  });

  it('is English where the device speaks none of them', () => {
    expect(deskLanguageFor(null, ['th-TH', 'kmr'])).toBe('en');
    expect(deskLanguageFor(null, [])).toBe('en');
  });
});

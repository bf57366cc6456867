import { describe, expect, it } from 'vitest';
import { pseudoMessages } from '../../../../renderer/i18n/pseudo-locale.ts';
import { directionOf, translator } from '../../../../renderer/i18n/translate.ts';

const english = {
  files: { total: 'Total {size}', count: { one: '{count} file', other: '{count} files' }, none: 'No files' },
  kind: { photo: 'Picture', other: 'File' },
  score: { 0: 'Weak', 1: 'Strong' },
  greeting: 'Hello {name}, part {part} of {of}',
} as const;

describe('translate', () => {
  const t = translator(english, 'en');

  it('finds a text by its path', () => {
    expect(t('files.none')).toBe('No files');
  });

  it('puts values where their names stand and leaves their characters alone', () => {
    expect(t('greeting', { name: '{part} $& <b>', part: 1, of: 2 })).toBe('Hello {part} $& <b>, part 1 of 2');
  });

  it('chooses the plural form and writes numbers as the locale does', () => {
    expect(t('files.count', { count: 1 })).toBe('1 file');
    expect(t('files.count', { count: 12345 })).toBe('12,345 files');
    expect(translator(english, 'vi')('files.count', { count: 12345 })).toBe('12.345 files');
  });

  it('takes a branch that only happens to have "other" for a branch, and numbers for keys', () => {
    const kinds: readonly ('photo' | 'other')[] = ['photo', 'other'];
    const scores: readonly (0 | 1)[] = [0, 1];
    expect(kinds.map((kind) => t(`kind.${kind}`))).toEqual(['Picture', 'File']);
    expect(scores.map((score) => t(`score.${score}`))).toEqual(['Weak', 'Strong']);
  });

  it('refuses to compile an unknown key, a missing value or a wrong value', () => {
    // @ts-expect-error no such key
    expect(() => t('files.nothing')).toThrow('no text');
    // @ts-expect-error a branch is not a text
    expect(() => t('files')).toThrow('no text');
    // @ts-expect-error the value is missing
    expect(() => t('files.total')).toThrow('no value');
    // @ts-expect-error the value has another name
    expect(() => t('files.total', { length: 3 })).toThrow('no value');
  });

  it('does not take inherited members for texts', () => {
    // @ts-expect-error no such key
    expect(() => t('constructor')).toThrow('no text');
  });

  it('isolates values in a right-to-left locale', () => {
    expect(translator(english, 'ur')('files.total', { size: '3 MB' })).toBe('Total \u20683 MB\u2069');
    expect(directionOf('ar-XB')).toBe('rtl');
    expect(directionOf('km')).toBe('ltr');
  });

  it('stretches every text for the pseudo-locale and keeps placeholders', () => {
    const pseudo = translator(pseudoMessages(english), 'en-XA') as unknown as typeof t;
    expect(pseudo('greeting', { name: 'Name', part: 1, of: 2 })).toMatch(/^\[Hélló Name, párt 1 óf 2( ~)+\]$/);
    expect(pseudo('files.count', { count: 2 })).toMatch(/^\[2 fíléš( ~)+\]$/);
  });
});

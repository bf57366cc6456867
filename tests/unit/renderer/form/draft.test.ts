import { describe, expect, it } from 'vitest';
import { tipLimits } from '#shared/domain/tip-content.ts';
import { isTipContent } from '#shared/sealed-tip/manifest.ts';
import { emptyDraft, isEmpty, overLimit, tipContentOf, unitsOver } from '../../../../renderer/form/draft.ts';
import { isWithheld, type ChosenFile } from '../../../../renderer/form/files/chosen-file.ts';
import type { CleanedPhoto } from '../../../../renderer/form/photo/cleaned-photo.ts';

const made = { innerId: '0123456789abcdef0123456789abcdef', formLanguage: 'en', writtenAt: '2031-03-14T12:00:00.000Z' };

/** A file of a given size without its bytes: the rules ask for nothing else. */
const chosen = (number: number, sizeBytes: number): ChosenFile => ({ number, file: Object.defineProperty(new File([], 'invented.jpg'), 'size', { value: sizeBytes }), mediaType: 'image/jpeg', cleaning: { outcome: 'as-it-is', reason: 'not-a-picture' }, sendsOriginal: false });

describe('a draft', () => {
  it('is empty until something is written or chosen', () => {
    expect(isEmpty(emptyDraft)).toBe(true);
    expect(isEmpty({ ...emptyDraft, when: 'x' })).toBe(false);
    expect(isEmpty({ ...emptyDraft, files: [chosen(1, 0)] })).toBe(false);
    expect(isEmpty({ ...emptyDraft, voice: { blob: new Blob(['x']), mediaType: 'audio/webm', name: undefined } })).toBe(false);
  });

  it('becomes content without file names and without empty fields', () => {
    const content = tipContentOf({ ...emptyDraft, narrative: '  text\r\nmore ', place: ' \n', when: '', files: [chosen(1, 5)] }, made);
    expect(content).toEqual({ ...made, narrative: 'text\nmore', attachments: [{ mediaType: 'image/jpeg', sizeBytes: 5 }] });
    expect(JSON.stringify(content)).not.toContain('invented');
  });

  it('becomes content the codec takes, whatever was pasted', () => {
    for (const narrative of ['half a pair \ud83d', 'bell \u0007 and nul \u0000', 'អ្នក\u200bខ្មែរ', 'family 👨‍👩‍👧']) {
      expect(isTipContent(tipContentOf({ ...emptyDraft, narrative, place: narrative, when: narrative }, made))).toBe(true);
    }
  });

  it('counts how much is too long by the limits of the format', () => {
    expect(unitsOver('narrative', 'x'.repeat(tipLimits.narrativeUnits))).toBe(0);
    expect(unitsOver('place', 'x'.repeat(tipLimits.placeUnits + 3))).toBe(3);
    expect(unitsOver('when', ` ${'x'.repeat(tipLimits.whenUnits)} `)).toBe(0);
  });
});

describe('what is sealed of a draft', () => {
  const cleaned = (number: number, how: 'cleaned-from-pixels' | 'cleaned-structurally', sendsOriginal: boolean): ChosenFile => {
    const blob = new Blob([new Uint8Array(7)]);
    const cleaning: CleanedPhoto = how === 'cleaned-from-pixels' ? { outcome: how, blob, mediaType: 'image/jpeg', wasShrunk: false } : { outcome: how, blob, mediaType: 'image/webp' };
    return { ...chosen(number, 20), mediaType: 'image/webp', cleaning, sendsOriginal };
  };
  const uncleaned = (sendsOriginal: boolean): ChosenFile => ({ ...chosen(9, 30), mediaType: 'image/heic', cleaning: { outcome: 'as-it-is', reason: 'unknown-format' }, sendsOriginal });
  const voice = { blob: new Blob([new Uint8Array(3)]), mediaType: 'audio/webm', name: undefined };

  it('is the voice first, then of each photo what was cleaned, and its original only where that was asked for', () => {
    const draft = { ...emptyDraft, voice, files: [cleaned(1, 'cleaned-from-pixels', true), cleaned(2, 'cleaned-structurally', false), chosen(3, 5)] };
    const { attachments } = tipContentOf(draft, made);
    expect(attachments).toEqual([
      { mediaType: 'audio/webm', sizeBytes: 3, handling: 'voice' },
      { mediaType: 'image/jpeg', sizeBytes: 7, handling: 'from-pixels' },
      { mediaType: 'image/webp', sizeBytes: 20, handling: 'original' },
      { mediaType: 'image/webp', sizeBytes: 7, handling: 'stripped' },
      { mediaType: 'image/jpeg', sizeBytes: 5 },
    ]);
    expect(isTipContent(tipContentOf(draft, made))).toBe(true);
  });

  it('is nothing of a picture that could not be cleaned, until somebody says that it goes as it is', () => {
    expect(isWithheld(uncleaned(false))).toBe(true);
    expect(tipContentOf({ ...emptyDraft, narrative: 'x', files: [uncleaned(false)] }, made).attachments).toEqual([]);
    expect(isWithheld(uncleaned(true))).toBe(false);
    expect(tipContentOf({ ...emptyDraft, narrative: 'x', files: [uncleaned(true)] }, made).attachments).toEqual([{ mediaType: 'image/heic', sizeBytes: 30 }]);
  });

  it('may be up to the limits of the format, originals and voice counted', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => chosen(index, 1));
    expect(overLimit({ voice: undefined, files: many(tipLimits.attachments) })).toBeUndefined();
    expect(overLimit({ voice, files: many(tipLimits.attachments) })).toBe('tooMany');
    expect(overLimit({ voice: undefined, files: [...many(tipLimits.attachments - 1), cleaned(99, 'cleaned-from-pixels', true)] })).toBe('tooMany');
    expect(overLimit({ voice: undefined, files: [...many(tipLimits.attachments), uncleaned(false)] })).toBe('tooMany');
    expect(overLimit({ voice: undefined, files: [chosen(1, tipLimits.attachmentBytes)] })).toBeUndefined();
    expect(overLimit({ voice, files: [chosen(1, tipLimits.attachmentBytes)] })).toBe('tooLarge');
    expect(overLimit({ voice: undefined, files: [chosen(1, tipLimits.attachmentBytes - 26), cleaned(2, 'cleaned-from-pixels', true)] })).toBe('tooLarge');
  });
});

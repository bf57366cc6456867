import { describe, expect, it } from 'vitest';
import { tipLimits } from '#shared/domain/tip-content.ts';
import { isTipContent } from '#shared/sealed-tip/manifest.ts';
import { addFiles, emptyDraft, isEmpty, tipContentOf, unitsOver, type ChosenFile } from '../../../../renderer/form/draft.ts';

const made = { innerId: '0123456789abcdef0123456789abcdef', formLanguage: 'en', writtenAt: '2031-03-14T12:00:00.000Z' };

/** A file of a given size without its bytes: the rules ask for nothing else. */
const chosen = (number: number, sizeBytes: number): ChosenFile => ({ number, file: Object.defineProperty(new File([], 'invented.jpg'), 'size', { value: sizeBytes }), mediaType: 'image/jpeg' });

describe('a draft', () => {
  it('is empty until something is written or chosen', () => {
    expect(isEmpty(emptyDraft)).toBe(true);
    expect(isEmpty({ ...emptyDraft, when: 'x' })).toBe(false);
    expect(isEmpty({ ...emptyDraft, files: [chosen(1, 0)] })).toBe(false);
  });

  it('becomes content without file names and without empty fields', () => {
    const content = tipContentOf({ ...emptyDraft, narrative: '  text\r\nmore ', place: ' \n', files: [chosen(1, 5)] }, made);
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

describe('adding files', () => {
  it('takes as many as fit and says why the rest was left out', () => {
    const many = Array.from({ length: tipLimits.attachments + 2 }, (_, index) => chosen(index, 1));
    expect(addFiles([], many)).toMatchObject({ refused: 'tooMany', files: many.slice(0, tipLimits.attachments) });
  });

  it('skips one that is too large and still takes a smaller one after it', () => {
    const large = chosen(1, tipLimits.attachmentBytes + 1);
    const small = chosen(2, 1);
    expect(addFiles([], [large, small])).toEqual({ refused: 'tooLarge', files: [small] });
  });

  it('takes files up to exactly the limit', () => {
    const one = chosen(1, tipLimits.attachmentBytes - 1);
    expect(addFiles([one], [chosen(2, 1)]).refused).toBeUndefined();
  });
});

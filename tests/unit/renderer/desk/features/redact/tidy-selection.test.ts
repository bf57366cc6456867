import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidySelection } from '../../../../../../renderer/desk/features/redact/tidy-selection.ts';

describe('tidying a selection', () => {
  it('leaves out white space at both ends', () => {
    const text = 'ask for  Bopha \n today';
    const offsets = tidySelection(text, { start: 7, end: 17 });
    expect(text.slice(offsets!.start, offsets!.end)).toBe('Bopha');
  });

  it('takes a Khmer cluster and an emoji whole when they are cut in two', () => {
    const khmer = 'ឈ្មោះ ស្រី';
    const cut = tidySelection(khmer, { start: 1, end: 3 });
    expect(khmer.slice(cut!.start, cut!.end)).toBe('ឈ្មោះ');
    const emoji = 'a👩‍👧b';
    expect(tidySelection(emoji, { start: 2, end: 3 })).toEqual({ start: 1, end: emoji.length - 1 });
  });

  it('finds nothing in white space alone', () => {
    expect(tidySelection('a   b', { start: 1, end: 4 })).toBeUndefined();
  });

  it('never loses a selected letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(60), fc.nat(60), (text, one, other) => {
        const start = Math.min(one, other, text.length);
        const end = Math.min(Math.max(one, other), text.length);
        const offsets = tidySelection(text, { start, end });
        const wanted = text.slice(start, end).trim();
        if (wanted === '') expect(offsets).toBeUndefined();
        else expect(text.slice(offsets!.start, offsets!.end)).toContain(wanted);
      }),
      { numRuns: 500 },
    );
  });
});

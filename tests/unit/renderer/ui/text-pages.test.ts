import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageStarts, pageUnits } from '../../../../renderer/ui/text-pages.ts';

const parts = (text: string): readonly string[] => pageStarts(text).map((start, index, starts) => text.slice(start, starts[index + 1]));

describe('the parts of a long text', () => {
  it('are one for an ordinary text, and for none', () => {
    expect(pageStarts('')).toEqual([0]);
    expect(pageStarts('x'.repeat(pageUnits))).toEqual([0]);
  });

  it('end with a line, else with a word, where there is one near', () => {
    for (const part of parts(`${'word '.repeat(30)}\n`.repeat(1000)).slice(0, -1)) expect(part.endsWith('\n')).toBe(true);
    for (const part of parts('word '.repeat(20_000)).slice(0, -1)) expect(part.endsWith(' ')).toBe(true);
    for (const part of parts('ពាក្យ\u200b'.repeat(10_000)).slice(0, -1)) expect(part.endsWith('\u200b')).toBe(true);
  });

  it('never end inside a character', () => {
    for (const one of ['😀', '👩\u200d👧', 'e\u0301', '\r\n', 'នុ៎ំ']) for (const shift of ['', 'x', 'xx']) for (const part of parts(shift + one.repeat(30_000)).slice(1)) expect(one.startsWith(part.slice(0, 1)), JSON.stringify(one)).toBe(true);
  });

  it('joined are the text, and none is longer than a part may be', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', '😀', '\n', ' ', 'e\u0301', '\ud800', '\udc00', '\u0301'), fc.integer({ min: 1, max: 15_000 })), { maxLength: 6 }), (runs) => {
        const text = runs.map(([unit, count]) => unit.repeat(count)).join('');
        expect(parts(text).join('')).toBe(text);
        for (const part of parts(text)) expect(part.length).toBeLessThanOrEqual(pageUnits);
        if (text.length > 0) for (const part of parts(text)) expect(part.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleParts } from '../../../../renderer/ui/control-characters.ts';

describe('making hidden characters visible', () => {
  it('names direction overrides, zero-width marks, controls and lone surrogates', () => {
    const names = visibleParts('a\u202Etxt.exe\u202C\u0007\uFEFF\uD800b\r').flatMap((part) => (part.kind === 'control' ? [part.name] : []));
    expect(names).toEqual(['U+202E', 'U+202C', 'U+0007', 'U+FEFF', 'U+D800', 'U+000D']);
  });

  it('leaves line ends, tabs and the joiners of Khmer, Burmese and emoji alone', () => {
    for (const text of ['one\r\ntwo\tthree\n', 'ខ្ញុំ\u200Bទៅ', 'က\u200Cခ', '👩\u200D👧']) expect(visibleParts(text)).toEqual([{ kind: 'text', text }]);
  });

  it('gives back the text, unit for unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(
          visibleParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

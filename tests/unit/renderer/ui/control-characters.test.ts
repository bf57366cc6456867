import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleParts } from '../../../../renderer/ui/control-characters.ts';
import { processorMs } from '../../../support/processor-time.ts';

const joined = (text: string): string => visibleParts(text).map((part) => part.text).join('');
const names = (text: string): readonly string[] => visibleParts(text).flatMap((part) => (part.kind === 'control' ? [part.name] : []));

describe('making hidden characters visible', () => {
  it('names direction overrides, zero-width marks, controls and lone surrogates', () => {
    expect(names('a\u202Etxt.exe\u202C\u0007\uFEFF\uD800b\r')).toEqual(['U+202E', 'U+202C', 'U+0007', 'U+FEFF', 'U+D800', 'U+000D']);
  });

  it.each([
    ['isolates and marks of direction', 'a\u2066b\u2069c\u200ed\u061ce', ['U+2066', 'U+2069', 'U+200E', 'U+061C']],
    ['C1 controls', 'a\u0085b\u009bc', ['U+0085', 'U+009B']],
    ['tags that are no flag', 'a\u{e0061}\u{e007f}b', ['U+E0061', 'U+E007F']],
    ['selectors behind a letter', 'a\ufe0fb\u{e0100}', ['U+FE0F', 'U+E0100']],
    ['fillers and blanks', 'a\u3164b\u115fc\u2800d\u17b4', ['U+3164', 'U+115F', 'U+2800', 'U+17B4']],
    ['joiners and word spaces between Latin letters', 'pay\u200bpal pay\u200cpal pay\u200dpal', ['U+200B', 'U+200C', 'U+200D']],
    ['word spaces at the very edges', '\u200ba\u200b', ['U+200B', 'U+200B']],
    ['several joiners in a row, in any script', 'ខ\u200b\u200cគ', ['U+200B', 'U+200C']],
    ['separators of lines and of annotations', 'a\u2028b\ufff9c', ['U+2028', 'U+FFF9']],
  ])('names %s', (_what, text, expected) => {
    expect(names(text)).toEqual(expected);
    expect(joined(text)).toBe(text);
  });

  it('names equal ones in a row once, with their number', () => {
    expect(visibleParts(`a${'\u202e'.repeat(5)}b${'\u{e0041}'.repeat(3)}`)).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'control', text: '\u202e'.repeat(5), name: 'U+202E ×5' },
      { kind: 'text', text: 'b' },
      { kind: 'control', text: '\u{e0041}'.repeat(3), name: 'U+E0041 ×3' },
    ]);
  });

  it('leaves alone what a script or an emoji needs in its place', () => {
    for (const text of [
      'one\r\ntwo\tthree\n',
      'က\u200Cခ',
      'क्\u200dष',
      'می\u200cخواهم',
      '👩\u200D👧',
      '❤\ufe0f',
      '👩🏽\u200d🚀',
      '🏳\ufe0f\u200d🌈',
      '1\ufe0f\u20e3',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
      '葛\u{e0100}',
      'က\ufe00',
    ])
      expect(visibleParts(text), JSON.stringify(text)).toEqual([{ kind: 'text', text }]);
  });

  it.each(['ខ្ញុំ\u200Bទៅ', 'ฉัน\u200bไป', 'သူ\u200bတို့', 'ຂ້ອຍ\u200bໄປ'])('shows the sign between words of a script without spaces as no alarm: %j', (text) => {
    expect(visibleParts(text).map(({ kind }) => kind)).toEqual(['text', 'word-space', 'text']);
    expect(joined(text)).toBe(text);
  });

  it('gives back the text, unit for unit', () => {
    const special = fc.constantFrom(...'\u200b\u200c\u200d\u202e\u2066\ufe0f\u{1f3f4}\u{e0067}\u{e007f}ខa👩\r\n'.split(/(?:)/u), '\ud800', '\udc00');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(special, { maxLength: 40 }).map((units) => units.join(''))), (text) => joined(text) === text), { numRuns: 500 });
  });

  it('goes through 200,000 units of the worst in a blink', async () => {
    const worst = ['\u202e'.repeat(200_000), 'a\u202e'.repeat(100_000), '\u{1f3f4}\u{e0067}\u{e007f}'.repeat(33_000), 'ខ\u200b'.repeat(100_000), '\u{1f3f4}\u{e0067}'.repeat(50_000)];
    for (const text of worst) expect(await processorMs(() => joined(text))).toBeLessThan(1500);
  });
});

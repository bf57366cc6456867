import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenMarks } from '../../../../renderer/ui/hidden-marks.ts';
import { mixedWords } from '../../../../renderer/ui/mixed-scripts.ts';

describe('words of mixed scripts', () => {
  it.each([
    ['pаypal', ['latin', 'cyrillic']],
    ['Αpple', ['latin', 'greek']],
    ['ԱBC', ['latin', 'armenian']],
    ['Москвa', ['latin', 'cyrillic']],
  ])('are found: %s', (word, scripts) => {
    expect(mixedWords(`see ${word} there`)).toEqual([
      { kind: 'text', text: 'see ' },
      { kind: 'mixed', text: word, scripts },
      { kind: 'text', text: ' there' },
    ]);
  });

  it.each(['plain words', 'Москва and London', 'слово-word', 'ខ្ញុំABC', '他们WhatsApp', '5 μm of 10 k\u2126', 'Việt Nam', ''])('are not seen where there are none: %j', (text) => {
    expect(mixedWords(text)).toEqual([{ kind: 'text', text }]);
  });

  it('are counted together with hidden characters', () => {
    expect(hiddenMarks('pаypal\u202e \u202e\u202e Αpple')).toEqual({ hiddenCharacters: 3, mixedWords: 2 });
    expect(hiddenMarks('ខ្ញុំ\u200Bទៅ')).toEqual({ hiddenCharacters: 0, mixedWords: 0 });
  });

  it('joined again are the text, unit for unit', () => {
    const units = fc.array(fc.constantFrom('a', 'а', 'α', ' ', '-', 'ខ', '\ud800', '\u0301'), { maxLength: 40 });
    fc.assert(fc.property(units, (characters) => mixedWords(characters.join('')).map((part) => part.text).join('') === characters.join('')));
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksZawgyi, unicodeOfZawgyi } from '#shared/languages/zawgyi.ts';

const { pairs } = JSON.parse(readFileSync(new URL('../../../vectors/zawgyi/declaration.json', import.meta.url), 'utf8')) as { readonly pairs: readonly { readonly zawgyi: string; readonly unicode: string }[] };
const zawgyi = pairs.map((pair) => pair.zawgyi).join('\n');
const unicode = pairs.map((pair) => pair.unicode).join('\n');

describe('Zawgyi', () => {
  it('becomes the Unicode it stands for, in sentences of the Universal Declaration of Human Rights', () => {
    expect(pairs.length).toBeGreaterThan(20);
    for (const pair of pairs) expect(unicodeOfZawgyi(pair.zawgyi).normalize('NFC')).toBe(pair.unicode);
  });

  it.each([
    ['စကၤာပူ', 'စင်္ကာပူ', 'a small NGA above the next letter'],
    ['ဘ႑ာ', 'ဘဏ္ဍာ', 'two letters in one glyph'],
    ['ဘုရင္မႀကီး', 'ဘုရင်မကြီး', 'one of the seven glyphs of RA'],
    ['ေယာက္်ား', 'ယောက်ျား', 'asat before the medial YA'],
    ['တာ၀န္ ၁၀ ရက္', 'တာဝန် ၁၀ ရက်', 'a zero typed for WA, and one that is a zero'],
    ['ေစ်း', 'ဈေး', 'JHA made of two glyphs'],
    ['ဦး', 'ဦး', 'a letter that is the same in both'],
    ['room 405 ေနာက္', 'room 405 နောက်', 'other scripts beside it'],
  ])('%s is %s: %s', (typed, meant) => {
    expect(unicodeOfZawgyi(typed)).toBe(meant);
  });

  it('is told from Unicode in either direction, in whole texts and in single sentences of some length', () => {
    expect([looksZawgyi(zawgyi), looksZawgyi(unicode)]).toEqual([true, false]);
    expect(pairs.filter((pair) => looksZawgyi(pair.unicode))).toEqual([]);
    const long = pairs.filter((pair) => pair.zawgyi.length > 80);
    expect(long.filter((pair) => !looksZawgyi(pair.zawgyi)).length).toBeLessThan(long.length / 10);
    expect(looksZawgyi(unicodeOfZawgyi(zawgyi))).toBe(false);
  });

  it('is told of a heading or a few words by one sign that Unicode has not', () => {
    for (const few of ['အပိုဒ္ ၁', 'ကူညီပါ ေမာင္']) expect(looksZawgyi(few)).toBe(true);
    for (const few of ['အပိုဒ် ၁', 'ကူညီပါ မောင်', 'ကူညီပါ']) expect(looksZawgyi(few)).toBe(false);
  });

  it.each([
    ['', 'nothing'],
    ['They took my passport', 'English'],
    ['ကျွန်တော့်အစ်ကိုသည် ဈေးနောက်ကအဆောက်အဦးမှာ အလုပ်လုပ်နေရသည်', 'Burmese in Unicode'],
    ['ၵူၼ်းၼႂ်းမိူင်းတႆးတင်းသဵင်ႈ မီးသုၼ်ႇလႆႈ', 'Shan'],
    ['ကညီကျိာ် ပှၤကညီ တၢ်ခွဲးတၢ်ယာ် ဒီးတၢ်လၤကပီၤ', 'Karen'],
    ['ဂကောံ ညးမန် အခေါၚ်အရာ ကောန်မၞိဟ်', 'Mon'],
    ['ភាសាខ្មែរ', 'Khmer'],
  ])('is not seen in %j (%s)', (text) => {
    expect(looksZawgyi(text)).toBe(false);
  });

  it('takes whatever comes, and keeps what is no Burmese as it is', () => {
    const burmese = fc.string({ unit: fc.integer({ min: 0x1000, max: 0x109f }).map((code) => String.fromCharCode(code)) });
    fc.assert(fc.property(fc.oneof(burmese, fc.string({ unit: 'binary' })), (text) => {
      looksZawgyi(text);
      expect(unicodeOfZawgyi(text).length).toBeLessThanOrEqual(text.length * 6);
    }));
    fc.assert(fc.property(fc.string(), (text) => {
      expect(unicodeOfZawgyi(text)).toBe(text);
    }));
  });
});

import { describe, expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { passages } from './found.ts';

// All numbers are invented.
describe('telephone numbers', () => {
  it.each([
    ['Cambodia, national', 'call 012 345 678 now', '012 345 678'],
    ['Cambodia, in Khmer digits', 'ទូរស័ព្ទ ០១២ ៣៤៥ ៦៧៨', '០១២ ៣៤៥ ៦៧៨'],
    ['Cambodia, with the trunk prefix in brackets', '+855 (0)12 345 678', '+855 (0)12 345 678'],
    ['with 00', '0085512345678', '0085512345678'],
    ['a country code without a plus', '855 12 345 678', '855 12 345 678'],
    ['China, touched by Chinese', '电话13800138000找他', '13800138000'],
    ['China, in Chinese numerals', '电话一三八零零一三八零零零', '一三八零零一三八零零零'],
    ['full-width digits and plus', '＋８６ １３８ ００１３ ８０００', '＋８６ １３８ ００１３ ８０００'],
    ['Thailand, in Thai digits', 'โทร ๐๘๑-๒๓๔-๕๖๗๘', '๐๘๑-๒๓๔-๕๖๗๘'],
    ['Myanmar, in Burmese digits', 'ဖုန်း ၀၉၇၈၉၁၂၃၄၅၆', '၀၉၇၈၉၁၂၃၄၅၆'],
    ['Myanmar, with the letter WA for zero', 'ဖုန်း ဝ၉၇၈၉၁၂၃၄၅၆', 'ဝ၉၇၈၉၁၂၃၄၅၆'],
    ['Laos, in Lao digits', 'ໂທ ໐໒໐ ໕໕໑ ໒໓໔ ໕໖', '໐໒໐ ໕໕໑ ໒໓໔ ໕໖'],
    ['Viet Nam', 'SĐT: 0912.345.678', '0912.345.678'],
    ['with zero-width spaces', '012\u200b345\u200b678', '012\u200b345\u200b678'],
    ['with bidi controls', 'tel \u202a012 345 678\u202c', '012 345 678\u202c'],
    ['with the letter O for zero', 'tel O12 34O 678', 'O12 34O 678'],
    ['in keycaps', 'tel 0\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e38\ufe0f\u20e3', '0\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e38\ufe0f\u20e3'],
    ['in circles', 'tel ⓪①②③④⑤⑥⑦⑧', '⓪①②③④⑤⑥⑦⑧'],
    ['with an extension', 'call (023) 555-1234 ext. 12', '(023) 555-1234 ext. 12'],
    ['mixed scripts of digits', 'tel 01២ ៣៤5 678', '01២ ៣៤5 678'],
    ['with dots between all digits', 'tel 0.1.2.3.4.5.6.7.8', '0.1.2.3.4.5.6.7.8'],
    ['a plus in brackets', 'tel (+855) 12 345 678', '(+855) 12 345 678'],
    ['dots, beginning with a country', '855.12.345.678', '855.12.345.678'],
    ['with a country and dashes', '86-138-0013-8000', '86-138-0013-8000'],
    ['digits of two scripts', '+855 12 ៣៤៥ 678', '+855 12 ៣៤៥ 678'],
    ['short, with a cue', 'phone: 55512', '55512'],
    ['with commas, behind a cue', 'call 12,345,678', '12,345,678'],
    ['with commas, as numbers of the country begin', 'write to 097,123,456 tonight', '097,123,456'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'phone', 'likely')).toContain(wanted);
  });

  it('in a text without a cue or a plan are candidates all the same', () => {
    expect(passages('it was 7390412 on the wall', 'phone')).toEqual(['7390412']);
  });

  it('that stand beside each other are found each', () => {
    expect(passages('012 345 678 098 765 432', 'phone')).toEqual(expect.arrayContaining(['012 345 678', '098 765 432']));
  });

  it('are labelled with every plan that they fit', () => {
    const [phone] = detect('+66 81 234 5678').filter(({ kind }) => kind === 'phone');
    expect(phone?.reasons).toEqual(expect.arrayContaining(['plan-TH', 'dialling-prefix']));
  });

  it.each([
    ['an amount', 'they took 1,250,000 riel'],
    ['a day', 'on 2024-03-05'],
    ['an IP address', 'server 192.168.100.200'],
    ['few digits', 'room 305, 12 people'],
  ])('are not %s', (_, text) => {
    expect(passages(text, 'phone')).toEqual([]);
  });

  it('are not likely to be a card that is written in fours', () => {
    expect(passages('card number 4000 1234 5678 9010', 'phone', 'likely')).toEqual([]);
  });
});

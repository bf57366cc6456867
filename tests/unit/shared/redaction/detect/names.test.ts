import { describe, expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { passages } from './found.ts';

// All people are invented.
describe('names', () => {
  it.each([
    ['English, told', 'My name is Sok Dara and I', 'Sok Dara'],
    ['English, in small letters', 'my name is sok dara.', 'sok dara'],
    ['English, a title', 'Mr. Heng took us', 'Heng'],
    ['Khmer', 'ខ្ញុំឈ្មោះ សុខ ដារ៉ា អាយុ', 'សុខ ដារ៉ា'],
    ['Khmer, touching', 'ខ្ញុំឈ្មោះដារ៉ានៅភ្នំពេញ', 'ដារ៉ា'],
    ['Khmer, a title', 'លោក សុខ ដារ៉ា', 'សុខ ដារ៉ា'],
    ['Khmer, with a zero-width space', 'ឈ្មោះ\u200bដារ៉ា\u200bនៅ', 'ដារ៉ា\u200b'],
    ['Khmer, by its surname', 'ជាមួយ ហេង វិចិត្រ ម្សិលមិញ', 'ហេង វិចិត្រ'],
    ['Thai', 'ผมชื่อสมชาย ใจดี อายุ', 'สมชาย ใจดี'],
    ['Thai, a title', 'นางสาวมะลิ สวยงาม', 'มะลิ สวยงาม'],
    ['Burmese', 'နာမည် အောင်မြင့်', 'အောင်မြင့်'],
    ['Burmese, a title', 'ဦးလှမောင်', 'လှမောင်'],
    ['Lao', 'ຊື່ ສົມສັກ', 'ສົມສັກ'],
    ['Vietnamese', 'Tôi tên là Nguyễn Văn Minh, 25', 'Nguyễn Văn Minh'],
    ['Vietnamese, by its surname', 'gặp Trần Thị Hoa ở đó', 'Trần Thị Hoa'],
    ['Vietnamese, a title', 'anh Minh nói', 'Minh'],
    ['Indonesian', 'nama saya Budi Santoso', 'Budi Santoso'],
    ['Chinese', '我叫林晓雪，今年', '林晓雪'],
    ['Chinese, a title behind', '王小明先生说', '王小明'],
    ['Chinese, a nickname', '老板叫阿强', '阿强'],
    ['Chinese, in Latin letters', 'with Zhang Xiaoming', 'Zhang Xiaoming'],
    ['in full width', 'my name is Ｄａｒａ', 'Ｄａｒａ'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'name', 'likely')).toContain(wanted);
  });

  it('without a cue are candidates by their capitals or their surname', () => {
    expect(passages('then Invented Person came', 'name')).toContain('Invented Person');
    expect(passages('昨天看见陈大文在门口', 'name')).toContain('陈大文');
  });

  it('that were marked before, or told in a field, are found in every spelling, and their parts', () => {
    const found = detect('SOK  DARA, and Dara again; សុខា', { marked: ['Sok Dara'], fields: ['សុខា'] }).filter(({ reasons }) => reasons.some((reason) => reason === 'marked-before' || reason === 'structured-field'));
    expect(found.map(({ start, end }) => [start, end])).toEqual(expect.arrayContaining([[0, 9], [15, 19], [27, 31]]));
  });

  it.each([['the beginning of a sentence', 'They took us. The guards beat me.'], ['everyday Chinese', '我们在公司里工作，时间很长。大叫救命，叫人打我，老板叫我们加班'],
    ['Burmese dollars', 'ဒဏ်ငွေ ဒေါ်လာ ၅၀၀'],
    ['Thai employers', 'นายจ้างไม่ให้กลับบ้าน ชื่อบริษัทไม่รู้'],
    ['Vietnamese who ask', 'anh ơi cứu em với, chị ơi'],
    ['a building in Burmese', 'အဆောက်အဦးမှာ အလုပ်လုပ်နေရ'],
    ['the name of nobody', 'the names are unknown, name of the company too']])('are not likely in %s', (_, text) => {
    expect(passages(text, 'name', 'likely')).toEqual([]);
  });
});

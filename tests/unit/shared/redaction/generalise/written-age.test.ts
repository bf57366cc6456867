import { describe, expect, it } from 'vitest';
import { propose } from '#shared/redaction/generalise/propose.ts';

/** What is offered for the words between the brackets of a text; all of them where it has none. Invented. */
function offered(text: string): readonly string[] {
  const [before = '', passage = '', after = ''] = text.includes('[') ? text.split(/[[\]]/u) : ['', text, ''];
  return propose(passage, { kinds: ['age'], beside: { before, after }, placesGiven: [], receivedAt: Date.UTC(2026, 5, 1), firstDay: undefined });
}

describe('the age that is offered', () => {
  it.each([
    ['18', 'a young adult'],
    ['24 years old', 'a young adult'],
    ['17-year-old', 'a teenager under age'],
    ['អាយុ ២៤ ឆ្នាំ', 'a young adult'],
    ['အသက် ၂၄ နှစ်', 'a young adult'],
    ['อายุ 24 ปี', 'a young adult'],
    ['ອາຍຸ 24 ປີ', 'a young adult'],
    ['24 tuổi', 'a young adult'],
    ['24岁', 'a young adult'],
    ['今年[24]岁了', 'a young adult'],
    ['usia 24 tahun', 'a young adult'],
    ['She is just [18], and we are 4.', 'a young adult'],
    ['18 years and 6 months old', 'a young adult'],
    ['17.5 years old', 'a teenager under age'],
    ['Dara, [24], from Kandal', 'a young adult'],
    ['in her 20s', 'a young adult'],
    ['24 year old women', 'a young adult'],
  ])('of %s is the band of its number', (text, band) => {
    expect(offered(text)).toEqual([band]);
  });

  it.each([
    'under 18', 'below 18', 'less than 18 years old', 'younger than 18', 'not yet 18', 'under the age of 18', 'she has not turned [18]', 'not even 18', 'before her 18th birthday', '18 minus',
    'ក្រោម ១៨ ឆ្នាំ', 'អាយុក្រោម១៨ឆ្នាំ', 'ក្រោមអាយុ ១៨ ឆ្នាំ', 'មិនទាន់គ្រប់ ១៨ ឆ្នាំ', 'មិនដល់ ១៨', 'តិចជាង ១៨ ឆ្នាំ',
    'အသက် ၁၈ နှစ်အောက်', '၁၈ နှစ် မပြည့်သေး', '၁၈ နှစ်ထက်ငယ်',
    'อายุต่ำกว่า 18 ปี', 'ไม่ถึง 18 ปี', 'ยังไม่ครบ 18', 'น้อยกว่า 18 ปี', 'อายุ 18 ปีไม่ถึง',
    'ອາຍຸຕ່ຳກວ່າ 18 ປີ', 'ບໍ່ຮອດ 18 ປີ', 'ຍັງບໍ່ເຖິງ 18',
    'dưới 18 tuổi', 'chưa đến 18 tuổi', 'chưa đủ 18', 'chưa tròn 18 tuổi', 'duoi 18 tuoi',
    '未满18岁', '不到18岁', '不满18周岁', '18岁未满',
    'di bawah 18 tahun', 'di bawah umur 18', 'kurang dari 18 tahun', 'belum 18 tahun', 'belum genap 18',
  ])('of %s is under age and no band of adults', (text) => {
    expect(offered(text)).toEqual(['under age']);
  });

  it.each(['almost 18', 'nearly 18', 'turning 18', 'she turns [18] next month', 'she will be [18] in May', 'ជិត ១៨ ឆ្នាំ', 'ជិតដល់ ១៨', '၁၈ နှစ် နီးပါး', 'เกือบ 18 ปี', 'ย่างเข้า 18', 'ເກືອບ 18 ປີ', 'gần 18 tuổi', 'sắp tròn 18', '快18岁', '虚岁18', 'hampir 18 tahun', 'menginjak 18'])(
    'of %s is not yet that of adults',
    (text) => {
      for (const band of offered(text)) expect(['a teenager under age', 'under age']).toContain(band);
    },
  );

  it.each(['18 months old', '18-month-old', '30 weeks old', '១៨ ខែ', 'အသက် ၁၈ လ', '၁၈ လအရွယ်', 'อายุ 18 เดือน', 'ອາຍຸ 18 ເດືອນ', '18 tháng tuổi', '18个月', '18 bulan', '18个多月', 'under 18 months', '6 to 18 months old'])(
    'of %s is a child',
    (text) => {
      expect(offered(text)).toEqual(['a child']);
    },
  );

  it.each([
    '24 hours', '24 days', '24小时', '24 ជាម៉ោង ២៤ ម៉ោង', '24 ชั่วโมง', '24 giờ', '24 jam', '24 ရက်', '24 people', '24 years older', '20 years ago',
    'aged 5 to 18', 'aged [5] to 18', 'aged 5 to [18]', 'aged five to 18', '16-20', '17 or 18', '18 or seventeen', '១៥ ដល់ ១៨ ឆ្នាំ', '၁၅ မှ ၁၈ နှစ်', '15 ถึง 18 ปี', '15 ຫາ 18 ປີ', 'từ 15 đến 18 tuổi', '15到18岁', '15 sampai 18 tahun',
    'under 20', 'almost 19', 'up to 18', '18 and under', '18岁以下', 'over 17', '16+', 'about 18', 'around 19', 'ប្រហែល ១៨ ឆ្នាំ', '18 နှစ်လောက်', '18岁左右', 'khoảng 18 tuổi', 'sekitar 18', 'ประมาณ 18', 'not 18', 'who they say is not [18]', 'not older than 18',
    'she is below what they call [18]',
  ])('of %s is none, since it may be that of a child and may be that of an adult, or of nobody', (text) => {
    expect(offered(text)).toEqual([]);
  });

  it.each([
    ['over 18', 'an adult'],
    ['18 and over', 'an adult'],
    ['18岁以上', 'an adult'],
    ['18 ปีขึ้นไป', 'an adult'],
    ['trên 18 tuổi', 'an adult'],
    ['25 to 35', 'an adult'],
    ['about 45', 'in their forties'],
    ['20 or 21 years old', 'a young adult'],
    ['over 60', 'sixty or older'],
    ['15 to 17', 'a teenager under age'],
    ['9 to 14', 'under age'],
    ['under 10', 'a child'],
    ['20多岁', 'a young adult'],
  ])('of %s is %s, which is true of all of it', (text, band) => {
    expect(offered(text)).toEqual([band]);
  });
});

describe('a birth', () => {
  const born = (day: string) => propose(day, { kinds: ['birth-date'], beside: { before: '', after: '' }, placesGiven: [], receivedAt: Date.UTC(2026, 4, 5), firstDay: undefined });

  it('without its day may be the last day of its month', () => {
    expect(born('May 2008')).toEqual([]);
    expect(born('April 2008')).toEqual(['a young adult']);
  });

  it('that may be two days has no band of adults where one of them is that of a child', () => {
    expect(born('12/3/2008')).toEqual([]);
    expect(born('3/12/2008')).toEqual([]);
    expect(born('12/3/2001')).toEqual(['a young adult']);
  });
});

describe('a number of people', () => {
  it('has no band where the number is only a bound', () => {
    const counted = (passage: string) => propose(passage, { kinds: [], beside: { before: '', after: '' }, placesGiven: [], receivedAt: 0, firstDay: undefined });
    expect(counted('under 18')).toEqual([]);
    expect(counted('10 to 20 people')).toEqual([]);
    expect(counted('30 people')).toEqual(['more than 10, fewer than 51']);
  });
});

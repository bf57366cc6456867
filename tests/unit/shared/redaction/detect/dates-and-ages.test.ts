import { describe, expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { inOtherDigits, passages } from './found.ts';

describe('days', () => {
  it.each([
    ['ISO', '2024-03-05', '2024-03-05'],
    ['day first', 'on 5/3/2024 we', '5/3/2024'],
    ['dots and two digits', '05.03.24', '05.03.24'],
    ['English', 'on 5th of March 2024', '5th of March 2024'],
    ['English, month first', 'March 5, 2024', 'March 5, 2024'],
    ['Khmer', 'ថ្ងៃទី៥ ខែមីនា ឆ្នាំ២០២៤', 'ថ្ងៃទី៥ ខែមីនា ឆ្នាំ២០២៤'],
    ['Thai, of the Buddhist era', 'วันที่ ๕ มีนาคม ๒๕๖๗', 'วันที่ ๕ มีนาคม ๒๕๖๗'],
    ['Thai, short', '5 มี.ค. 67', '5 มี.ค. 67'],
    ['Vietnamese', 'ngày 5 tháng 3 năm 2024', 'ngày 5 tháng 3 năm 2024'],
    ['Chinese', '2024年3月5日', '2024年3月5日'],
    ['Chinese numerals', '二〇二四年三月五日', '二〇二四年三月五日'],
    ['Indonesian', '5 Maret 2024', '5 Maret 2024'],
    ['Burmese, the day first', '၇ ရက် ဇွန်', '၇ ရက် ဇွန်'],
    ['Burmese, by the moon', 'ကဆုန်လပြည့်', 'ကဆုန်လပြည့်'],
    ['Thai, by the moon', 'ขึ้น 15 ค่ำ เดือน 8', 'ขึ้น 15 ค่ำ เดือน 8'],
    ['Khmer, by the moon', '១៥កើត ខែពិសាខ', '១៥កើត ខែពិសាខ'],
    ['Vietnamese, by the moon', 'từ rằm tháng giêng', 'rằm tháng giêng'],
    ['Burmese', '၂၀၂၄ ခုနှစ် မတ်လ ၅ ရက်', '၂၀၂၄ ခုနှစ် မတ်လ ၅ ရက်'],
    ['Lao', 'ວັນທີ 5 ມີນາ 2024', 'ວັນທີ 5 ມີນາ 2024'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'date')).toContain(wanted);
    expect(passages(text, 'date', 'likely')).toEqual([]);
  });

  it('on which something happened are no births, though the word is the same', () => {
    for (const text of ['เกิดเหตุเมื่อวันที่ 5 มีนาคม 2567', 'កើតហេតុនៅថ្ងៃទី៥ ខែមីនា ឆ្នាំ២០២៤', 'phát sinh từ ngày 5/3/2024']) expect(passages(text, 'birth-date')).toEqual([]);
  });

  it('of the Buddhist era say so', () => {
    expect(detect('5 มีนาคม 2567').flatMap(({ reasons }) => reasons)).toContain('buddhist-year');
  });

  it.each([
    ['Khmer', 'នៅ ព.ស. ២៥៦៨ មាន', 'ព.ស. ២៥៦៨'],
    ['Khmer, the whole word', 'ពុទ្ធសករាជ ២៥៦៨', 'ពុទ្ធសករាជ ២៥៦៨'],
    ['Lao', 'ພ.ສ. 2567', 'ພ.ສ. 2567'],
    ['Lao, without a last dot', 'ພ.ສ ໒໕໖໗', 'ພ.ສ ໒໕໖໗'],
    ['Lao, the whole word', 'ພຸດທະສັກກະລາດ 2567', 'ພຸດທະສັກກະລາດ 2567'],
    ['Thai', 'พ.ศ. ๒๕๖๗', 'พ.ศ. ๒๕๖๗'],
    ['Thai, the whole word', 'พุทธศักราช ๒๕๖๗', 'พุทธศักราช ๒๕๖๗'],
    ['English', 'in B.E. 2567 they', 'B.E. 2567'],
    ['English, behind', 'in 2567 B.E. they', '2567 B.E.'],
    ['English, in brackets', 'year 2567 (B.E.)', '2567 (B.E.)'],
    ['English, without dots', 'BE 2567', 'BE 2567'],
    ['English, in full width', 'Ｂ．Ｅ． ２５６７', 'Ｂ．Ｅ． ２５６７'],
  ])('of the Buddhist era are found by its name: %s', (_, text, wanted) => {
    expect(passages(text, 'date')).toContain(wanted);
    expect(passages(text, 'date', 'likely')).toEqual([]);
    expect(detect(text).flatMap(({ reasons }) => reasons)).toContain('buddhist-year');
  });

  it('of the Buddhist era end with their month', () => {
    expect(passages('ថ្ងៃទី៥ ខែមីនា ព.ស. ២៥៦៨', 'date')).toContain('ថ្ងៃទី៥ ខែមីនា ព.ស. ២៥៦៨');
    expect(passages('5 มีนาคม พุทธศักราช 2567', 'date')).toContain('5 มีนาคม พุทธศักราช 2567');
    expect(passages('5 March B.E. 2567', 'date')).toContain('5 March B.E. 2567');
  });

  it('of the Buddhist era may be of birth', () => {
    expect(passages('កើត ព.ស. ២៥៤១', 'birth-date', 'likely')).toContain('ព.ស. ២៥៤១');
    expect(passages('ເກີດ ພ.ສ. 2541', 'birth-date', 'likely')).toContain('ພ.ສ. 2541');
    expect(passages('born in B.E. 2541', 'birth-date', 'likely')).toContain('B.E. 2541');
  });

  it.each(['to be 2567 of them', 'BE 1234', 'maybe 2500'])('of the Buddhist era are not %s', (text) => {
    expect(passages(text, 'date')).toEqual([]);
  });

  it.each(['DOB: ', 'born ', '出生日期：', 'วันเกิด ', 'កំណើត ', 'ថ្ងៃខែឆ្នាំកំណើត ', 'မွေးသက္ကရာဇ် ', 'Date of birth (ddmmyyyy): ', 'ngày sinh: ', 'lahir ', 'ວັນເກີດ '])('of birth are eight digits behind %s', (cue) => {
    for (const written of ['12031999', '19990312', '03251999', '12032542', ...inOtherDigits('12031999')]) expect(passages(`${cue}${written}`, 'birth-date', 'likely')).toContain(written);
  });

  it('of birth that no calendar has stay possible, and eight digits without a cue are none', () => {
    expect(passages('DOB: 39991999', 'birth-date')).toEqual(['39991999']);
    expect(passages('DOB: 39991999', 'birth-date', 'likely')).toEqual([]);
    expect(passages('call 12031999', 'birth-date')).toEqual([]);
  });

  it.each([
    ['English', 'born on 5 March 1998', '5 March 1998'],
    ['English, short', 'DOB: 05/03/1998', '05/03/1998'],
    ['Khmer', 'ថ្ងៃខែឆ្នាំកំណើត ០៥/០៣/១៩៩៨', '០៥/០៣/១៩៩៨'],
    ['Thai', 'เกิดวันที่ 5 มีนาคม 2541', 'วันที่ 5 มีนาคม 2541'],
    ['Vietnamese', 'sinh ngày 5/3/1998', '5/3/1998'],
    ['Vietnamese, without the word for day', 'con gái tôi sinh 25 tháng 12 năm 2002', '25 tháng 12 năm 2002'],
    ['Vietnamese, two digits of a year', 'quản lý sinh năm 89, người', '89'],
    ['Indonesian, a year', 'ibu saya kelahiran 1975 ikut', '1975'],
    ['English, two digits of a year', "Born '95, tattoo", "'95"],
    ['English, with words between', 'the birthday on her card was 5 March 1998', '5 March 1998'],
    ['Burmese, told by number', 'မွေးနေ့ ၈ ရက် ၁၀ လ ၂၀၀၃', '၈ ရက် ၁၀ လ ၂၀၀၃'],
    ['Lao, with a pronoun between', 'ມື້ເກີດຂ້ອຍແມ່ນ 11/11/2004', '11/11/2004'],
    ['Chinese, a month by its name', '七九年腊月生', '七九年腊月'],
    ['Vietnamese, a year', 'sinh năm 1998', '1998'],
    ['Chinese', '1998年3月5日出生', '1998年3月5日'],
    ['Chinese, a cue before', '出生日期：1998-03-05', '1998-03-05'],
    ['Vietnamese, in short', 'nó sn 1997', '1997'],
    ['Burmese, behind', '၁၉၉၇ ခုနှစ်ဖွား', '၁၉၉၇'],
    ['Burmese', 'မွေးသက္ကရာဇ် ၅-၃-၁၉၉၈', '၅-၃-၁၉၉၈'],
    ['Indonesian', 'lahir 5 Maret 1998', '5 Maret 1998'],
    ['Khmer, a year', 'កើតឆ្នាំ ១៩៩៨', '១៩៩៨'],
  ])('of birth: %s', (_, text, wanted) => {
    expect(passages(text, 'birth-date', 'likely')).toContain(wanted);
  });

  it('are no versions and no addresses of computers', () => {
    expect(passages('192.168.1.24 and 1.2.3.4', 'date')).toEqual([]);
  });
});

describe('ages', () => {
  it.each([
    ['English', 'he is 25 years old', '25 years old'],
    ['English, in words', 'a twenty-five-year-old woman', 'twenty-five-year-old'],
    ['English, short', '25 y/o', '25 y/o'],
    ['Khmer', 'អាយុ ២៥ ឆ្នាំ', 'អាយុ ២៥ ឆ្នាំ'],
    ['Khmer, about', 'អាយុប្រហែល ២៥', 'អាយុប្រហែល ២៥'],
    ['Thai', 'อายุ ๒๕ ปี', 'อายุ ๒๕ ปี'],
    ['Vietnamese', '25 tuổi', '25 tuổi'],
    ['Chinese', '今年25岁', '25岁'],
    ['Chinese numerals', '二十五岁', '二十五岁'],
    ['Thai, in words', 'อายุ ห้าสิบหก', 'อายุ ห้าสิบหก'],
    ['Lao, in words', 'ອາຍຸ ຊາວຫົກ', 'ອາຍຸ ຊາວຫົກ'],
    ['Khmer, in words', 'អាយុ ម្ភៃបី ឆ្នាំ', 'អាយុ ម្ភៃបី ឆ្នាំ'],
    ['Burmese, in words', 'အသက် သုံးဆယ့်ခြောက် နှစ်', 'အသက် သုံးဆယ့်ခြောက် နှစ်'],
    ['Vietnamese, in words', 'cô ấy ba mươi sáu tuổi', 'ba mươi sáu tuổi'],
    ['Vietnamese, in short', 'chú 53t', '53t'],
    ['Indonesian, in words', 'umur tujuh belas', 'umur tujuh belas'],
    ['Indonesian, of somebody', 'umur dia 26 thn', 'umur dia 26 thn'],
    ['English, turned', 'she turned nineteen there', 'turned nineteen'],
    ['Chinese, about', '五十来岁', '五十来岁'],
    ['Chinese, this year', '我今年四十一，', '今年四十一'],
    ['Burmese', 'အသက် ၂၅ နှစ်', 'အသက် ၂၅ နှစ်'],
    ['Indonesian', 'umur 25 tahun', 'umur 25 tahun'],
    ['Lao', 'ອາຍຸ 25 ປີ', 'ອາຍຸ 25 ປີ'],
    ['Indonesian, apart', 'ketua tim, 36 tahun, wajahnya', '36 tahun'],
    ['Indonesian, in talk', 'gw (27 taun) kabur', '27 taun'],
    ['Khmer, behind a kinship word', 'បងប្រុស២៨ ឆ្នាំ ជនជាតិ', '២៨ ឆ្នាំ'],
    ['Lao, behind a name', 'ສົມພອນ 22 ປີ', '22 ປີ'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'age', 'likely')).toContain(wanted);
  });

  it('that somebody guesses are possible', () => {
    expect(passages('a tall man, maybe 37, with a scar', 'age')).toContain('maybe 37');
    expect(passages('我表妹19，四川人', 'age')).toContain('19');
  });

  it('are not likely where years are a time', () => {
    expect(passages('I worked there 2 years', 'age', 'likely')).toEqual([]);
    expect(passages('he was sentenced to 20 years in prison', 'age', 'likely')).toEqual([]);
    expect(passages('they have done this for 15 years', 'age', 'likely')).toEqual([]);
    for (const text of ['ถูกจำคุก 20 ปี', '20 ปีที่แล้ว', '20 ປີທີ່ແລ້ວ', '២០ ឆ្នាំកន្លងមក', '၁၅ နှစ်ကြာ', 'มากว่า 20 ปี', 'more than 20 years']) expect(passages(text, 'age', 'likely')).toEqual([]);
    expect(passages('នៅទីនោះ ២ ឆ្នាំ', 'age', 'likely')).toEqual([]);
  });
});

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
    ['Khmer, a relative of somebody, and an age', 'ក្មួយស្រីខ្ញុំ ចរិយា អាយុ ១៧', 'ចរិយា'],
    ['Thai, a relative of somebody, and a telephone', 'ป้าของผม บุหลัน โทร 02', 'บุหลัน'],
    ['Thai, a nickname', 'ฉายา "กระต่าย" เป็นคนคุม', 'กระต่าย'],
    ['Burmese, another spelling', 'ကျွန်တော့်နာမယ် ဟိန်းလင်း', 'ဟိန်းလင်း'],
    ['Burmese, called', 'ဟိန်းလင်း ဆိုတဲ့ လူ', 'ဟိန်းလင်း'],
    ['Lao, with a word at its end that also stands alone', 'ຂ້ອຍຊື່ ຄຳມີ ພູວົງ ອາຍຸ', 'ຄຳມີ ພູວົງ'],
    ['Indonesian, of somebody', 'kakak saya Tigor Rekaan hilang', 'Tigor Rekaan'],
    ['Indonesian, with an age', 'tolong Tigor Rekaan, 24 tahun', 'Tigor Rekaan'],
    ['English, of somebody', 'I saw my cousin Wendeline there', 'Wendeline'],
    ['Khmer in Latin letters', 'knhom chmous Chariya nov ti nih', 'Chariya'],
    ['Chinese and Latin letters', '她叫Wendeline Karang，印尼人', 'Wendeline Karang'],
    ['Chinese, a relative', '我堂哥汪树明失踪了', '汪树明'],
    ['Vietnamese in small letters', 'gặp trần văn bình ở đó', 'trần văn bình'],
    ['in full width', 'my name is Ｄａｒａ', 'Ｄａｒａ'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'name', 'likely')).toContain(wanted);
  });

  it('without a cue are candidates by their capitals or their surname', () => {
    expect(passages('then Invented Person came', 'name')).toContain('Invented Person');
    expect(passages('昨天看见陈大文在门口', 'name')).toContain('陈大文');
  });

  it.each([
    ['Khmer', 'នៅសល់ ចរិយា, វាសនា, រំដួល និង បុប្ផា', ['ចរិយា', 'វាសនា', 'រំដួល', 'បុប្ផា']],
    ['Thai', 'เหลือ บุหลัน กระถิน กับ ชบา', ['กระถิน', 'ชบา']],
    ['Lao', 'ຍັງມີ ບົວ, ຈຳປາ ແລະ ກຸຫຼາບ', ['ບົວ', 'ຈຳປາ', 'ກຸຫຼາບ']],
    ['Burmese', 'နှင်းဆီ၊ စံပယ်၊ သရဖီ', ['နှင်းဆီ', 'စံပယ်', 'သရဖီ']],
    ['Chinese', '同来的小柏、三娃、大志都在', ['三娃']],
    ['behind a name', 'my name is Wendeline Karang and Tigor Rekaan', ['Tigor Rekaan']],
  ])('in a row are candidates: %s', (_, text, wanted) => {
    expect(passages(text, 'name')).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    ['Khmer', 'យំនឹកវាសនាណាស់។ ខ្ញុំឈ្មោះ វាសនា', 'វាសនា', 2],
    ['Chinese', '我叫汪树明。老板打了汪树明', '汪树明', 2],
    ['Latin letters', 'Wendeline ran. Her name is Wendeline', 'Wendeline', 2],
    ['its parts', 'my name is Tigor Rekaan. later Tigor hid', 'Tigor', 1],
  ])('told once are candidates wherever they stand: %s', (_, text, name, count) => {
    const found = detect(text).filter(({ kind, start, end }) => kind === 'name' && text.slice(start, end) === name);
    expect(new Set(found.map(({ start }) => start)).size).toBeGreaterThanOrEqual(count);
  });

  it('told once say so where they stand again', () => {
    const again = detect('她叫汪树明。门口打了汪树明').find(({ start, kind }) => kind === 'name' && start === 10);
    expect(again?.reasons).toContain('named-elsewhere');
  });

  it.each([['the beginning of a sentence', 'They took us. The guards beat me.'], ['everyday Chinese', '我们在公司里工作，时间很长。大叫救命，叫人打我，老板叫我们加班'],
    ['Burmese dollars', 'ဒဏ်ငွေ ဒေါ်လာ ၅၀၀'],
    ['Thai employers', 'นายจ้างไม่ให้กลับบ้าน ชื่อบริษัทไม่รู้'],
    ['Vietnamese who ask', 'anh ơi cứu em với, chị ơi'],
    ['the word for believing in Lao and Thai', 'ຢ່າເຊື່ອຄົນແປກໜ້າ'],
    ['what is said of names in Lao', 'ຊື່ລະ 5 ໂດລາ'],
    ['a building in Burmese', 'အဆောက်အဦးမှာ အလုပ်လုပ်နေရ'],
    ['the name of nobody', 'the names are unknown, name of the company too']])('are not likely in %s', (_, text) => {
    expect(passages(text, 'name', 'likely')).toEqual([]);
  });
});

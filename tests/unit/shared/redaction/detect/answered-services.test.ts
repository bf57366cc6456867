import { describe, expect, it } from 'vitest';
import { AccountWords } from '#shared/redaction/detect/account-words.ts';
import { findAnswers } from '#shared/redaction/detect/answered-services.ts';
import { tierOf, type Candidate } from '#shared/redaction/detect/candidate.ts';
import { detect } from '#shared/redaction/detect/detect.ts';
import { readingOf } from '#shared/redaction/detect/reading.ts';
import { passages } from './found.ts';

const offered = (text: string): readonly string[] =>
  detect(text)
    .filter(({ kind, reasons }) => kind === 'handle' && reasons.includes('answers-service'))
    .map(({ start, end }) => text.slice(start, end));

/** As if no other rule had found anything. */
function answersAlone(text: string): readonly Candidate[] {
  const reading = readingOf(text);
  const found = findAnswers(reading, new AccountWords(reading.text), []);
  expect(found.filter((each) => tierOf(each) === 'likely')).toEqual([]);
  return found;
}

const alone = (text: string): readonly string[] => answersAlone(text).map(({ start, end }) => text.slice(start, end));

// All accounts are invented.
describe('a service that is named is answered', () => {
  it.each([
    ['by what stands between two commas, in English', 'I only have his viber from last year, paper kettle, nobody else', 'paper kettle'],
    ['by what stands between two commas, in Indonesian', 'dia kirim pesan di mesenjer waktu itu, payung tembaga, sudah lama', 'payung tembaga'],
    ['by what a word tells of, in Vietnamese', 'Discord có phòng riêng, thằng đội trưởng lấy tên mực khô, còn tụi em thì không', 'mực khô'],
    ['by what a word tells of, behind whose it is', 'pesan lewat imo, nama dia kapten payung, lama tak jawab', 'kapten payung'],
    ['by what stands right behind it', 'Adik saya masih di sana, wechat dia ah seng payung sebab telefon lain', 'ah seng payung'],
    ['by who is told to be somebody there', 'A guard showed me his discord, he is kettle general there, they trade photos', 'kettle general'],
    ['by Latin letters among those of Khmer', 'គេនិយាយពី viber ច្រើនដង ប៉ុន្តែក្រោយមក គេដាក់ឈ្មោះ Kettle Bird មិនមែនអ្នកផ្សេងទេ', 'Kettle Bird'],
    ['by Latin letters among those of Burmese', 'viber မှာ ရေးထားတာက ၊ thandakettle ၊ မမေ့ပါနဲ့', 'thandakettle'],
    ['by what spaces set off, in Thai', 'รู้แค่ว่า ร่มกระดาษ อยู่ในวีแชท', 'ร่มกระดาษ'],
    ['by what spaces set off, in Lao', 'ຊິກແນລ ລາວແຈ້ງມາ ຄັນຮົ່ມເຈ້ຍ ເດີ້', 'ຄັນຮົ່ມເຈ້ຍ'],
    ['by what is named, in Chinese', '上面都在discord里，组长的女朋友叫纸伞酱，每三天换群', '纸伞酱'],
    ['by Chinese in a sentence of Latin letters', 'her weibo is the one with chữ 纸伞不收 on top', '纸伞不收'],
    ['by a word of a sentence behind what names', 'the screen said it was somebody called old kettle when he phoned me on messenger', 'old kettle'],
    ['where a word of a sentence is inside the name', 'There is a tiktok, kettle the plug, where he dances', 'kettle the plug'],
    ['where a group is named and no service', 'ຈາກບັນຊີ ນາງຮົ່ມ99 ເດືອນນີ້ບໍ່ມີ', 'ນາງຮົ່ມ99'],
  ])('%s', (_, text, wanted) => {
    expect(alone(text)).toContain(wanted);
    expect(passages(text, 'handle').some((found) => found.includes(wanted) || wanted.includes(found))).toBe(true);
  });

  it('by the first words of no sentence behind it, where another rule only guessed', () => {
    expect(offered('Akaun fb orang tu inventa, dia kata kerja')).toEqual(['inventa']);
    expect(offered('nhắn fb chị em inventa nói em ở tòa B3')).toEqual(['inventa']);
    // What is likely is an answer.
    expect(offered('Akaun fb orang tu inventa, @inventa_kla')).toEqual([]);
    expect(offered('fb orang tu inventa (at) kla.example')).toEqual([]);
  });

  it('by a second account beside one that was found', () => {
    expect(offered('Reply only to the telegram t.me/inven_kettle because my own, kettlebirdo, is watched')).toEqual(['kettlebirdo']);
  });

  it('with a reason of its own, behind everything else', () => {
    const text = 'Reply only to the telegram t.me/inven_kettle because my own, kettlebirdo, is watched';
    const [found] = detect(text).filter(({ start, end }) => text.slice(start, end) === 'kettlebirdo');
    expect(found).toMatchObject({ kind: 'handle', score: 0.25, reasons: ['answers-service'] });
  });
});

describe('nothing is offered', () => {
  it.each([
    ['in a text that names no service and no account', 'There was a "paper kettle" in a hall'],
    ['of a sentence that names a service', 'They use viber'],
    ['of brands and telephones', 'ໃຊ້ Android ເປີດ Messenger ບໍ່ໄດ້'],
    ['of an amount', 'whatsapp, 150 dollars, that was it'],
    ['of a verb', 'Facebook: he was waiting\nwe had no rice'],
    ['of a mail that is written apart', 'zalo hoặc kettle(at)mail.example'],
    ['of a passport', 'ပတ်စပို့ AB555190 ကို viber မှာ ပို့တယ်'],
    ['far from every service', `They use viber. ${'They took us to a hall and we were there. '.repeat(4)}There was a "paper kettle"`],
  ])('%s', (_, text) => {
    expect(alone(text)).toEqual([]);
  });

  it('of what was found already', () => {
    expect(offered('her telegram inven_kettle')).toEqual([]);
  });

  it('before a service that is answered: that is whose it is', () => {
    expect(offered('ຫົວໜ້າ ສົມມຸດ ໃຊ້ ໄລນ໌ inven_kettle9')).toEqual([]);
  });

  it('twice over one passage', () => {
    const found = answersAlone('viber, paper kettle, my own, copper lamp, and the other one is tin bird');
    expect(found.length).toBeGreaterThan(1);
    for (const [at, one] of found.entries()) for (const other of found.slice(at + 1)) expect(one.end <= other.start || other.end <= one.start).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldLanguages } from '#shared/domain/telling-way.ts';
import { likelyLanguage } from '#shared/languages/likely-language.ts';

describe('the language a text looks like', () => {
  it.each([
    ['en', 'They took my passport and locked us in the building behind the casino. We work fourteen hours a day.'],
    ['en', 'please help us, there are twelve people in room 405 and the boss will sell us'],
    ['id', 'Mereka mengambil paspor saya dan mengunci kami di gedung di belakang kasino. Kami bekerja empat belas jam sehari.'],
    ['id', 'saya dijual dua kali, gaji tidak dibayar'],
    ['id', 'TOLONG KAMI, kami tidak bisa keluar dari sini'],
    ['ms', 'Mereka mengambil pasport saya dan mengurung kami di bangunan di belakang kasino kerana hutang.'],
    ['ms', 'Saya ditipu dengan tawaran kerja, syarikat itu tidak membayar gaji kami. Tolong hubungi polis.'],
    ['fil', 'Kinuha nila ang pasaporte ko at ikinulong kami sa gusali sa likod ng casino.'],
    ['fil', 'tulungan ninyo kami, hindi kami makalabas dito'],
    ['vi', 'Họ lấy hộ chiếu của tôi và nhốt chúng tôi trong tòa nhà phía sau sòng bạc.'],
    ['vi', 'Ho lay ho chieu cua toi va nhot chung toi trong toa nha phia sau song bac, khong cho ve nha'],
    ['fr', 'Ils ont pris mon passeport et nous ont enfermés dans le bâtiment derrière le casino.'],
    ['pt', 'Eles pegaram meu passaporte e nos trancaram no prédio atrás do cassino.'],
    ['sw', 'Walichukua pasipoti yangu na kutufungia katika jengo nyuma ya kasino. Tunafanya kazi masaa kumi na nne.'],
    ['km', 'គេយកលិខិតឆ្លងដែនរបស់ខ្ញុំ ហើយចាក់សោពួកយើងក្នុង building B'],
    ['th', 'พวกเขายึดหนังสือเดินทางของฉันและขังเราไว้ในอาคาร'],
    ['my', 'သူတို့က ကျွန်တော့်ရဲ့ နိုင်ငံကူးလက်မှတ်ကို ယူသွားတယ်။'],
    ['lo', 'ພວກເຂົາເອົາໜັງສືຜ່ານແດນຂອງຂ້ອຍໄປ'],
    ['zh', '他们拿走了我的护照，把我们锁在赌场后面的楼里。'],
    ['hi', 'उन्होंने मेरा पासपोर्ट ले लिया और हमें इमारत में बंद कर दिया है'],
    ['ne', 'हामीलाई भवनमा थुनिएको छ र मलाई पैसा दिएको छैन'],
    ['ur', 'انہوں نے میرا پاسپورٹ لے لیا اور ہمیں عمارت میں بند کر دیا ہے'],
    ['ar', 'أخذوا جواز سفري وحبسونا في المبنى خلف الكازينو'],
    ['bn', 'তারা আমার পাসপোর্ট নিয়ে গেছে এবং আমাদের ভবনে আটকে রেখেছে'],
    ['am', 'ፓስፖርቴን ወሰዱብኝ እና ሕንፃ ውስጥ ቆለፉብን'],
    ['si', 'ඔවුන් මගේ ගමන් බලපත්‍රය ගෙන අපව ගොඩනැගිල්ලක සිර කළා'],
  ] as const)('is %s: %s', (language, text) => {
    expect(likelyLanguage(text)).toBe(language);
  });

  it.each([
    ['', 'nothing'],
    ['help', 'one word'],
    ['Sok Dara, Chan Sophea, Phnom Penh, Sihanoukville', 'names'],
    ['xkcd qwerty zzkpt lorem vrbt', 'no words of any language'],
    ['Saya dan mereka di ini itu', 'words that Indonesian and Malay share'],
    ['unhone mera passport le liya aur hume building mein band kar diya', 'a language that is not on the list, in Latin letters'],
    ['他们拿走了 my passport and they locked 门 我们 cannot leave', 'two languages in one text'],
    ['パスポートを取られて建物に閉じ込められました', 'Japanese'],
    ['Они забрали мой паспорт и заперли нас в здании', 'a script that is not on the list'],
    ['+1 202 555 0142 / 405 / 12:30', 'numbers'],
  ])('is not guessed: %j (%s)', (text) => {
    expect(likelyLanguage(text)).toBeUndefined();
  });

  it('is one of the list, or none, for whatever comes, and never takes long over a long text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const language = likelyLanguage(text);
        expect(language === undefined || toldLanguages.includes(language)).toBe(true);
      }),
    );
    expect(likelyLanguage(`${'kami tidak bisa keluar dari sini '.repeat(400)}${'the and of '.repeat(100_000)}`)).toBe('id');
  });
});

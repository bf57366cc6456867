import { describe, expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { passages } from './found.ts';

/** What this rule offers: nothing but the form speaks for it, and little. */
const loose = (text: string): readonly string[] =>
  detect(text)
    .filter(({ kind, score, reasons }) => kind === 'handle' && score === 0.25 && reasons.join() === 'form')
    .map(({ start, end }) => text.slice(start, end));

// All accounts are invented.
describe('forms that ids have and other things as well', () => {
  it.each([
    ['letters, a dash and digits', 'the boss is inven-39 and lies', 'inven-39'],
    ['digits before letters', 'he is 68inventa here', '68inventa'],
    ['short letters before digits', 'the one who sold us: kz71', 'kz71'],
    ['a capital, letters and a digit', 'the van of Inventa2 is there', 'Inventa2'],
    ['a number behind #', 'play with me, iv#0482', 'iv#0482'],
    ['parts with digits, joined', 'it was big-inven-72 then inven.88x', 'big-inven-72', 'inven.88x'],
    ['a tilde before it', 'the line is ~invent88', 'invent88'],
  ])('with digits are offered anywhere: %s', (_, text, ...wanted) => {
    expect(passages(text, 'handle')).toEqual(expect.arrayContaining(wanted));
    expect(passages(text, 'handle', 'likely')).toEqual([]);
  });

  it.each([
    ['letters and a dash', 'inven-tee', 'inven-tee'],
    ['three words with dashes', 'inven-tee-kla', 'inven-tee-kla'],
    ['one letter before a dot', 'm.inventa', 'm.inventa'],
    ['one letter behind a dot', 'inventa.k', 'inventa.k'],
    ['two words with a dot', 'inventa.kla', 'inventa.kla'],
    ['capitals joined by a dot', 'Inven.Tee', 'Inven.Tee'],
    ['capitals alone', 'I.N.V', 'I.N.V'],
    ['capitals and a digit', 'INVENTA9', 'INVENTA9'],
  ])('of letters are offered beside words for accounts, and among letters of another script: %s', (_, id, wanted) => {
    expect(passages(`he told the women that it is for ${id} and nobody else`, 'handle')).toEqual([]);
    expect(passages(`they took my telegram and we sleep beside ${id} every night`, 'handle').some((passage) => id.includes(passage) || passage.includes(id))).toBe(true);
    expect(passages(`ប្រាប់ខ្ញុំថា ${id} នៅទីនោះ`, 'handle')).toEqual([wanted]);
    expect(passages(`${id} 那边的人都认识`, 'handle')).toEqual([wanted]);
  });

  it('a capital letter with a dot is offered near a word for an account', () => {
    expect(loose('គេប្រើ messenger នៅទីនោះ Z. មក')).toEqual(['Z.']);
    expect(loose('tầng 4 tòa Z. cạnh bờ sông')).toEqual([]);
    expect(loose('on telegram so I. waited')).toEqual([]);
  });

  it('says that only the form speaks for it, behind all that has more to say', () => {
    const text = 'the boss is inven-39 and lies';
    expect(detect(text).filter(({ kind }) => kind === 'handle')).toEqual([{ start: 12, end: 20, kind: 'handle', score: 0.25, reasons: ['form'] }]);
    // What another rule has found is not offered in parts.
    expect(passages('telegram: @inven-39', 'handle')).toEqual(['@inven-39']);
  });

  it.each([
    ['rooms, floors, days and money', 'room-12, lantai-3, day-1, top-10, usd500, rm12, jam9, lt3'],
    ['what is counted', '21yrs 10days 60wpm 18tahun 3months 2people 500baht 4ever 2morrow'],
    ['words that a 2 says twice, of which no service is named', 'bapak2 dan anak2 hati2 ya'],
    ['words that are said twice', 'telegram: orang-orang itu dua-duanya teman2 hati2 pura-pura'],
    ['words that have a dash in every text', 'our facebook page has a co-worker, a part-time job, a check-in, my step-brother and a twenty-two year old'],
    ['ages, hours and versions', 'a 12-year-old at 3-5pm, a 24-hour shop, covid-19, v2.1'],
    ['titles', 'telegram is from Mr.Tran'],
    ['abbreviations', 'whatsapp from the U.S. and the U.K. at 10 P.M.'],
    ['a sentence that begins without a space', 'no telegram here.I wait.They beat us.please help'],
    ['sites and files', 'facebook says see photo-2.jpg at inven-2.example.com'],
    ['brands and words of telephones', 'on telegram they use sim-card, e-mail, wi-fi and telegram-nya'],
  ])('are not seen in %s', (_, text) => {
    expect(loose(text)).toEqual([]);
  });
});

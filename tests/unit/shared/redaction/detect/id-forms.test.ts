import { describe, expect, it } from 'vitest';
import { passages } from './found.ts';

// All accounts are invented.
describe('ids by their form alone', () => {
  it.each([
    ['joined twice', 'write mr.inven.tee and wait', 'mr.inven.tee'],
    ['joined once, with digits at the end', 'Signal only. paperinvent.61. Delete this', 'paperinvent.61'],
    ['joined by low lines, with marks', 'thằng phụ: gà_hư_cấu nhé', 'gà_hư_cấu'],
    ['joined, behind a full stop in Chinese', '手机没电了。是。in.ven.ted.k3。前面是拼音', 'in.ven.ted.k3'],
    ['small letters and digits', 'the person is inventeda88 and lies', 'inventeda88'],
    ['with humps', 'IGN xXInventedXx said hello', 'xXInventedXx'],
    ['with a low line before', 'find me under _inventa only', '_inventa'],
    ['letters and digits by turns', 'ask a6z4 about it', 'a6z4'],
    ['digits around letters', 'she came as 3inven0 and left', '3inven0'],
    ['digits inside letters', 'the guard is inven7tee', 'inven7tee'],
  ])('are possible: %s', (_, text, wanted) => {
    expect(passages(text, 'handle')).toContain(wanted);
    // No export waits for them.
    expect(passages(text, 'handle', 'likely')).toEqual([]);
  });

  it.each([
    ['versions and amounts', 'version 2.10.4 costs 1.500.000 and usdt500'],
    ['files', 'see my.own.photo.jpg'],
    ['rooms and telephones in one word', 'room101 on floor12 with an iphone15'],
    ['names of services with humps', 'they use WhatsApp, TikTok, WeChat and YouTube'],
    ['abbreviations', 'e.g. the u.s. embassy'],
    ['numbers behind words', 'since2019 paid3000 about500 october2023 umur25 tahun2023 bulan10 tháng12 room.305 people.20 page.12'],
    ['a sentence that begins without a space', 'at 10 p.m.they leave'],
    ['the beginning of a mail', 'x.inven.somebody.else@gmail.example'],
    ['a service with humps', 'we spoke over kakaoTalk.'],
    ['a site', 'see www.cdn.invented.com for it'],
    ['a sum', 'about inventa25.50'],
    ['a mail spelled around', 'maenoi.inven.tee (at) example (dot) org'],
    ['hours and amounts with a letter inside', 'at 7h30 it took 1m58 and cost 5k5 for a y17s'],
    ['a syllable that is said twice', 'kalo nakut2in dan araw2x'],
    ['what trades and what is short', 'a b2b and p2p site'],
  ])('are not seen in %s', (_, text) => {
    expect(passages(text, 'handle')).toEqual([]);
  });
});

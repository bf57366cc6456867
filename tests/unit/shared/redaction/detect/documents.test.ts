import { describe, expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { passages } from './found.ts';

// Invented, or the specimen of ICAO 9303.
describe('passports', () => {
  it.each([
    ['English', 'passport no. N0012345', 'N0012345'],
    ['Chinese', '护照号码：E12345678', 'E12345678'],
    ['Chinese, two letters', '护照EA1234567', 'EA1234567'],
    ['Thai', 'หนังสือเดินทางเลขที่ AA1234567', 'AA1234567'],
    ['Vietnamese', 'hộ chiếu số C1234567', 'C1234567'],
    ['Khmer', 'លិខិតឆ្លងដែនលេខ N០០១២៣៤៥', 'N០០១២៣៤៥'],
    ['Burmese', 'နိုင်ငံကူးလက်မှတ် MA123456', 'MA123456'],
    ['digits alone', 'passport number is 123456789', '123456789'],
    ['in groups', '护照号码 E 1234 5678', 'E 1234 5678'],
    ['P.P', 'P.P No: AB 1234567', 'AB 1234567'],
    ['small letters', 'my passport: n0012345', 'n0012345'],
  ])('with a cue: %s', (_, text, wanted) => {
    expect(passages(text, 'passport', 'likely')).toContain(wanted);
  });

  it('without a cue are candidates', () => {
    expect(passages('she wrote N0012345 on it', 'passport')).toEqual(['N0012345']);
  });
});

describe('machine-readable lines', () => {
  const passport = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
  const card = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';

  it.each([['two lines', passport], ['three lines', card]])('%s, with the check digits of the standard', (_, lines) => {
    const [zone] = detect(`see:\n${lines}\nthat is all`).filter(({ kind }) => kind === 'machine-readable-zone');
    expect(zone).toMatchObject({ start: 5, end: 5 + lines.length });
    expect(zone?.reasons).toContain('checksum-passed');
  });

  it.each([
    ['a mistyped digit', passport.replace('L898902C36', 'L898902C37')],
    ['spaces', passport.replaceAll('<<', '< <')],
    ['« for two fillers', passport.replaceAll('<<', '«<')],
    ['small letters', passport.toLowerCase()],
    ['a filler too few', passport.replace('<<<<<<<', '<<<<<<')],
    ['an empty line between', passport.replace('\n', '\n\n')],
  ])('with noise: %s', (_, lines) => {
    expect(passages(lines, 'machine-readable-zone', 'likely').join('\n').replace(/\s/gu, '')).toBe(lines.replace(/\s/gu, ''));
  });

  it('inside a sentence', () => {
    expect(passages('it says P<UTOERIKSSON<<ANNA<MARIA<<<<<< on it', 'machine-readable-zone', 'likely')).toEqual(['P<UTOERIKSSON<<ANNA<MARIA<<<<<<']);
  });

  it('are no arrows', () => {
    expect(passages('a <- b << c', 'machine-readable-zone')).toEqual([]);
  });
});

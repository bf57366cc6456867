import { describe, expect, it } from 'vitest';
import { findOccurrences } from '#shared/redaction/occurrences.ts';

const found = (text: string, passage: string): string[] => findOccurrences(text, passage).map(({ start, end }) => text.slice(start, end));

describe('finding every occurrence', () => {
  it('sees through case, width, spacing, punctuation and zero-width characters', () => {
    const text = 'Daravuth SOKHOM, daravuth  sokhom, Dara\u200bvuth-Sokhom, ＤＡＲＡＶＵＴＨ ｓｏｋｈｏｍ; Daravuth alone';
    expect(found(text, 'Daravuth Sokhom')).toEqual(['Daravuth SOKHOM', 'daravuth  sokhom', 'Dara\u200bvuth-Sokhom', 'ＤＡＲＡＶＵＴＨ ｓｏｋｈｏｍ']);
  });

  it('sees a number in the digits of every script and with other separators', () => {
    expect(found('០៧៧០០ ៩០០ ១២៤ / ๐๗๗๐๐-๙๐๐-๑๒๔ / 07700.900.124 / ０７７００９００１２４', '07700900124')).toHaveLength(4);
  });

  it('sees a number whose label changed', () => {
    expect(found('WhatsApp 07700 900 124', 'Tel. 07700-900124')).toEqual(['07700 900 124']);
  });

  it.each([
    ['+855 12 555 0143', 'call 012 555 0143 now', '012 555 0143'],
    ['012 555 0143', 'call +855 12 555 0143 now', '+855 12 555 0143'],
    ['+855 12 555 0143', 'ទូរស័ព្ទ ០១២-៥៥៥-០១៤៣។', '០១២-៥៥៥-០១៤៣'],
    ['+855 12 555 0143', 'room 4, (012) 555.0143', '(012) 555.0143'],
  ])('takes the groups of digits along that stand before the end of a number: %s in "%s"', (passage, text, whole) => {
    const [range] = findOccurrences(text, passage);
    expect(text.slice(range?.start, range?.end)).toBe(whole.replace('(', ''));
  });

  it('takes the digits along that touch a found number', () => {
    expect(found('call 07700900123.', '7700900123')).toEqual(['07700900123']);
    expect(found('12 7700900123 5', '7700900123')).toEqual(['7700900123']);
  });

  it('finds decomposed and composed letters alike', () => {
    expect(found('Nguyễn Thị Bưởi'.normalize('NFD'), 'Nguyễn Thị Bưởi')).toHaveLength(1);
  });

  it('does not shred words for a short name', () => {
    expect(found('Ka sang karaoke with KA, in Kaka and at "ka".', 'ka')).toEqual(['Ka', 'KA', 'ka']);
    expect(found('12 of 120 and 12', '12')).toEqual(['12', '12']);
    expect(found('Li Bo, LI  BO, LiBo, Li Bob', 'Li Bo')).toEqual(['Li Bo', 'LI  BO', 'LiBo']);
  });

  it('finds a whole word that overlaps one that is none', () => {
    expect(found('ba a a', 'a a')).toEqual(['a a']);
  });

  it('finds short names by grapheme cluster where words are not spaced', () => {
    expect(found('我叫明，明天走', '明')).toEqual(['明', '明']);
    expect(found('កា ក កិក', 'ក')).toEqual(['ក', 'ក']);
    expect(found('มา ม', 'ม')).toEqual(['ม', 'ม']);
    expect(found('တို တ', 'တ')).toEqual(['တ']);
  });

  it('never ends inside a cluster', () => {
    // The coeng and the vowels belong to the letter before them.
    expect(found('សុខាខ្ញុំ', 'សុខ')).toEqual(['សុខា']);
    expect(found('👩‍👩‍👧 👩', '👩')).toEqual(['👩']);
  });

  it('moves on by whole characters outside the basic plane', () => {
    expect(found('𠮷野𠮷', '𠮷')).toEqual(['𠮷', '𠮷']);
  });

  it('finds nothing for a passage that has nothing to find', () => {
    expect(findOccurrences('a, b, c', ', ')).toEqual([]);
    expect(findOccurrences('a\u200bb', '\u200b')).toEqual([]);
    expect(findOccurrences('', 'a')).toEqual([]);
  });

  it('takes a passage letter for letter, not as a pattern', () => {
    expect(found('a.c abc a.c', 'a.c')).toEqual(['a.c', 'a.c']);
    expect(found('(x [y] z', '(x')).toEqual(['x']);
  });
});

describe('finding what reads the same', () => {
  it.each<readonly [passage: string, written: string, whole: string]>([
    // A telephone number: with and without its country, and its end alone.
    ['+855 12 000 123', '012 000 123', '012 000 123'],
    ['+855 12 000 123', '12000123', '12000123'],
    ['012 000 123', '+855 12-000-123', '+855 12-000-123'],
    ['012 000 123', '00855 12 000 123', '00855 12 000 123'],
    ['Tel. 012 000 123', '០១២ ០០០ ១២៣', '០១២ ០០០ ១២៣'],
    ['+855 12 000 123', '2 000 123', '2 000 123'],
    // Short names and numbers with other punctuation.
    ['Li Wei', 'Li-Wei', 'Li-Wei'],
    ['Li Wei', 'LI,WEI', 'LI,WEI'],
    ['Ly-Na', 'Ly Na', 'Ly Na'],
    ['Ly-Na', 'LyNa', 'LyNa'],
    ['B-12', 'B12', 'B12'],
    ['B12', 'B - 12', 'B - 12'],
    ['23/5', '23.5', '23.5'],
    ['Dara', 'D.a.r.a', 'D.a.r.a'],
    ['Dara', 'D a r a', 'D a r a'],
    ['Dara', '@dara_sok', 'dara'],
    ['4561', '45 61', '45 61'],
    // Marks: split off, moved, left out.
    ['Hà', 'Ha\u200b\u0300', 'Ha\u200b\u0300'],
    ['Hòa', 'Hoà', 'Hoà'],
    ['Hoà', 'Hoa', 'Hoa'],
    ['Ha', 'Hà', 'Hà'],
    ['Lê Hà', 'le ha', 'le ha'],
    ['Nguyễn Thị Bưởi Đỏ', 'nguyen thi buoi do', 'nguyen thi buoi do'],
    ['Nguyen Thi Buoi Do', 'Nguyễn Thị Bưởi Đỏ', 'Nguyễn Thị Bưởi Đỏ'],
    ['Jose', 'José', 'José'],
    // Spellings that are drawn alike.
    ['ស្ត្រី', 'ស្រ្តី', 'ស្រ្តី'],
    ['ស្តុំ', 'ស្ដុំ', 'ស្ដុំ'],
    ['កុំា', 'កាុំ', 'កាុំ'],
    ['សើរ', 'សេីរ', 'សេីរ'],
    ['แดง', 'เเดง', 'เเดง'],
    ['น้ำใส', 'นํ้าใส', 'นํ้าใส'],
    ['ແກ້ວ', 'ເເກ້ວ', 'ເເກ້ວ'],
    ['ဦးလှ', 'ဉီးလှ', 'ဉီးလှ'],
    ['ဝင်းကို', '၀င်းကို', '၀င်းကို'],
    ['ကိုကို', 'ကုိကုိ', 'ကုိကုိ'],
    // Blank and odd characters inside a long name.
    ...['\u2800', '\ufffd', '\ue000', '·', '€', '°', '\u0301', '😀', '\u02bc'].map((odd) => ['Daravuth Sokhom', `Dara${odd}vuth Sok${odd}hom`, `Dara${odd}vuth Sok${odd}hom`] as const),
  ])('%s: %s', (passage, written, whole) => {
    expect(found(`Ask ${written}, now`, passage)).toEqual([whole]);
  });

  it.each([
    ['ka', 'track a, make, ka1'],
    ['Dara', 'Darasok, xD a r a'],
    ['12', 'floor 1, 2 people'],
    ['Bé', 'to be or not'],
    ['Hà', 'hạ, hả'],
    ['Li Wei', 'Li Weia'],
    ['012 000 123', 'order 20001234'],
    ['B12', 'B123, AB12'],
  ])('does not take for %s what is something else: %s', (passage, written) => {
    expect(found(written, passage)).toEqual([]);
  });

  it('finds a passage of symbols by its symbols', () => {
    expect(found('a 😀😀 b 😀', '😀')).toEqual(['😀', '😀', '😀']);
  });

  it('finds an identical passage whose marks stand behind characters that draw nothing', () => {
    const text = 'xx e\u0301\u200b\u0323abcdefgh yy';
    expect(found(text, text.slice(3, -3))).toEqual(['e\u0301\u200b\u0323abcdefgh']);
    expect(found(text, 'abcdefgh')).toEqual(['abcdefgh']);
  });
});

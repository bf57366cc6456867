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
    expect(found('(x [y] z', '(x')).toEqual(['(x']);
  });
});

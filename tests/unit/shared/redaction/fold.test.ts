import { describe, expect, it } from 'vitest';
import { asciiDigit, bareString, foldBare, foldedString, foldReadable, foldSymbols, originalRange } from '#shared/redaction/fold.ts';
import { clusterEnds } from '#shared/redaction/grapheme-clusters.ts';

describe('folding', () => {
  it('reads every decimal digit of Unicode as its value', () => {
    for (let point = 0, expected = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (!/\p{Nd}/u.test(character)) expected = 0;
      else {
        expect(asciiDigit(character)).toBe(String(expected % 10));
        expected += 1;
      }
    }
  });

  it.each([
    ['Khmer', '០១២៣៤៥៦៧៨៩'],
    ['Thai', '๐๑๒๓๔๕๖๗๘๙'],
    ['Burmese', '၀၁၂၃၄၅၆၇၈၉'],
    ['Lao', '໐໑໒໓໔໕໖໗໘໙'],
    ['full width', '０１２３４５６７８９'],
    ['mathematical bold', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'],
  ])('folds %s digits to ASCII', (_, digits) => {
    expect(foldedString(digits)).toBe('0123456789');
  });

  it('drops zero-width characters and bidi controls, and folds case and width', () => {
    expect(foldedString('S\u200boK\u202eh\u2060A\ufeff ＡＢ')).toBe('sokha ab');
    expect(foldedString('STRASSE')).toBe(foldedString('Straße'));
    expect(foldedString('ΟΔΟΣ')).toBe(foldedString('οδος'));
  });

  it('points back to whole clusters of the original', () => {
    const original = 'a\u200b០១ ខ្ញុំ é';
    const folded = foldBare(original);
    const at = folded.text.indexOf('01');
    expect(originalRange(folded, at, at + 2)).toEqual({ start: 2, end: 4 });
    const cluster = originalRange(folded, folded.text.indexOf('ខ'), folded.text.indexOf('ខ') + 1);
    expect(original.slice(cluster.start, cluster.end)).toBe('ខ្ញុំ');
  });

  it('leaves nothing of spaces and punctuation in the bare form, and symbols only for a passage that has nothing else', () => {
    expect(foldBare('+44 (0) 77-00.9').text).toBe('44077009');
    expect(bareString('N\u00adg\u200cu y\u0065\u0302\u0303n')).toBe(bareString('Nguyễn'));
    expect(bareString('Da\u2800r\ufffda\ue000·€°😀\u0301')).toBe('dara');
    expect(bareString('😀 !')).toBe('');
    expect(foldSymbols('😀 !').text).toBe('😀');
  });

  it('refuses a range that is not there', () => {
    expect(() => originalRange(foldBare('abc'), 2, 9)).toThrow(RangeError);
    expect(() => originalRange(foldBare('abc'), 2, 2)).toThrow(RangeError);
  });

  it('finds the same clusters in a long text as in one piece, however the pieces fall', () => {
    const whole = (text: string): number[] => Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), ({ index, segment }) => index + segment.length);
    for (const unit of ['ខ្ញុំ👩‍👩‍👧🇰🇭🇹🇭', 'e\u0301\r\n', '🇰🇭']) {
      const text = `x${unit.repeat(Math.ceil(12_000 / unit.length))}`;
      expect(clusterEnds(text)).toEqual(whole(text));
    }
    const oneCluster = `e${'\u0301'.repeat(9_000)}z`;
    expect(clusterEnds(oneCluster)).toEqual([9_001, 9_002]);
  });

  it('makes no character of two halves of surrogate pairs between which something was left out', () => {
    // Hanifi Rohingya digit zero (U+10D30) in two halves, and what nobody sees between them.
    for (const between of ['\0', '\u200b', '\u00ad']) expect(foldReadable(`\ud803${between}\udd30`).text).toBe('\ufffd\ufffd');
    expect(foldReadable('\ud803\udd30').text).toBe('0');
  });

  it('keeps a carriage return and its line feed together in plain ASCII too', () => {
    expect(clusterEnds('a\r\nb')).toEqual([1, 3, 4]);
  });
});

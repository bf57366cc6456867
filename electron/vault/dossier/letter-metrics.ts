/**
 * How wide letters are and how high their lines stand, for whoever has to know without the fonts of who opens a file. From the Noto fonts: lines of their `hhea` tables at 11 points (Khmer 15, Burmese 24,
 * Thai 16.6, Lao 18.1, CJK 15.9, Latin 15.0), more where what computers have instead stands higher; widths in digits of Noto Sans, of Latin letters the means of its bold in four kinds (0.59, 1.05, 1.14,
 * 1.62), of others the mean of tests/corpus/redaction (Khmer 1.07, Burmese 1.26, Thai 0.94, Lao 0.97) or of the font (CJK 1.75), all rounded up.
 */
export interface LetterMetrics {
  /** In the width of a digit of Noto Sans, 0.572 of the font's size. */
  readonly wide: number;
  /** At 11 points. */
  readonly linePoints: number;
  /** Whether its words stand apart, so that a line breaks between them alone. */
  readonly hasSpaces: boolean;
}

const khmer: LetterMetrics = { wide: 1.15, linePoints: 22, hasSpaces: false };
const burmese: LetterMetrics = { wide: 1.35, linePoints: 27, hasSpaces: false };
const thai: LetterMetrics = { wide: 1.05, linePoints: 19, hasSpaces: false };
const cjk: LetterMetrics = { wide: 1.8, linePoints: 17, hasSpaces: false };

/** First and last code points of Unicode's blocks, in their order. A property of characters would be asked of every letter of a long dossier, four times. */
const blocks: readonly (readonly [number, number, LetterMetrics])[] = [
  [0x0e00, 0x0eff, thai],
  [0x1000, 0x109f, burmese],
  [0x1780, 0x17ff, khmer],
  [0x19e0, 0x19ff, khmer],
  [0x2e80, 0x9fff, cjk],
  [0xa9e0, 0xa9ff, burmese],
  [0xaa60, 0xaa7f, burmese],
  [0xac00, 0xd7af, cjk],
  [0xf900, 0xfaff, cjk],
  [0xff00, 0xffef, cjk],
  [0x2_0000, 0x3_ffff, cjk],
];
const latin = (wide: number): LetterMetrics => ({ wide, linePoints: 16, hasSpaces: true });
export const plainLetter = latin(1.1);
const [narrow, capital, widest] = [latin(0.62), latin(1.2), latin(1.65)];

function latinLetter(character: string): LetterMetrics {
  if (" iljtfrI.,:;'!|()[]{}/-".includes(character)) return narrow;
  if ('mwMW@%'.includes(character)) return widest;
  return character >= 'A' && character <= 'Z' ? capital : plainLetter;
}

const mark = /^\p{Mn}$/u;

/** Of one code point; undefined for a mark, which stands above or below another. */
export function letterMetrics(character: string): LetterMetrics | undefined {
  if (character < '\u0300') return latinLetter(character);
  if (mark.test(character)) return undefined;
  const point = character.codePointAt(0) ?? 0;
  return blocks.find(([first, last]) => point >= first && point <= last)?.[2] ?? plainLetter;
}

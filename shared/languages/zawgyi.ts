/**
 * Burmese in the Zawgyi encoding. Zawgyi puts its glyphs on the code points of Unicode's Myanmar block, in the order in which they are drawn: the same characters then mean other
 * letters, so that a screen shows nonsense and a search finds nothing. The table of glyphs is that of the Zawgyi-One font; the order that comes out is that of Unicode Technical
 * Note 11. Shan, Mon and Karen in Unicode use code points that Zawgyi uses for other things, and are not taken for Zawgyi.
 */

/** What is looked at; a text is in one encoding or the other. */
const unitsLookedAt = 4000;

/** Signs of Zawgyi, of which none is right in Unicode: the vowel E or the medial RA before its letter, a virama that nothing is stacked under, glyphs of stacked letters. */
const zawgyiSigns = /(?<![\u1000-\u102a\u1039\u103a\u103b-\u103f\u1050-\u109f\uaa60-\uaa7f\ua9e0-\ua9ff])\u1031|(?<![\u1000-\u102a\u103a\u103f])[\u103b](?=[\u1000-\u1021])|\u1039(?![\u1000-\u1021\u1025\u1027\u105a-\u105d\u1060-\u1061\u1075-\u1081])|[\u1033\u1034](?![\u1035-\u1038])/gu;
/** Signs of Unicode: the vowel E behind its letter at the end of a word, and asat behind a vowel or before a tone, which in Zawgyi are another letter each. */
const unicodeSigns = /[\u102b\u102c\u1037]\u103a|[\u1000-\u1021]\u103a[\u1037\u1038]|[\u1000-\u1021]\u103a(?=[\u104a\u104b]|\s|$)|\u1031(?=[\u104a\u104b]|\s|$)|\u1004\u103a\u1039|\u1031[\u102b\u102c\u1036-\u1038]/gu;
/** Letters of Shan, Mon, Karen and other languages, as they stand in Unicode: behind each other, which the glyphs of Zawgyi with these numbers do not. */
const otherLanguages = /[\u1075-\u1081][\u1082-\u108d\u1062\u102d-\u103e]|[\u105a-\u105f\u1061\u1065-\u1067\u106e-\u1071][\u102b-\u1032\u1056-\u1059\u1062-\u1064]/gu;

/** Whether a text is Burmese in Zawgyi: one sign is enough where nothing speaks against it. Of a few letters without a sign nobody can tell; then it is not. */
export function looksZawgyi(text: string): boolean {
  const head = text.slice(0, unitsLookedAt);
  if (!/[\u1000-\u109f]/.test(head)) return false;
  const zawgyi = count(head, zawgyiSigns);
  return zawgyi > 2 * count(head, unicodeSigns) && zawgyi > count(head, otherLanguages);
}

/** Glyphs that stand for other characters, whatever is around them. */
const glyphs: Readonly<Record<string, string>> = {
  '\u1033': '\u102f', '\u1034': '\u1030', '\u1039': '\u103a', '\u103a': '\u103b', '\u107d': '\u103b', '\u103b': '\u103c', '\u103c': '\u103d', '\u103d': '\u103e', '\u1087': '\u103e',
  '\u105a': '\u102b\u103a', '\u1086': '\u103f', '\u1088': '\u103e\u102f', '\u1089': '\u103e\u1030', '\u108a': '\u103d\u103e', '\u108e': '\u102d\u1036', '\u1094': '\u1037', '\u1095': '\u1037',
  '\u107e': '\u103c', '\u107f': '\u103c', '\u1080': '\u103c', '\u1081': '\u103c', '\u1082': '\u103c', '\u1083': '\u103c', '\u1084': '\u103c',
  '\u106a': '\u1009', '\u106b': '\u100a', '\u108f': '\u1014', '\u1090': '\u101b', '\u106e': '\u100d\u1039\u100d', '\u106f': '\u100d\u1039\u100e', '\u1091': '\u100f\u1039\u100d', '\u1092': '\u100b\u1039\u100c', '\u1097': '\u100b\u1039\u100b',
  '\u1060': '\u1039\u1000', '\u1061': '\u1039\u1001', '\u1062': '\u1039\u1002', '\u1063': '\u1039\u1003', '\u1065': '\u1039\u1005', '\u1066': '\u1039\u1006', '\u1067': '\u1039\u1006', '\u1068': '\u1039\u1007', '\u1069': '\u1039\u1008',
  '\u106c': '\u1039\u100b', '\u106d': '\u1039\u100c', '\u1070': '\u1039\u100f', '\u1071': '\u1039\u1010', '\u1072': '\u1039\u1010', '\u1096': '\u1039\u1010\u103d', '\u1073': '\u1039\u1011', '\u1074': '\u1039\u1011', '\u1075': '\u1039\u1012',
  '\u1076': '\u1039\u1013', '\u1077': '\u1039\u1014', '\u1078': '\u1039\u1015', '\u1079': '\u1039\u1016', '\u107a': '\u1039\u1017', '\u107b': '\u1039\u1018', '\u1093': '\u1039\u1018', '\u107c': '\u1039\u1019', '\u1085': '\u1039\u101c',
};
/** A small NGA above the letter that follows it in Unicode; in Zawgyi it comes behind, alone or with a vowel. */
const aboveNext = '\u1004\u103a\u1039';
const withKinzi: Readonly<Record<string, string>> = { '\u1064': '', '\u108b': '\u102d', '\u108c': '\u102e', '\u108d': '\u1036' };

/** One syllable as Zawgyi draws it: E and RA before the letter, everything else behind. A zero is a WA where a sign hangs on it. Or a glyph without a letter. */
const syllable = /(\u1031*)([\u103b\u107e-\u1084]*)([\u1000-\u102a\u1040\u106a\u106b\u106e\u106f\u1086\u108f-\u1092\u1097])([\u102b-\u1030\u1032-\u103a\u103c\u103d\u105a\u1060-\u1069\u106c\u106d\u1070-\u107d\u1085\u1087-\u108e\u1093-\u1096]*)|[\u1033\u1034\u1039-\u103d\u105a\u1060-\u1063\u1065-\u1097]/gu;
/** The order of signs behind a letter in Unicode. */
const order = '\u103b\u103c\u103d\u103e\u1031\u102d\u102e\u1032\u102f\u1030\u102b\u102c\u1036\u1037\u103a\u1038';

/** The text in Unicode. What is not Zawgyi's stays; a Unicode text comes out as nonsense, so ask `looksZawgyi` first. */
export function unicodeOfZawgyi(text: string): string {
  return text
    .replace(syllable, (whole, vowel: string, medial: string, letter: string | undefined, behind: string) => (letter === undefined ? (glyphs[whole] ?? whole) : syllableInUnicode(vowel, medial, letter, behind)))
    // A zero beside letters and no digit was typed for the WA that looks like it.
    .replace(/(?<![\u1040-\u1049])\u1040(?=[\u1000-\u102a])|(?<=[\u1000-\u103f])\u1040(?![\u1040-\u1049])/gu, '\u101d')
    .replace(/\u1044(?=\u1004\u103a\u1038)/gu, '\u104e')
    .replace(/\u101e\u103c\u1031\u102c\u103a/gu, '\u102a')
    .replace(/\u101e\u103c(?![\u103b-\u103e\u1031-\u1032\u102b-\u1030])/gu, '\u1029')
    .replace(/\u1005\u103b/gu, '\u1008')
    .replace(/\u1025\u102e/gu, '\u1026')
    .replace(/\u1025(?=[\u1037\u1039]?\u103a|\u1039)/gu, '\u1009');
}

function syllableInUnicode(vowel: string, medial: string, letter: string, behind: string): string {
  const isZero = letter === '\u1040' && vowel === '' && medial === '' && behind === '';
  const base = isZero ? letter : letter === '\u1040' ? '\u101d' : (glyphs[letter] ?? letter);
  let kinzi = '';
  let signs = '';
  let stacked = '';
  for (const glyph of behind) {
    const withVowel = withKinzi[glyph];
    if (withVowel !== undefined) {
      kinzi = aboveNext;
      signs += withVowel;
      continue;
    }
    const found = glyphs[glyph] ?? glyph;
    // A stacked letter comes before all signs, with the letter it stands under.
    if (found.startsWith('\u1039')) {
      stacked += found.slice(0, 2);
      signs += found.slice(2);
    } else signs += found;
  }
  if (vowel !== '') signs += '\u1031';
  if (medial !== '') signs += '\u103c';
  const asat = signs.indexOf('\u103a');
  // Asat before the medial YA is asat of the letter.
  const isAsatOfLetter = asat >= 0 && signs.indexOf('\u103b') > asat;
  const inOrder = Array.from(order).filter((sign) => signs.includes(sign) && !(isAsatOfLetter && sign === '\u103a')).join('');
  return `${kinzi}${base}${stacked}${isAsatOfLetter ? '\u103a' : ''}${inOrder}`;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Spellings that are drawn alike, brought to one. Canonical decomposition leaves them apart, although readers and even writers cannot tell
 * them from each other. Sources: Unicode Standard 17, chapter 16 (Thai, Lao, Myanmar and Khmer: order of signs, look-alike sequences);
 * UTN #11 "Representing Myanmar in Unicode" (order of signs, NYA and U, SA with medial RA, WA and the digit zero); UTN #61
 * "Khmer Encoding Structure" (order of COENG signs and vowels, COENG DA and TA, shifters under vowels above).
 * The one spelling serves comparison only: it need not be the right one.
 */
const letters: ReadonlyMap<string, string> = new Map([
  // Letters with a stroke, which Unicode does not decompose, as people type them without it.
  ...pairs('đd ðd øo łl ħh ŧt ƀb ɖd ıi'),
  ['æ', 'ae'],
  ['œ', 'oe'],
  // Thai and Lao: two SARA E for SARA AE; LAKKHANGYAO for SARA AA.
  ['\u0e41', '\u0e40\u0e40'],
  ['\u0e45', '\u0e32'],
  ['\u0ec1', '\u0ec0\u0ec0'],
  // Burmese: NYA for U, independent vowels in two signs, WA for zero.
  ['\u1009', '\u1025'],
  ['\u1029', '\u101e\u103c'],
  ['\u102a', '\u101e\u103c\u1031\u102c\u103a'],
  ['\u101d', '0'],
  // Khmer: deprecated independent vowels, vowels in two signs.
  ['\u17a3', '\u17a2'],
  ['\u17a4', '\u17a2\u17b6'],
  ['\u17be', '\u17c1\u17b8'],
  ['\u17c4', '\u17c1\u17b6'],
]);

function pairs(list: string): [string, string][] {
  return list.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]);
}

const alike = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');
/** Signs of Thai, Lao, Burmese and Khmer in a row; a stacked consonant is one sign. */
const signs = /(?:[\u1039\u17d2]\p{L}|[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u17b4-\u17d3\u17dd])+/gu;
const oneSign = /[\u1039\u17d2]\p{L}|./gsu;
const vowelAbove = /[\u17b7-\u17ba]/u;

/** In one order, each once: a sign typed twice is drawn over itself. */
function ordered(run: string): string {
  const spelled = vowelAbove.test(run) ? run.replace(/[\u17c9\u17ca]/gu, '\u17bb') : run;
  return [...new Set(spelled.match(oneSign))].sort().join('');
}

/** Takes the decomposed, case-folded text of one grapheme cluster. */
export function oneSpelling(cluster: string): string {
  return cluster
    .replace(alike, (letter) => letters.get(letter) ?? letter)
    .replaceAll('\u17d2\u178a', '\u17d2\u178f')
    .replace(signs, ordered);
}

/** Letters whose stroke is left out when people type without marks. */
export const strokedLetters = /[đðøłħŧƀɖ]/gu;

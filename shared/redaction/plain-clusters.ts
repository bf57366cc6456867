/**
 * Where grapheme clusters certainly end, told by two neighbours alone, for what most texts are made of: Intl.Segmenter takes a microsecond a character, and texts are folded many times. What is not listed here is left to it, among that
 * everything that joins letters behind it (COENG, viramas, joiners), prepended signs, emoji and Hangul.
 */

/** Letters, digits, punctuation and space that join nothing before or behind them but marks (Grapheme_Cluster_Break=Other, UAX #29). */
const letters: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], [0xa1, 0xa8], [0xaa, 0xac], [0xaf, 0x2ff], [0x391, 0x3a1], [0x3a3, 0x3ff], [0x400, 0x482], [0x48a, 0x52f], [0x1e00, 0x1eff], [0x2010, 0x2027], [0x2030, 0x203b],
  // Thai and Lao, Burmese, Khmer: consonants, vowels that stand by themselves, digits.
  [0xe01, 0xe30], [0xe32, 0xe32], [0xe3f, 0xe46], [0xe4f, 0xe5b], [0xe81, 0xe82], [0xe94, 0xe97], [0xe99, 0xe9f], [0xec0, 0xec4], [0xed0, 0xed9], [0x1000, 0x102a], [0x103f, 0x104f], [0x1780, 0x17b3], [0x17d4, 0x17da], [0x17e0, 0x17e9],
  // Chinese and Japanese.
  [0x3001, 0x3029], [0x3041, 0x3096], [0x30a1, 0x30fe], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xff01, 0xff60],
];
/** Marks that belong to what stands before them and join nothing behind them (Extend, SpacingMark). */
const marks: readonly (readonly [number, number])[] = [
  [0x300, 0x34e], [0x350, 0x36f], [0xe31, 0xe31], [0xe33, 0xe3a], [0xe47, 0xe4e], [0xeb1, 0xeb1], [0xeb3, 0xeb9], [0xec8, 0xecd], [0x102d, 0x1037], [0x103a, 0x103e], [0x17b6, 0x17d1], [0x17d3, 0x17d3], [0x17dd, 0x17dd],
];

const unknown = 0;
const letter = 1;
const mark = 2;
const lineEnd = 3;

const kinds = new Uint8Array(0x10000);
for (const [first, last] of letters) kinds.fill(letter, first, last + 1);
for (const [first, last] of marks) kinds.fill(mark, first, last + 1);
kinds[0x0a] = lineEnd;

/** Whether a cluster ends here, told by the two units beside the place alone: between letters, which join nothing, and what draws nothing is none of them. */
export function isCertainEnd(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at - 1)] === letter && kinds[text.charCodeAt(at)] === letter;
}

/** Where clusters end, in order; `segment` says it of the pieces about which their characters alone say nothing, from the start of the piece. */
export function endsOfClusters(text: string, segment: (piece: string) => readonly number[]): number[] {
  const ends: number[] = [];
  let start = 0;
  let isKnown = true;
  const endAt = (end: number): void => {
    if (isKnown) ends.push(end);
    else for (const within of segment(text.slice(start, end))) ends.push(start + within);
    start = end;
    isKnown = true;
  };
  let before = text === '' ? unknown : (kinds[text.charCodeAt(0)] ?? unknown);
  if (before === unknown) isKnown = false;
  for (let at = 1; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? unknown;
    if (before !== unknown && kind !== unknown) {
      // Behind a line end everything begins anew. A mark ends a cluster before a letter, unless something stands before the mark that may join.
      if (before === lineEnd || kind === lineEnd || (kind === letter && (before === letter || isKnown))) endAt(at);
    } else isKnown = false;
    if (kind === unknown) isKnown = false;
    before = kind;
  }
  if (text !== '') endAt(text.length);
  return ends;
}

import { foldBare, leftOutMarks, originalRange, type FoldedText } from '#shared/redaction/fold.ts';
import { invisible } from '#shared/redaction/grapheme-clusters.ts';

/** Scripts that write words without spaces between them, where only a cluster has an edge. */
export const unspaced = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
export const latinWord = /^[a-z0-9]+$/u;

/**
 * What stands between two letters: nothing; what may stand within a word that somebody cut in two ("Poi Pet", "Poi-Pet", a line's end); what may stand between two words
 * of a name; more than that, which only a name with as much between its own words can match.
 */
export const gap = { none: 0, light: 1, ordinary: 2, heavy: 3 } as const;
const lightGap = /^[\s\p{Z}]?[\s\p{Z}\p{Pd}'’ʼ·]?[\s\p{Z}]?$/u;
const ordinaryGapCharacters = 3;
const unseen = new RegExp(`[\\s\\p{Z}\\p{M}]|${invisible.source}`, 'gu');

/** A text made ready for being looked through. */
export interface ReadText {
  readonly folded: FoldedText;
  /** The gap before each folded unit. */
  readonly gaps: Uint8Array;
  /** 1 where a name may begin or end; one more than there are units. */
  readonly edges: Uint8Array;
  /** Whether there are any of the marks that folding leaves out. To look for them in every passage would cost most in Khmer, which has none. */
  readonly isMarked: boolean;
}

export function readText(text: string): ReadText {
  const folded = foldBare(text);
  const gaps = gapsOf(folded);
  return { folded, gaps, edges: edgesOf(folded, gaps), isMarked: leftOutMarks(text) !== '' };
}

/** The gap before each folded unit; that before the first says nothing. */
export function gapsOf(folded: FoldedText): Uint8Array {
  const gaps = new Uint8Array(folded.text.length);
  for (let unit = 1; unit < gaps.length; unit += 1) {
    const end = folded.ends[unit - 1] ?? 0;
    const start = folded.starts[unit] ?? 0;
    if (start <= end) continue;
    const between = folded.original.slice(end, start);
    if (lightGap.test(between)) gaps[unit] = gap.light;
    else gaps[unit] = Array.from(between.replace(unseen, '')).length <= ordinaryGapCharacters ? gap.ordinary : gap.heavy;
  }
  return gaps;
}

/** Where a name may begin or end: at both ends of the text, beside a gap, and beside a cluster of a script that has no spaces. Never inside a cluster. */
function edgesOf(folded: FoldedText, gaps: Uint8Array): Uint8Array {
  const edges = new Uint8Array(folded.text.length + 1).fill(1);
  let isUnspaced = false;
  for (let unit = 0; unit < folded.text.length; ) {
    let next = unit + 1;
    while (next < folded.text.length && folded.starts[next] === folded.starts[unit]) next += 1;
    const wasUnspaced = isUnspaced;
    isUnspaced = unspaced.test(folded.text.slice(unit, next));
    edges.fill(0, unit + 1, next);
    if (unit > 0 && gaps[unit] === gap.none && !wasUnspaced && !isUnspaced) edges[unit] = 0;
    unit = next;
  }
  return edges;
}

/** What stands between two edges and is all Latin letters and digits. */
export function latinWordsOf({ folded, edges }: ReadText): readonly { readonly from: number; readonly to: number }[] {
  const words: { from: number; to: number }[] = [];
  let from = 0;
  for (let to = 1; to <= folded.text.length; to += 1) {
    if (edges[to] === 0) continue;
    if (latinWord.test(folded.text.slice(from, to))) words.push({ from, to });
    from = to;
  }
  return words;
}

/** The marks that folding leaves out, of a range of folded units. */
export function marksIn({ folded, isMarked }: ReadText, from: number, to: number): string {
  if (!isMarked) return '';
  const { start, end } = originalRange(folded, from, to);
  return leftOutMarks(folded.original.slice(start, end));
}

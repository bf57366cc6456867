import type { PassagePart } from '#shared/redaction/redacted-dossier.ts';
import { wordsOfText } from './words-of-text.ts';

/** A run of a text that both have, that only the later one has, or only the earlier. */
export interface DiffRun {
  readonly kind: 'same' | 'added' | 'gone';
  readonly parts: readonly PassagePart[];
}

export interface WordDiff {
  readonly runs: readonly DiffRun[];
  /** The texts differ too much for their length: all that differs stands as one run of each kind. */
  readonly isCoarse: boolean;
}

interface Token extends PassageLike {
  /** What is compared. */
  readonly key: string;
}
type PassageLike = Pick<PassagePart, 'kind' | 'text'>;

/** Cells of the table of one comparison: two texts of 2,000 words that have nothing in common, some milliseconds and 16 MB. */
export const cellsAtMost = 4_000_000;

/**
 * The difference of two texts by words, after the longest common subsequence (Wagner and Fischer 1974). Scripts without spaces are cut into words by the segmenter; what stands instead of a hidden passage
 * is one word. A letter of a pseudonym means nothing outside its own dossier, so that only what it stands for is compared. Time and memory are bounded by `cellsAtMost`, once what both begin and end with is set aside.
 */
export function diffWords(earlier: readonly PassagePart[], later: readonly PassagePart[], cells = cellsAtMost): WordDiff {
  const [a, b] = [tokensOf(earlier), tokensOf(later)];
  let start = 0;
  while (start < a.length && start < b.length && a[start]?.key === b[start]?.key) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end]?.key === b[b.length - 1 - end]?.key) end += 1;
  const [midA, midB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isCoarse = midA.length * midB.length > cells;
  const middle = isCoarse ? [...midA.map(marked('gone')), ...midB.map(marked('added'))] : aligned(midA, midB);
  return { runs: runsOf([...b.slice(0, start).map(marked('same')), ...middle, ...b.slice(b.length - end).map(marked('same'))]), isCoarse };
}

interface MarkedToken {
  readonly kind: DiffRun['kind'];
  readonly token: Token;
}

const marked =
  (kind: DiffRun['kind']) =>
  (token: Token): MarkedToken => ({ kind, token });

/** Lengths of the longest common subsequence of what is left of both from each place on, row by row. */
function aligned(a: readonly Token[], b: readonly Token[]): readonly MarkedToken[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i]?.key === b[j]?.key ? 1 + at(longest, (i + 1) * width + j + 1) : Math.max(at(longest, (i + 1) * width + j), at(longest, i * width + j + 1));
    }
  }
  const found: MarkedToken[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && other !== undefined && one.key === other.key) {
      found.push({ kind: 'same', token: other });
      i += 1;
      j += 1;
    } else if (one !== undefined && (other === undefined || at(longest, (i + 1) * width + j) >= at(longest, i * width + j + 1))) {
      found.push({ kind: 'gone', token: one });
      i += 1;
    } else if (other !== undefined) {
      found.push({ kind: 'added', token: other });
      j += 1;
    }
  }
  return found;
}

const at = (table: Uint32Array, index: number): number => table[index] ?? 0;

function tokensOf(parts: readonly PassagePart[]): readonly Token[] {
  return parts.flatMap(({ kind, text }) => (kind === 'placeholder' ? [{ kind, text, key: `\u0000${text.replace(/^\[(\p{L}+) \p{Lu}+\]$/u, '[$1]')}` }] : wordTokens(text)));
}

/** A word takes the spaces behind it along and is the same with others: spaces by themselves would be common to all texts, and cut a new sentence into single words. */
function wordTokens(text: string): readonly Token[] {
  const tokens: { kind: 'kept'; text: string; key: string }[] = [];
  for (const piece of wordsOfText(text)) {
    const last = tokens.at(-1);
    if (piece.text.trim() === '' && last !== undefined) last.text += piece.text;
    else tokens.push({ kind: 'kept', text: piece.text, key: piece.text.trim() });
  }
  return tokens;
}

/** Neighbours of one kind together, and within them words together. */
function runsOf(tokens: readonly MarkedToken[]): readonly DiffRun[] {
  const runs: { kind: DiffRun['kind']; parts: { kind: PassagePart['kind']; text: string }[] }[] = [];
  for (const { kind, token } of tokens) {
    let run = runs.at(-1);
    if (run?.kind !== kind) {
      run = { kind, parts: [] };
      runs.push(run);
    }
    const last = run.parts.at(-1);
    if (last?.kind === 'kept' && token.kind === 'kept') last.text += token.text;
    else run.parts.push({ kind: token.kind, text: token.text });
  }
  return runs;
}

/** Words of a text, without spaces and signs: what a person would count. */
export function countWords(parts: readonly PassagePart[]): number {
  return parts.reduce((sum, { kind, text }) => sum + (kind === 'placeholder' ? 0 : wordsOfText(text).filter(({ isWord }) => isWord).length), 0);
}

import { foldReadable, originalRange, type FoldedText } from '../fold.ts';
import type { Candidate, CandidateKind, ReasonCode } from './candidate.ts';

/** A text made ready for all detectors. Their offsets are those of `text`; `candidateAt` leads back to the original. */
export interface Reading {
  readonly folded: FoldedText;
  readonly text: string;
  /** As long as `text`, unit for unit, with what people write in the place of a digit as that digit. */
  readonly numbers: string;
}

/** Chinese numerals in runs that are no amount but digits one by one, as in 一三八零零. */
const chineseDigits = '〇零一二三四五六七八九';
const chineseRun = /[〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]{5,}/gu;
const otherChinese: ReadonlyMap<string, string> = new Map([['幺', '1'], ['两', '2'], ...Array.from('壹贰叁肆伍陆柒捌玖').map((sign, at): [string, string] => [sign, String(at + 1)])]);

function chineseDigit(sign: string): string {
  return otherChinese.get(sign) ?? String(Math.max(0, chineseDigits.indexOf(sign) - 1));
}

/** The letter O, Latin or Cyrillic, the Burmese letter WA for zero; l, I and | for one: typed by mistake, or to get past a filter. */
const zeroLike = /(?<=\d)[OoОо](?=[\dOoОо .-]{0,24}\d)|(?<![\p{L}\p{M}\p{N}])[OО](?=\d{2})|(?<![\p{L}\p{M}\p{N}])[oо](?=\d{2,3}[ .-]?\d{2})|(?<=\d{2}[ .-][OoОо]{0,3})[OoОо](?=[OoОо]{0,3}[ .-]\d{2})|\u101d(?![\p{M}])(?=[\d\u101d -]{0,24}\d)|(?<=\d)\u101d(?![\p{L}\p{M}])/gu;
const oneLike = /(?<=\d)[lI|](?=\d)/gu;

function digitsFor(text: string): string {
  return text
    .replace(chineseRun, (run) => Array.from(run, chineseDigit).join(''))
    .replace(zeroLike, '0')
    .replace(oneLike, '1');
}

export function readingOf(original: string): Reading {
  const folded = foldReadable(original);
  return { folded, text: folded.text, numbers: digitsFor(folded.text) };
}

/** A candidate for the range `start` to `end` of the reading, without white space at its ends. */
export function candidateAt(reading: Reading, [from, to]: readonly [start: number, end: number], kind: CandidateKind, score: number, reasons: readonly ReasonCode[]): Candidate {
  let start = from;
  let end = to;
  while (start < end - 1 && /\s/u.test(reading.text.charAt(start))) start += 1;
  while (end > start + 1 && /\s/u.test(reading.text.charAt(end - 1))) end -= 1;
  return { ...originalRange(reading.folded, start, end), kind, score: Math.min(1, Math.max(0, score)), reasons };
}

/** Whether the text before `at` ends with the cue, with at most a few words between; `cue` must be anchored at its end. */
export function hasCueBefore(text: string, at: number, cue: RegExp, reachUnits = 28): boolean {
  return cue.test(text.slice(Math.max(0, at - reachUnits), at));
}

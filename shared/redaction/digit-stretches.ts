import type { Range } from './occurrences.ts';

/** Longer than any time of day with the word for the half of the day beside it. */
const besideUnits = 48;
/** What may be a digit once it is folded: digits of any script, and signs such as ②, ½ and ㍙, which have one in them (UnicodeData.txt, compatibility mappings). */
const digit = /[\p{N}\p{So}]/u;
/** The same, and what may stand between two of them and is taken away in folding: what draws nothing, and marks of no letter. */
const near = /[\p{N}\p{So}\p{Default_Ignorable_Code_Point}]|(?<![\p{L}\p{M}])\p{M}+/gu;

/** The parts of a text that stand near a digit, in its order: where a time, a date or a number can be told. Two that could tell one together are one. */
export function* digitStretches(text: string): Generator<Range> {
  let start = 0;
  let end = -1;
  let hasDigit = false;
  const stretch = (): Range => ({ start: Math.max(0, start - besideUnits), end: Math.min(text.length, end + besideUnits) });
  for (const { 0: found, index } of text.matchAll(near)) {
    if (end === -1 || index - end > 2 * besideUnits) {
      if (hasDigit) yield stretch();
      start = index;
      hasDigit = false;
    }
    end = index + found.length;
    hasDigit ||= digit.test(found);
  }
  if (hasDigit) yield stretch();
}

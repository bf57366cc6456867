import type { Reading } from './reading.ts';

const picture = '(?:(?![\\d#*])\\p{Extended_Pictographic}[\\ufe0f\\u200d\\u{1f3fb}-\\u{1f3ff}]{0,2})';
/** Before a word, behind a space, a colon or the like. */
const leading = new RegExp(`(?<=^|[\\s:;,."'(«/=-])(?:${picture}){1,6}[^\\S\\n]?(?=[\\p{L}\\p{N}])`, 'gu');

/**
 * The same text without the pictures that stand before words, for rules that look for a name behind a space: "name ☠ raja" and "name raja" are one. Its candidates lead back to the original like those of `reading`.
 * Undefined where there is none.
 */
export function withoutPictures(reading: Reading): Reading | undefined {
  const { folded, text, numbers } = reading;
  const kept: (readonly [start: number, end: number])[] = [];
  let from = 0;
  for (const { 0: written, index } of text.matchAll(leading)) {
    if (index > from) kept.push([from, index]);
    from = index + written.length;
  }
  if (from === 0) return undefined;
  kept.push([from, text.length]);
  const joined = (whole: string): string => kept.map(([start, end]) => whole.slice(start, end)).join('');
  const units = (whole: Uint32Array): Uint32Array => Uint32Array.from(kept.flatMap(([start, end]) => [...whole.subarray(start, end)]));
  return { folded: { original: folded.original, text: joined(text), starts: units(folded.starts), ends: units(folded.ends) }, text: joined(text), numbers: joined(numbers) };
}

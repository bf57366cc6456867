import { clusterEnds } from '../grapheme-clusters.ts';
import { needleOf } from '../needle.ts';
import { indexText, wordOccurrencesOf } from '../occurrences.ts';
import { tierOf, type Candidate } from './candidate.ts';
import type { Reading } from './reading.ts';

/** Different names of one text that are looked for elsewhere in it. A text with more is a list, and the work must grow with the text alone. */
const mostNames = 200;
const latin = /\p{Script=Latin}/u;
const capital = /^\P{L}*\p{Lu}/u;

/** Clusters: a name of so few is also a word of its language, mostly where words have no spaces between them. */
function isTelling(name: string): boolean {
  const clusters = clusterEnds(name).length;
  return latin.test(name) ? clusters >= 3 : /\p{Script=Han}/u.test(name) ? clusters >= 3 : clusters >= 5;
}

/** Whoever is named once with a title or a word for it is mostly named again without: every other place of a likely name, and of its parts. */
export function namesElsewhere(reading: Reading, found: readonly Candidate[]): readonly Candidate[] {
  const original = reading.folded.original;
  const names = new Map<string, boolean>();
  for (const candidate of found) {
    if (tierOf(candidate) !== 'likely' || names.size >= mostNames) continue;
    const name = original.slice(candidate.start, candidate.end);
    names.set(name, true);
    const parts = name.split(/[\s\u200b·•,]+/u);
    if (parts.length > 1) for (const part of parts) if (clusterEnds(part).length >= 3 && !names.has(part)) names.set(part, false);
  }
  if (names.size === 0) return [];
  const index = indexText(original);
  return [...names].flatMap(([name, isWhole]) => {
    const needle = needleOf(name);
    const places = needle === undefined ? [] : wordOccurrencesOf(needle, index);
    return places.map(({ start, end }): Candidate => {
      const isSame = !latin.test(name) || capital.test(original.slice(start, end));
      return { start, end, kind: 'name', score: isWhole && isSame && isTelling(name) ? 0.55 : 0.35, reasons: ['named-elsewhere'] };
    });
  });
}

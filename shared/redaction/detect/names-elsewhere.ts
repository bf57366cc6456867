import { clusterEnds } from '../grapheme-clusters.ts';
import { needleOf } from '../needle.ts';
import { indexText, wordOccurrencesOf } from '../occurrences.ts';
import { tierOf, type Candidate } from './candidate.ts';
import type { Reading } from './reading.ts';

/** Different names of one text that are looked for elsewhere in it. A text with more is a list, and the work must grow with the text alone. */
const mostNames = 200;
/** Places of them all together: ten thousand of one name are a text that was made to be slow. */
const mostPlaces = 10_000;
const latin = /\p{Script=Latin}/u;
const capital = /^\P{L}*\p{Lu}/u;

/** A name of fewer clusters is also a word of its language, mostly where words have no spaces between them. */
function isTelling(name: string): boolean {
  return clusterEnds(name).length >= (latin.test(name) || /\p{Script=Han}/u.test(name) ? 3 : 5);
}

interface Told {
  readonly isWhole: boolean;
  /** Where it was found: there it is not "elsewhere". */
  readonly starts: Set<number>;
}

function likelyNames(original: string, found: readonly Candidate[]): ReadonlyMap<string, Told> {
  const names = new Map<string, Told>();
  const tell = (name: string, start: number, isWhole: boolean): void => {
    const told = names.get(name);
    if (told !== undefined) told.starts.add(start);
    else if (names.size < mostNames) names.set(name, { isWhole, starts: new Set([start]) });
  };
  for (const candidate of found) {
    if (tierOf(candidate) !== 'likely') continue;
    const name = original.slice(candidate.start, candidate.end);
    tell(name, candidate.start, true);
    for (const { 0: part, index } of name.matchAll(/[^\s\u200b·•,]{3,40}/gu)) if (part.length < name.length) tell(part, candidate.start + index, false);
  }
  return names;
}

/** Whoever is named once with a title or a word for it is mostly named again without: every other place of a likely name, and of its parts. */
export function namesElsewhere(reading: Reading, found: readonly Candidate[]): readonly Candidate[] {
  const original = reading.folded.original;
  const names = likelyNames(original, found);
  if (names.size === 0) return [];
  const index = indexText(original);
  let left = mostPlaces;
  return [...names].flatMap(([name, { isWhole, starts }]) => {
    if (left <= 0) return [];
    const needle = needleOf(name);
    const places = needle === undefined ? [] : wordOccurrencesOf(needle, index);
    const others = places.filter(({ start }) => !starts.has(start)).slice(0, left);
    left -= others.length;
    return others.map(({ start, end }): Candidate => {
      const isSame = !latin.test(name) || capital.test(original.slice(start, end));
      return { start, end, kind: 'name', score: isWhole && isSame && isTelling(name) ? 0.55 : 0.35, reasons: ['named-elsewhere'] };
    });
  });
}

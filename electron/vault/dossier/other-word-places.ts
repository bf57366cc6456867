import { occurrencesOf, type TextIndex } from '#shared/redaction/occurrences.ts';
import type { Needle } from '#shared/redaction/needle.ts';
import type { OtherWord } from '#shared/redaction/other-words.ts';
import type { Steps } from '#shared/steps.ts';

interface Place extends OtherWord {
  /** How often the dossier has it with the same around it. */
  readonly times: number;
}

/**
 * The places of a dossier where something that is hidden may be read, since somebody said that it is another word there. Such a place is known by what stands around it in the dossier as it was built, and each counts as often as it
 * was built and no more: anywhere else, also in the same words elsewhere once more, what is hidden is hidden.
 */
export class OtherWordPlaces {
  readonly #places = new Map<string, Place[]>();

  constructor(otherWords: readonly OtherWord[]) {
    for (const word of otherWords) {
      const known = this.#places.get(word.bare) ?? [];
      const same = known.findIndex(({ before, after }) => before === word.before && after === word.after);
      const times = (known[same]?.times ?? 0) + 1;
      this.#places.set(word.bare, same < 0 ? [...known, { ...word, times }] : known.with(same, { ...word, times }));
    }
    // What stands at an edge of its text is told by less; it takes what the others leave.
    for (const [bare, places] of this.#places) this.#places.set(bare, places.toSorted((a, b) => b.before.length + b.after.length - a.before.length - a.after.length));
  }

  isNamed(needle: Needle): boolean {
    return this.#places.has(needle.bare);
  }

  /** Of each needle how many of its occurrences in the text are such places. */
  *countSteps(needles: readonly Needle[], index: TextIndex): Steps<readonly number[]> {
    const counts = needles.map(() => 0);
    if (this.#places.size === 0) return counts;
    for (const [id, needle] of needles.entries()) {
      const places = this.#places.get(needle.bare);
      if (places === undefined || needle.kind === 'symbols') continue;
      counts[id] = countOf(needle, places, index);
      yield undefined;
    }
    return counts;
  }
}

function countOf(needle: Needle, places: readonly Place[], index: TextIndex): number {
  const { text, starts } = index.bare;
  const left = places.map(({ times }) => times);
  let count = 0;
  for (const { start } of occurrencesOf(needle, index)) {
    const from = firstFrom(starts, start);
    const to = from + needle.bare.length;
    if (text.slice(from, to) !== needle.bare) continue;
    const at = places.findIndex(({ before, after }, place) => (left[place] ?? 0) > 0 && text.endsWith(before, from) && text.startsWith(after, to));
    if (at < 0) continue;
    left[at] = (left[at] ?? 0) - 1;
    count += 1;
  }
  return count;
}

/** The first folded unit whose cluster begins at this place of the original or behind it. */
function firstFrom(starts: Uint32Array, wanted: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Offsets } from '#ui/selection-offsets.ts';

/**
 * A selection as a person means it: white space at its ends is left out, and a character that is cut in two (a surrogate pair, a vowel on
 * its consonant) is taken whole, so that no part of a hidden letter stays. undefined when nothing but white space is selected.
 */
export function tidySelection(text: string, { start, end }: Offsets): Offsets | undefined {
  const selected = text.slice(start, end);
  const from = start + (selected.length - selected.trimStart().length);
  const to = end - (selected.length - selected.trimEnd().length);
  if (from >= to) return undefined;
  const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
  const first = clusters.containing(from);
  const last = clusters.containing(to - 1);
  return { start: first?.index ?? from, end: last ? last.index + last.segment.length : to };
}

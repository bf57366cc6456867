import { clampToClusters } from './spans.ts';

/** The range without white space at its ends, widened so that it cuts no letter; undefined when nothing is left, or it ends outside the text. Offsets are UTF-16 units. */
export function wholePassage(text: string, { start, end }: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } | undefined {
  if (start >= end || end > text.length) return undefined;
  const selected = text.slice(start, end);
  const from = start + (selected.length - selected.trimStart().length);
  const to = end - (selected.length - selected.trimEnd().length);
  return from < to ? clampToClusters(text, from, to) : undefined;
}

/** The beginning of a passage in at most about `units`, in whole letters, with an ellipsis where something is left out. */
export function beginningOf(passage: string, units: number): string {
  if (passage.length <= units) return passage;
  const shown = clampToClusters(passage, 0, units);
  return `${passage.slice(0, shown?.end)}…`;
}

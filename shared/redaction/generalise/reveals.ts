import { bareString } from '../fold.ts';
import { needleOf } from '../needle.ts';
import { indexText, occurrencesOf } from '../occurrences.ts';
import { passageVariants } from '../passage-variants.ts';

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(bareString)
    .filter((word) => word !== '');

/** Whether what would stand instead of a passage says the passage itself: in any of its spellings, or all of its words and numbers in whatever order. */
export function reveals(passage: string, instead: string): boolean {
  const shown = indexText(instead);
  const isThere = passageVariants(passage).some((variant) => {
    const needle = needleOf(variant);
    return needle !== undefined && occurrencesOf(needle, shown).length > 0;
  });
  const words = wordsOf(passage);
  const said = new Set(wordsOf(instead));
  return isThere || (words.length > 0 && words.every((word) => said.has(word)));
}

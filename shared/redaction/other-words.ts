import { foldBare } from './fold.ts';
import { needleOf } from './needle.ts';

/**
 * A place of a text as it leaves where somebody said that what reads like something hidden is another word ("we hope"). All three are folded, letters and numbers alone: the word, and what stands right before and behind it in the
 * same text.
 */
export interface OtherWord {
  readonly bare: string;
  readonly before: string;
  readonly after: string;
}

/** Letters and digits on either side by which a place is known again. */
export const besideUnits = 24;
/** With fewer on both sides together the place could be any other. */
export const leastBesideUnits = 8;

/** The place `start` to `end` of a text, whole grapheme clusters; undefined where too little stands around it to tell it from another. */
export function otherWordAt(text: string, start: number, end: number): OtherWord | undefined {
  const bare = needleOf(text.slice(start, end))?.bare;
  const before = foldBare(text.slice(0, start)).text.slice(-besideUnits);
  const after = foldBare(text.slice(end)).text.slice(0, besideUnits);
  return bare === undefined || before.length + after.length < leastBesideUnits ? undefined : { bare, before, after };
}

/** Whether a passage may be a name or a word. What has a number in it, or a sign of an address, leads to one person or one account, and is never another word. */
export function mayBeWord(passage: string): boolean {
  return /\p{L}/u.test(passage) && !/[\p{N}@_+]|:\/\//u.test(passage);
}

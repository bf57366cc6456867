import { unspaced, type Range } from './occurrences.ts';

const letterOrMark = /^[\p{L}\p{M}]/u;
const small = /\p{Ll}/u;
const capital = /\p{Lu}/u;
const oneName = /^\P{L}*\p{Lu}[\p{L}\p{M}]*\P{L}*$/u;

/** A part of a longer word. Where words have no spaces between them that cannot be told. */
function isInWord(text: string, { start, end }: Range): boolean {
  const lastBefore = (at: number): string => Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  const firstAt = (at: number): string => text.slice(at, at + 2);
  const touch = (at: number): boolean => letterOrMark.test(lastBefore(at)) && letterOrMark.test(firstAt(at)) && !unspaced.test(lastBefore(at)) && !unspaced.test(firstAt(at));
  return touch(start) || touch(end);
}

/** Whether a place where a passage was found may be another word: in a longer one, or in small letters where one name with a capital was marked ("Hope", and "we hope"). What stands around it may then tell the name. */
export function isDoubtful(marked: string, text: string, place: Range): boolean {
  const found = text.slice(place.start, place.end);
  return isInWord(text, place) || (oneName.test(marked) && !capital.test(found) && small.test(found));
}

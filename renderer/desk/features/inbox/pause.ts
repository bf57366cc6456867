/** A letter that is no word of its own stands in most texts of its script, and all of them are read for it: whoever rests there means it. */
const letterMs = 400;
/** A word of which so little stands there is likely to go on, and what it begins is found in thousands of tips. */
const begunMs = 150;
/** Between two keys of somebody who types fast; what they type over meanwhile is not asked for. */
const usualMs = 0;

const letter = String.raw`[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]`;
const oneLetter = new RegExp(String.raw`(?:^|[\s"])${letter}$`, 'u');
const littleOfAWord = new RegExp(String.raw`(?:^|[\s"])(?:[\x21-\x7e]{1,3}|${letter}{2,3}|\p{Script=Han})$`, 'u');

/** How long the list waits for the next key, in milliseconds. In Chinese one character may be all of a word, but most have two. */
export function pauseMs(typed: string): number {
  if (oneLetter.test(typed)) return letterMs;
  return littleOfAWord.test(typed) ? begunMs : usualMs;
}

/** A word of which so little stands there is likely to go on: what it begins is found in thousands of tips, or all texts are read for it. */
const begunMs = 150;

/** A Latin letter with a mark tells more: two of them are many a Vietnamese word. One Chinese character is a word. */
const littleOfAWord = new RegExp(String.raw`(?:^|[\s"])(?:[\x21-\x7e]{1,3}|\p{Script=Latin}|[^\s"\p{Script=Han}\p{Script=Latin}]{1,3})$`, 'u');

/** How long the list waits for the next key, in milliseconds: not at all where most searches are answered before it can come. While one is not, only the last key after it is asked about (`useTipPages`). */
export function pauseMs(typed: string): number {
  return littleOfAWord.test(typed.normalize('NFC')) ? begunMs : 0;
}

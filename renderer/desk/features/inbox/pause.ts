/** In a script without spaces one letter stands in most texts, or its signature in a third of them, and all of these are read for it: whoever rests there means it. */
const letterMs = 400;
/** A word of which so little stands there is likely to go on: what it begins is found in thousands of tips, or all texts are read for it. */
const begunMs = 150;

const letter = String.raw`[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]`;
const oneLetter = new RegExp(String.raw`(?:^|[\s"])(?:${letter}|\p{Script=Han})$`, 'u');
/** A Latin letter with a mark tells more: two of them are many a Vietnamese word. */
const littleOfAWord = new RegExp(String.raw`(?:^|[\s"])(?:[\x21-\x7e]{1,3}|\p{Script=Latin}|[^\s"\p{Script=Han}\p{Script=Latin}]{1,3})$`, 'u');

/** How long the list waits for the next key, in milliseconds: not at all where most searches are answered before it can come. While one is not, only the last key after it is asked about (`useTipPages`). */
export function pauseMs(typed: string): number {
  const composed = typed.normalize('NFC');
  if (oneLetter.test(composed)) return letterMs;
  return littleOfAWord.test(composed) ? begunMs : 0;
}

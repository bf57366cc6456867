import { AccountWords } from './account-words.ts';
import type { Candidate } from './candidate.ts';
import { isFileName } from './file-names.ts';
import { hostKindOf } from './host-names.ts';
import { candidateAt, type Reading } from './reading.ts';
import { numberedWords } from './words-beside-numbers.ts';

/**
 * Ids by their form alone, wherever they stand and whatever is said of them: what services let people choose from letters, digits, dots, dashes and low lines, and what hardly anything else is written like.
 * Possible, and hardly more.
 */
const score = 0.3;

const edgeBefore = '(?<![\\p{Script=Latin}\\d@#_/\\\\:-])(?<![\\p{Script=Latin}\\d]\\.)';
/** Not the beginning of a mail either. */
const edgeAfter = '(?![\\p{Script=Latin}\\d@/\\\\_])(?![\\p{Script=Latin}\\d._-]{0,64}@)';
/** "inven.tee (at) ...": a mail that is spelled around. */
const notSpelled = '(?! ?[(\\[{]? ?(?:at|dot|@)(?!\\p{L}))';
/** "mei.you.hui", "gà_con_lạc", "paperboat.61": joined throughout, in small letters, with marks too. */
const joined = new RegExp(`${edgeBefore}(?=[\\p{Ll}\\p{M}\\d._-]{0,60}\\p{Ll}{3})[\\p{Ll}\\d][\\p{Ll}\\p{M}\\d]{0,24}(?:[._][\\p{Ll}\\p{M}\\d]{1,24}){1,6}${edgeAfter}${notSpelled}`, 'gu');
const twiceJoined = /[._].*[._]/u;
/** "p.m.they" and other shortened words. */
const shortened = /^(?:\p{L}\.){2}/u;
const joinedToDigits = new RegExp(`^(?!(?:${numberedWords})\\.)\\p{Ll}{4}[\\p{M}\\p{Ll}]{0,24}\\.\\d{1,4}$`, 'u');
/** "makkhiap88", "xXKingXx", "lumpiaNaMalungkot". */
const numbered = new RegExp(`${edgeBefore}(?!(?:${numberedWords})\\d)\\p{Ll}{4,20}\\d{2,6}${edgeAfter}(?!\\.\\d)`, 'gu');
const humped = new RegExp(`${edgeBefore}(?:[a-z]{2,20}(?:[A-Z][a-z]{1,20}){1,4}|xX[A-Za-z]{2,24}Xx?)${edgeAfter}`, 'gu');

/** Whole words of what ids are made of, but those of letters alone; a tilde or nothing before them. */
export const idRun = new RegExp(`(?<![\\p{Script=Latin}\\p{M}\\d@#._/\\\\:'&+$-])(?=[a-z]{0,40}[\\d._#-])[a-z\\d_](?:[a-z\\d._-]{1,40})?[a-z\\d_](?:#\\d{4})?(?![\\p{Script=Latin}\\p{M}\\d/\\\\:'&+_%-]|\\.[\\p{Script=Latin}\\d])${edgeAfter}${notSpelled}`, 'giu');
const led = /^_{1,3}[a-z]{3,30}\d{0,6}$/u;
/** "a6z4", "3bird0", "mr4x"; not "7h30", "1m58", "y17s", and not the 2 that says a syllable twice. */
const alternating = /^(?=.{4})(?:[a-z]{1,20}\d{1,6}[a-z]{1,20}\d{1,6}|\d{1,4}(?!h\d|[mk]\d)[a-z]{1,20}\d{1,4}|[a-z]{2,20}(?!2[a-z])\d{1,4}[a-z]{1,20})$/u;

function isJoined(written: string): boolean {
  const isOne = twiceJoined.test(written) ? !shortened.test(written) : written.includes('_') || joinedToDigits.test(written);
  return isOne && !isFileName(written) && hostKindOf(written) !== 'known';
}

export function* findIdForms(reading: Reading): Generator<Candidate> {
  const forms: readonly (readonly [RegExp, (written: string) => boolean])[] = [
    [joined, isJoined],
    [numbered, (written) => !AccountWords.is(written)],
    [humped, (written) => !AccountWords.is(written)],
    [idRun, (written) => led.test(written) || alternating.test(written)],
  ];
  for (const [pattern, isOne] of forms) {
    for (const { 0: written, index } of reading.text.matchAll(pattern)) if (isOne(written)) yield candidateAt(reading, [index, index + written.length], 'handle', score, ['form']);
  }
}

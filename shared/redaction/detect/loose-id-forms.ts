import { AccountWords } from './account-words.ts';
import { isAmongOtherScripts } from './among-scripts.ts';
import type { Candidate } from './candidate.ts';
import { isFileName } from './file-names.ts';
import { hostKindOf } from './host-names.ts';
import { idRun } from './id-forms.ts';
import { joinedRanges, overlapsOne } from './ordered-ranges.ts';
import { candidateAt, type Reading } from './reading.ts';
import { isEverywhere, isSentenceWord } from './sentence-words.ts';
import { countedWords, numberedWords, shortNumberedWords } from './words-beside-numbers.ts';

/**
 * Forms that ids have and other things as well. With digits in them they are offered anywhere, unless a word says what is numbered or counted; those of letters alone beside words for accounts, and in a text of
 * another script, where Latin letters are names or come from a telephone. Behind all that has more to say for itself.
 */
const score = 0.25;
const reachUnits = 120;

const anyNumbered = `${numberedWords}|${shortNumberedWords}`;
const hyphenedNumber = new RegExp(`^(?!(?:${anyNumbered})-)[a-z]{2,20}-\\d{1,4}$`, 'iu');
const numberFirst = new RegExp(`^\\d{1,4}(?!(?:${countedWords})\\d{0,4}$)[a-z]{3,20}\\d{0,4}$`, 'iu');
const numberLast = new RegExp(`^(?!(?:${anyNumbered})\\d)(?:[a-z]{2,20}|[A-Z][a-z]{1,20})\\d{1,6}$`, 'u');
/** In Indonesian a 2 says a word twice: "hati2". */
const doubled = /^[a-z]{3,20}2$/u;
const withTag = /^[a-z][a-z\d._-]{1,31}#\d{4}$/iu;
/** "inven-88.t", "a1-inven"; not the sum "inven25.50". */
const joinedWithDigits = /^(?![a-z]{1,20}\d{1,20}\.\d{1,20}$)(?=[^\d]{0,60}\d)[a-z\d]{1,20}(?:[-._][a-z\d]{1,20}){1,4}$/u;

/** "inven-tee", no word that has a dash in every text and none that is said twice. */
const hyphened = /^[a-z]{2,20}(?:-[a-z]{2,20}){1,3}$/u;
const twice = /(?:^|-)(?<word>[a-z]+)-\k<word>/u;
const compoundParts: ReadonlySet<string> = new Set(
  'co ex non self re pre anti semi half part full pro mid well multi post sub super mini inter cross high low long short old new hand check sign log pick drop follow back face step team call year month week day hour storey story floor bed room law mother father sister brother twenty thirty forty fifty sixty seventy eighty ninety mag nag nagpa pag pang taga ipa pa ber ter se ke bolak balik center centre worker workers leader based known speaking looking free like style size sized type time term line side up ups'.split(
    ' ',
  ),
);
/** "m.inventa", "inventa.k", "inventa.kla". */
const dotted = /^(?:[a-z]\.[a-z]{3,20}|[a-z]{3,20}\.[a-z]{1,20})$/u;
/** "Inven.Ted", "inven.TED": no title. */
const capitalsJoined = /^(?!(?:Mr|Mrs|Ms|Miss|Dr|Sr|Jr|St|Bldg|Blk|Rm|No|Jl|Gg|Ko|Jalan)\.)(?=[a-z.]{0,60}[A-Z])[A-Za-z]{2,20}(?:\.[A-Za-z]{2,20}){1,3}$/u;
/** "I.N.V", "INV.TED": no abbreviation of every day. */
const capitalsAlone = /^(?!(?:[UE]\.[SKNU](?:\.A)?|P\.[SMO]|A\.[MI]|I\.[DT]|N\.(?:B|G\.O)|D\.C|O\.K|T\.V|H\.R|C\.E\.O|V\.I\.P|Q\.R|S\.O\.S|K\.K|R\.I\.P|D\.O\.B|A\.K\.A|F\.B\.I)$)[A-Z]{1,12}(?:\.[A-Z]{1,12}){1,5}$/u;
/** "INVENT9". */
const capitalsNumbered = new RegExp(`^(?!(?:${anyNumbered.toUpperCase()})\\d)[A-Z]{3,12}\\d{1,4}$`, 'u');
/** "K.": who shows no more than a letter. */
const initial = /(?<![\p{L}\p{M}\d.'&/-])[A-HJ-Z]\.(?![\p{L}\p{M}\d])/gu;
const initialReachUnits = 60;

const besideNumbers = new RegExp(`^(?:${anyNumbered}|${countedWords})$`, 'u');
/** Stands beside numbers in every text. */
const isOrdinaryWord = (word: string): boolean => word.length < 2 || besideNumbers.test(word) || compoundParts.has(word) || isSentenceWord(word) || isEverywhere(word);

function isJoinedWithDigits(written: string): boolean {
  return joinedWithDigits.test(written) && !(written.match(/[a-z]{1,40}/gu) ?? []).every(isOrdinaryWord) && !isFileName(written) && hostKindOf(written) !== 'known';
}

function isHyphened(written: string): boolean {
  if (!hyphened.test(written) || twice.test(written) || isEverywhere(written)) return false;
  const parts = written.split('-');
  return !parts.some((part) => compoundParts.has(part) || AccountWords.is(part)) && !parts.every((part) => isSentenceWord(part) || isEverywhere(part));
}

function isDotted(written: string): boolean {
  if (!dotted.test(written) && !capitalsJoined.test(written)) return false;
  return !written.split('.').some((part) => part.length > 1 && isSentenceWord(part)) && !isFileName(written) && hostKindOf(written) !== 'known';
}

const isWithDigits = (written: string): boolean => hyphenedNumber.test(written) || numberFirst.test(written) || (numberLast.test(written) && !doubled.test(written)) || withTag.test(written) || isJoinedWithDigits(written);
const isOfLetters = (written: string): boolean => isHyphened(written) || isDotted(written) || capitalsAlone.test(written) || capitalsNumbered.test(written);

/** None where one of `others` is: accounts that were found, in units of the original. */
export function* findLooseIdForms(reading: Reading, words: AccountWords, others: readonly Candidate[]): Generator<Candidate> {
  const { text } = reading;
  const known = joinedRanges(others);
  const isBeside = (start: number, end: number): boolean => words.near(start, end, reachUnits) || isAmongOtherScripts(text, start, end);
  const found: [start: number, end: number][] = [];
  for (const { 0: written, index } of text.matchAll(idRun)) {
    const end = index + written.length;
    if (isWithDigits(written) || (isOfLetters(written) && isBeside(index, end))) found.push([index, end]);
  }
  for (const { 0: written, index } of text.matchAll(initial)) if (words.near(index, index + written.length, initialReachUnits)) found.push([index, index + written.length]);
  for (const range of found) {
    const candidate = candidateAt(reading, range, 'handle', score, ['form']);
    if (!overlapsOne(known, candidate)) yield candidate;
  }
}

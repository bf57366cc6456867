import type { AccountWords } from './account-words.ts';
import { isAmongOtherScripts } from './among-scripts.ts';
import type { Candidate } from './candidate.ts';
import { isFileName } from './file-names.ts';
import { hostKindOf } from './host-names.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Accounts by how they are written: nobody writes a word with an underscore, and few write one of letters and digits, where no account is meant. */
const edgeBefore = '(?<![\\p{Script=Latin}\\d@._/\\\\-])';
const edgeAfter = '(?![\\p{Script=Latin}\\d@/\\\\_])';
const underscored = new RegExp(`${edgeBefore}(?=[a-z\\d._]{0,40}[a-z])_{0,3}[a-z\\d][a-z\\d.]{0,40}_[a-z\\d_.]{0,40}(?:-[a-z\\d_.]{1,20}){0,3}(?<=[a-z\\d_])${edgeAfter}`, 'giu');
const mixed = new RegExp(`${edgeBefore}[a-z\\d][a-z\\d.]{3,40}[a-z\\d]${edgeAfter}`, 'giu');
/** Typed with spaces inside, so that no program finds it: an at sign and some words, or sign by sign. */
const apart = /(?<![\p{Script=Latin}\d._%+@/-])@ {1,2}(?<name>[\p{Script=Latin}_][\p{Script=Latin}\d_.-]{0,23}(?: [\p{Script=Latin}\d_.-]{1,24}){0,3})/giu;
const signBySign = /(?<![\p{L}\p{M}\d])@? ?[a-z\d_](?:(?: {1,2}|[ ]?-[ ]?)[a-z\d_.]){3,30}(?![\p{Script=Latin}\d])/giu;
/** Words behind an at sign up to the first with a digit, or two. */
const numberedEnd = /^(?:\S+ ){0,3}?\S*\d\S*/u;
const twoWords = /^\S+(?: \S+)?/u;
/** QQ numbers its accounts; a word or two may stand between. */
const numbered = /(?:(?<![\p{Script=Latin}\d])qq(?![\p{Script=Latin}])|扣扣|企鹅)(?<between>[^\d\n.!?]{0,24})(?<number>[1-9]\d{4,10})(?!\d)/giu;
const byTelephone = /tel|phone|call|mobile|hp|电话|電話|手机|手機|โทร|เบอร์|ໂທ|ទូរស័ព្ទ|ဖုန်း|gọi|sđt/iu;

/** Names of things that programs number. */
const numberedThing = /^[A-Z]{2,8}_[\d_]+$/u;
const measured = /^\d+[a-z]{1,4}$/iu;
/** "Bldg.5", "Mr.Lin": a title or a short word with its dot. */
const shortened = /^\p{Lu}?\p{L}{0,4}\.(?:\d+[A-Z]?|\p{Lu}\p{L}*)$/u;
/** In Indonesian a 2 says a word twice: "hati2". */
const doubled = /^[a-z]+2$/u;
/** A sentence that ends and one that begins, with no space between. */
const missingSpace = /\p{Ll}\.\p{Lu}\p{Ll}/u;
const numberedWord = /^(?:room|floor|level|block|building|bldg|tower|unit|bed|desk|zone|gate|iphone|ipad|samsung|android|windows|mp[34]|covid)|^\d+(?:st|nd|rd|th)/iu;
/** How near the word for an account, or of its service, has to stand. */
const reachUnits = 60;
const apartReachUnits = 30;

/** "name.21" and "name.ok". */
const dotted = /^[a-z]{4,}[a-z\d]*\.(?:\d{1,6}|[a-z]{2,12})$/iu;

function isMixed(written: string): boolean {
  const letters = written.match(/[a-z]/giu)?.length ?? 0;
  return /[\d.]/u.test(written) && letters >= 3 && /[a-z]/u.test(written) && !measured.test(written) && !shortened.test(written) && !/^www\.|\.\.|\.\d+$/iu.test(written) && !missingSpace.test(written) && !numberedWord.test(written);
}

export function* findAccountForms(reading: Reading, words: AccountWords): Generator<Candidate> {
  const { text } = reading;
  for (const { 0: written, index } of text.matchAll(underscored)) {
    const isThing = isFileName(written) || numberedThing.test(written) || written.length < 4;
    const score = isThing ? 0.35 : words.near(index, index + written.length, reachUnits) ? 0.75 : 0.6;
    yield candidateAt(reading, [index, index + written.length], 'handle', score, ['form']);
  }
  for (const { 0: written, index } of text.matchAll(mixed)) {
    if (dotted.test(written) && isAmongOtherScripts(text, index, index + written.length) && !isFileName(written) && hostKindOf(written) !== 'known') {
      const isNear = words.near(index, index + written.length, reachUnits, true);
      yield candidateAt(reading, [index, index + written.length], 'handle', isNear ? 0.55 : 0.35, isNear ? ['form', 'cue'] : ['form']);
      continue;
    }
    if (!isMixed(written) || isFileName(written) || hostKindOf(written) === 'known' || !words.near(index, index + written.length, reachUnits)) continue;
    const isSure = !doubled.test(written) && words.near(index, index + written.length, reachUnits, true);
    yield candidateAt(reading, [index, index + written.length], 'handle', isSure ? 0.55 : 0.35, ['form', 'cue']);
  }
  for (const match of text.matchAll(apart)) {
    const { name = '' } = match.groups ?? {};
    const numbered = numberedEnd.exec(name)?.[0];
    const isNear = words.near(match.index, match.index + match[0].length, apartReachUnits);
    if (!isNear && (numbered === undefined || !isAmongOtherScripts(text, match.index, match.index + match[0].length))) continue;
    const end = match.index + match[0].length - name.length + (numbered ?? twoWords.exec(name)?.[0] ?? name).length;
    yield candidateAt(reading, [match.index, end], 'handle', numbered === undefined ? 0.4 : isNear ? 0.6 : 0.5, isNear ? ['form', 'cue'] : ['form']);
  }
  for (const { 0: written, index } of text.matchAll(signBySign)) {
    if (!/\p{L}/u.test(written) || !words.near(index, index + written.length, apartReachUnits)) continue;
    yield candidateAt(reading, [index, index + written.length], 'handle', 0.6, ['form', 'cue']);
  }
  for (const match of text.matchAll(numbered)) {
    const { between = '', number = '' } = match.groups ?? {};
    if (byTelephone.test(between)) continue;
    const end = match.index + match[0].length;
    yield candidateAt(reading, [end - number.length, end], 'handle', 0.75, ['cue']);
  }
}

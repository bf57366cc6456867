import type { AccountWords } from './account-words.ts';
import type { Candidate } from './candidate.ts';
import { hostKindOf } from './host-names.ts';
import { candidateAt, type Reading } from './reading.ts';

/** Accounts by how they are written: nobody writes a word with an underscore, and few write one of letters and digits, where no account is meant. */
const edgeBefore = '(?<![\\p{Script=Latin}\\d@._/\\\\-])';
const edgeAfter = '(?![\\p{Script=Latin}\\d@/\\\\_])';
const underscored = new RegExp(`${edgeBefore}(?=[a-z\\d._]{0,40}[a-z])_{0,3}[a-z\\d][a-z\\d.]{0,40}_[a-z\\d_.]{0,40}(?:-[a-z\\d_.]{1,20}){0,3}(?<=[a-z\\d_])${edgeAfter}`, 'giu');
const mixed = new RegExp(`${edgeBefore}[a-z\\d][a-z\\d.]{3,40}[a-z\\d]${edgeAfter}`, 'giu');
/** QQ numbers its accounts; a word or two may stand between. */
const numbered = /(?:(?<![\p{Script=Latin}\d])qq(?![\p{Script=Latin}])|扣扣|企鹅)(?<between>[^\d\n.!?]{0,24})(?<number>[1-9]\d{4,10})(?!\d)/giu;
const byTelephone = /tel|phone|call|mobile|hp|电话|電話|手机|手機|โทร|เบอร์|ໂທ|ទូរស័ព្ទ|ဖုန်း|gọi|sđt/iu;

const fileName = /\.(?:jpe?g|png|gif|webp|heic|pdf|docx?|xlsx?|mp[34]|mov|avi|mkv|wav|m4a|ogg|opus|zip|rar|7z|txt|csv|apk|exe)$/iu;
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

function isMixed(written: string): boolean {
  const letters = written.match(/[a-z]/giu)?.length ?? 0;
  return /[\d.]/u.test(written) && letters >= 3 && /[a-z]/u.test(written) && !measured.test(written) && !shortened.test(written) && !/^www\.|\.\.|\.\d+$/iu.test(written) && !missingSpace.test(written) && !numberedWord.test(written);
}

export function* findAccountForms(reading: Reading, words: AccountWords): Generator<Candidate> {
  const { text } = reading;
  for (const { 0: written, index } of text.matchAll(underscored)) {
    const isThing = fileName.test(written) || numberedThing.test(written) || written.length < 4;
    const score = isThing ? 0.35 : words.near(index, index + written.length, reachUnits) ? 0.75 : 0.6;
    yield candidateAt(reading, [index, index + written.length], 'handle', score, ['form']);
  }
  for (const { 0: written, index } of text.matchAll(mixed)) {
    if (!isMixed(written) || fileName.test(written) || hostKindOf(written) === 'known' || !words.near(index, index + written.length, reachUnits)) continue;
    const isSure = !doubled.test(written) && words.near(index, index + written.length, reachUnits, true);
    yield candidateAt(reading, [index, index + written.length], 'handle', isSure ? 0.55 : 0.35, ['form', 'cue']);
  }
  for (const match of text.matchAll(numbered)) {
    const { between = '', number = '' } = match.groups ?? {};
    if (byTelephone.test(between)) continue;
    const end = match.index + match[0].length;
    yield candidateAt(reading, [end - number.length, end], 'handle', 0.75, ['cue']);
  }
}

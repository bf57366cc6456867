import type { ToldLanguage } from '../domain/telling-way.ts';
import { latinWords, type LatinLanguage } from './latin-words.ts';

export type LikelyLanguage = Exclude<ToldLanguage, 'und'>;

/** What is looked at: enough words for any language, and little work for a hostile text. */
const unitsLookedAt = 4000;
/** Letters or signs of one script, of all that the text has. */
const shareOfScript = 0.6;
/** With fewer letters nothing is said about a script. */
const lettersAtLeast = 8;
/** A Han character says about as much as so many letters. */
const lettersOfHan = 3;
const hanLetters = /\p{Script=Han}/gu;
/** In Latin letters: so many words, such a share of them known, and so far before the second. */
const wordsAtLeast = 4;
const knownAtLeast = 0.25;
const aheadAtLeast = 1.25;

/** Scripts that in the languages that tips come in belong to one; Devanagari, Arabic and Latin are asked further. */
const scripts: readonly (readonly [LikelyLanguage | 'devanagari' | 'arabic' | 'latin', RegExp])[] = [
  ['km', /\p{Script=Khmer}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['si', /\p{Script=Sinhala}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
  ['devanagari', /\p{Script=Devanagari}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['latin', /\p{Script=Latin}/gu],
];
const letterSigns = /\p{L}/gu;
const letter = /\p{L}/u;
/** Among Han these say that it is not Chinese. */
const kanaOrHangul = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Letters that among the languages here only Vietnamese has; marks of tones above or below a letter that has one already. */
const vietnameseLetters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gu;
/** Letters of Urdu that Arabic does not have. */
const urduLetters = /[ٹڈڑںےہگچپژ]/gu;
/** Function words of Nepali and of Hindi, both in Devanagari. */
const nepaliWords = /(?<!\p{L})(?:छ|छन्|छैन|हामी|हामीलाई|मलाई|गर्न|गरेको|भएको|थियो|लाई|तर|र|हो)(?![\p{L}\p{M}])/gu;
const hindiWords = /(?<!\p{L})(?:है|हैं|था|थे|हम|हमें|मुझे|नहीं|और|का|की|के|में|से|को|ने|कर)(?![\p{L}\p{M}])/gu;
const words = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu;
const marks = /\p{M}+/gu;

/**
 * The language a text looks like, from its script and, in Latin letters, from frequent words; undefined where that does not tell. A suggestion and never a precondition: short
 * texts, names, and languages mixed in one text say nothing. Works on the first 4,000 units and does not depend on what is installed.
 */
export function likelyLanguage(text: string): LikelyLanguage | undefined {
  const head = text.slice(0, unitsLookedAt).normalize('NFC').toLowerCase();
  const all = count(head, letterSigns) + (lettersOfHan - 1) * count(head, hanLetters);
  if (all < lettersAtLeast) return undefined;
  for (const [found, pattern] of scripts) {
    // Vowel signs are marks and no letters, so that only letters of the script are counted against all letters.
    const letters = (head.match(pattern) ?? []).filter((sign) => letter.test(sign)).length * (found === 'zh' ? lettersOfHan : 1);
    if (letters < all * shareOfScript) continue;
    if (found === 'latin') return latinLanguage(head, letters);
    if (found === 'devanagari') return clearlyMore(count(head, nepaliWords), 'ne', count(head, hindiWords), 'hi');
    if (found === 'arabic') return count(head, urduLetters) * 25 > letters ? 'ur' : 'ar';
    if (found === 'zh' && kanaOrHangul.test(head)) return undefined;
    return found;
  }
  return undefined;
}

function latinLanguage(head: string, letters: number): LikelyLanguage | undefined {
  if (count(head, vietnameseLetters) * 20 > letters) return 'vi';
  const read = Array.from(head.matchAll(words), ([word]) => word.normalize('NFD').replace(marks, '').replaceAll('đ', 'd'));
  if (read.length < wordsAtLeast) return undefined;
  const scores = new Map<LatinLanguage, number>();
  for (const word of read) for (const language of latinWords.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1);
  const [best, second] = [...scores].sort(([, one], [, other]) => other - one);
  if (best === undefined) return undefined;
  const [language, score] = best;
  if (score < Math.max(3, read.length * knownAtLeast)) return undefined;
  // Indonesian and Malay share most of their words: what they do not share decides, or nothing does.
  const isPair = (language === 'id' && second?.[0] === 'ms') || (language === 'ms' && second?.[0] === 'id');
  if (second !== undefined && (isPair ? score === second[1] : score < second[1] * aheadAtLeast)) return undefined;
  return language;
}

function clearlyMore(one: number, oneLanguage: LikelyLanguage, other: number, otherLanguage: LikelyLanguage): LikelyLanguage | undefined {
  if (one > other * 2) return oneLanguage;
  return other > one * 2 ? otherLanguage : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

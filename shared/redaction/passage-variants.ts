import { englishDossierWords } from './dossier-words.ts';
import { namesOf } from './titles.ts';

/** Words of letters alone: what may be a name, with what stands before it. */
const nameLike = /^[\p{L}\p{M}'’.-]+(?:[\p{Zs},]+[\p{L}\p{M}'’.-]+){0,5}$/u;
const spaces = /[\p{Zs},]+/u;
/** Draws nothing. In scripts without spaces it stands between the words of a name, in others within one. */
const unseen = /[\u200b-\u200d\u2060\ufeff]/gu;
const unseenBetween = /(?<=[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}])[\u200b\u2060\ufeff]+(?=[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}])/gu;

/** All words that every dossier has: a passage of nothing else is nobody's name, and in another order may stand there by design. */
const fixedWords = new Set(
  Object.values(englishDossierWords)
    .flatMap((value) => (typeof value === 'string' ? [value] : []))
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u)),
);

/** Most words of which every order is looked for: six of three, but twenty-four of four, each of them looked for in every byte of a file. */
const everyOrderUpTo = 3;
const mostWords = 4;

function everyOrder(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length <= 1) return [words];
  return words.flatMap((word, at) => everyOrder(words.toSpliced(at, 1)).map((others) => [word, ...others]));
}

/** Of four words the one order after the other that begins at another word, and the last word first to the first. */
function ordersOf(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length < 2 || words.length > mostWords || words.every((word) => fixedWords.has(word.toLowerCase()))) return [];
  if (words.length <= everyOrderUpTo) return everyOrder(words);
  return [...words.map((_, at) => [...words.slice(at), ...words.slice(0, at)]), words.toReversed()];
}

const shown = (text: string): string => text.replace(unseen, '');

/** The words of the names that a passage may be, with and without titles; split where something that draws nothing stands between words, and where not. */
function namesIn(passage: string): readonly (readonly string[])[] {
  const texts = new Set([passage, passage.replace(unseenBetween, ' ')].map((text) => shown(text).trim()));
  return [...texts].filter((text) => nameLike.test(text)).flatMap((text) => namesOf(text.split(spaces)));
}

/**
 * A passage and the orders in which the same name is also written, without the titles before it. Case, commas, spacing, digits and spelling are the
 * needle's own matter (`needleOf`). The passage itself comes first.
 */
export function passageVariants(passage: string): readonly string[] {
  return [...new Set([passage, ...namesIn(passage).flatMap(ordersOf).map((order) => order.join(' '))])];
}

/** The passage and the same name without titles, in the order in which it is written. */
export function untitled(passage: string): readonly string[] {
  return [...new Set([passage, ...namesIn(passage).flatMap((words) => (words.length > 1 ? [words.join(' ')] : []))])];
}

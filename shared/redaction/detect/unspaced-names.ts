import type { Candidate } from './candidate.ts';
import { beginsLike } from './one-of-words.ts';
import { candidateAt, type Reading } from './reading.ts';
import { unspacedCues, type UnspacedCues } from './unspaced-cues.ts';

/** Names in Khmer, Thai, Burmese and Lao letters, by the words before and behind them. */
interface Patterns {
  readonly cues: UnspacedCues;
  readonly before: RegExp;
  readonly behind: RegExp | undefined;
  readonly followed: RegExp;
  /** What follows, looked for right behind a name. */
  readonly follows: RegExp;
  readonly stop: RegExp;
  readonly letter: RegExp;
}

const oneOf = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll('.', '\\.')).join('|');
/** A consonant under another, or behind a vowel that is written before it, begins no word. */
const wordBegins = '(?<![\\u17d2\\u1039\\u0e40-\\u0e44\\u0ec0-\\u0ec4])';
const latinPart = "\\p{Lu}[\\p{Script=Latin}'-]{0,24}";

function patternsOf(cues: UnspacedCues): Patterns {
  const word = `${cues.letters}{2,${cues.longestWord}}`;
  const more = cues.mostWords - 1;
  const soft = cues.softStops.length === 0 ? '' : `|(?:${oneOf(cues.softStops)})(?=${cues.letters})`;
  return {
    cues,
    // The name is only looked at, so that a cue inside what follows another cue is a cue as well.
    before: new RegExp(`${beginsLike(oneOf([...cues.strong, ...cues.weak, ...cues.faint]))}${wordBegins}(?<cue>${oneOf([...cues.strong, ...cues.weak, ...cues.faint])})(?=(?<gap>[ ]?[:៖"'(]{0,2}[ ]?)(?<name>${word}(?: ${word}){0,${more}}|${latinPart}(?: ${latinPart}){0,${more}}))`, 'gu'),
    behind: cues.behind.length === 0 ? undefined : new RegExp(`(?<name>${word})(?=["' ]{0,2}(?:${oneOf(cues.behind)}))`, 'gu'),
    followed: new RegExp(`(?<!${cues.letters})(?<name>${cues.letters}{2,14}) (?=(?:${cues.followers.join('|')})(?!\\p{M}))`, 'gu'),
    follows: new RegExp(`^ (?:${cues.followers.join('|')})(?!\\p{M})`, 'u'),
    stop: new RegExp(`${beginsLike(oneOf([...cues.stops, ...cues.softStops]))}${wordBegins}(?:(?:${oneOf(cues.stops)})${soft})(?!\\p{M})`, 'gu'),
    letter: new RegExp(cues.letters, 'u'),
  };
}

const allPatterns = unspacedCues.map(patternsOf);

function cutAtStops(name: string, stop: RegExp): string {
  for (const { index } of name.matchAll(stop)) if (index > 1) return name.slice(0, index).trimEnd();
  return name;
}

/** Units of "my" and the space behind it, or of a longer word in which nothing of a name is left. */
function whoseIn(name: string, cues: UnspacedCues): number {
  const whose = cues.whose.find((word) => name.startsWith(word) && !/^\p{M}/u.test(name.slice(word.length)));
  if (whose === undefined) return 0;
  return name.charAt(whose.length) === ' ' ? whose.length + 1 : whose.length;
}

/** Units of a name between two cues: a longer row of letters is a sentence. */
const longestBetween = 20;
const scores = { strong: 0.75, between: 0.55, long: 0.55, weak: 0.4, faint: 0.25, least: 0.2 } as const;

function scoreOf({ cues, letter }: Patterns, cue: string, text: string, at: number, found: { readonly kept: string; readonly cut: boolean }): number {
  const startsWord = !letter.test(text.charAt(at - 1));
  if (cues.faint.includes(cue)) return startsWord ? scores.faint : scores.least;
  if (!cues.strong.includes(cue)) return startsWord ? scores.weak : scores.least;
  if (!startsWord && cues.endings.includes(cue)) return scores.least;
  if ([...cues.nothings, ...cues.stops].some((word) => found.kept.startsWith(word) && !/^\p{M}/u.test(found.kept.slice(word.length)))) return scores.faint;
  return found.cut || found.kept.length <= 14 || found.kept.includes(' ') ? scores.strong : scores.long;
}

function* behindCues(reading: Reading, patterns: Patterns): Generator<Candidate> {
  const { cues, before, stop, follows } = patterns;
  for (const match of reading.text.matchAll(before)) {
    const { cue = '', gap = '', name = '' } = match.groups ?? {};
    if (cues.others.some((other) => reading.text.startsWith(other, match.index))) continue;
    // A vowel or a tone goes on with the last letter of the cue: another word.
    if (/^\p{M}/u.test(gap + name)) continue;
    const skipped = whoseIn(name, cues);
    const kept = cutAtStops(name.slice(skipped), stop);
    if (kept.length < 2) continue;
    const start = match.index + cue.length + gap.length + skipped;
    const score = scoreOf(patterns, cue, reading.text, match.index, { kept, cut: kept.length < name.length });
    // A word for a relative before and an age, a birth or a telephone behind tell a name together.
    const isApart = reading.text.charAt(start - 1) === ' ' && !cues.endings.includes(cue) && ![...cues.stops, ...cues.nothings, ...cues.whose].some((word) => kept.startsWith(word));
    const isBetween = isApart && cues.weak.includes(cue) && kept.length <= longestBetween && follows.test(reading.text.slice(start + kept.length, start + kept.length + 24));
    yield candidateAt(reading, [start, start + kept.length], 'name', isBetween && score >= scores.weak ? scores.between : score, ['cue']);
  }
}

/** A word by itself before "aged 20", "born", a telephone: often a name, and often not. */
function* beforeCues(reading: Reading, { behind, followed, cues }: Patterns): Generator<Candidate> {
  if (behind !== undefined) {
    for (const { 0: written, index } of reading.text.matchAll(behind)) yield candidateAt(reading, [index, index + written.length], 'name', written.length <= 14 ? 0.5 : 0.3, ['cue']);
  }
  for (const match of reading.text.matchAll(followed)) {
    const name = match.groups?.['name'] ?? '';
    if (cues.whose.includes(name) || cues.stops.includes(name) || cues.nothings.includes(name)) continue;
    yield candidateAt(reading, [match.index, match.index + name.length], 'name', 0.25, ['cue']);
  }
}

export function findUnspacedNames(reading: Reading): readonly Candidate[] {
  return allPatterns.flatMap((patterns) => (patterns.letter.test(reading.text) ? [...behindCues(reading, patterns), ...beforeCues(reading, patterns)] : []));
}

import { atOnce, type Steps } from '#shared/steps.ts';
import { bareString } from './fold.ts';
import { KnownTexts } from './known-texts.ts';
import { RunSearch } from './run-search.ts';
import { runsOf, runWords, wholeFrom, type WordRun } from './word-runs.ts';

/** Texts that these readers do not get, and what they do get of texts like them. */
export interface WithheldTexts {
  /** Each whole, as it stands in the vault. */
  readonly withheld: readonly string[];
  /** What stands in the dossier by decision: the words of reporters, redacted, and the fixed words. The same words in a withheld text are no secret. */
  readonly told: readonly string[];
}

/** Words of withheld texts, ready to be looked for in many texts. */
export class WithheldWords {
  readonly #search: RunSearch;
  readonly #runs: readonly string[];
  /** By the index of the run: whether it stands in what is told. */
  readonly #isTold: Uint8Array;

  private constructor(runs: readonly string[]) {
    this.#runs = runs;
    this.#search = new RunSearch(runs);
    this.#isTold = new Uint8Array(runs.length);
  }

  /** For few texts. */
  static of(texts: WithheldTexts): WithheldWords {
    return atOnce(WithheldWords.steps(texts));
  }

  /** Yields after each text: hundreds of them take most of a second. */
  static *steps({ withheld, told }: WithheldTexts, known = new KnownTexts()): Steps<WithheldWords> {
    const runs = new Set<string>();
    for (const text of withheld) {
      for (const { bare } of yield* knownRuns(known, text)) runs.add(bare);
      yield undefined;
    }
    const words = new WithheldWords([...runs]);
    yield undefined;
    for (const text of told) {
      const { bare } = yield* known.index(text);
      for (const { id } of words.#search.placesIn(bare.text)) words.#isTold[id] = 1;
      yield undefined;
    }
    return words;
  }

  /** How many passages of a text are words in a row of a withheld one. */
  countIn(text: string): number {
    return this.countInBare(bareString(text));
  }

  /** The same of a text that was folded already (`foldBare`). */
  countInBare(bare: string): number {
    let passages = 0;
    let until = -1;
    for (const { id, at } of this.#search.placesIn(bare)) {
      if (this.#isTold[id] === 1) continue;
      if (at > until) passages += 1;
      until = Math.max(until, at + (this.#runs[id]?.length ?? 0));
    }
    return passages;
  }
}

/** The runs of a text (`runsOf`); none of one with fewer words than `least`. */
export function* knownRuns(known: KnownTexts, text: string, step?: number, least = wholeFrom): Steps<readonly WordRun[]> {
  const words = known.words(text);
  return words.length < least ? [] : runsOf(words, (yield* known.index(text)).bare, step);
}

/** Passages that together stand for texts, and that do not stand in `shown`: who finds none of them in a file finds no more than a few words of each. For what is searched in bytes, where every run would be too many. Yields after each text. */
export function* spreadSteps(texts: readonly string[], shown: string, known = new KnownTexts()): Steps<readonly string[]> {
  const runs: { bare: string; passage: string }[] = [];
  for (const text of texts) {
    for (const { bare, start, end } of yield* knownRuns(known, text, runWords, 1)) runs.push({ bare, passage: text.slice(start, end) });
    yield undefined;
  }
  const search = new RunSearch(runs.map(({ bare }) => bare));
  const isShown = new Uint8Array(runs.length);
  const { bare } = yield* known.index(shown);
  for (const { id } of search.placesIn(bare.text)) isShown[id] = 1;
  yield undefined;
  return [...new Set(runs.flatMap(({ passage }, id) => (isShown[id] === 1 ? [] : [passage])))];
}

import type { Steps } from '#shared/steps.ts';
import { indexSteps, type TextIndex } from './occurrences.ts';
import { wordsOf, type Word } from './word-runs.ts';

/** UTF-16 units of texts that are remembered: those of a dossier of 500 tips several times, in some tens of megabytes. */
const unitsRemembered = 4_000_000;

interface Known {
  index?: TextIndex;
  words?: readonly Word[];
}

/**
 * Texts that were folded and cut into words while one file is made and checked. What is known is told by the whole text, unit for unit, and by nothing else, least of all by where it came from: what comes out is what would come out anew.
 * Nothing that was found, allowed or refused is remembered: every search and every comparison is made each time.
 */
export class KnownTexts {
  readonly #known = new Map<string, Known>();
  #units = 0;

  /** Yields while a long text is folded for the first time. */
  *index(text: string): Steps<TextIndex> {
    const known = this.#of(text);
    return (known.index ??= yield* indexSteps(text));
  }

  words(text: string): readonly Word[] {
    const known = this.#of(text);
    return (known.words ??= wordsOf(text));
  }

  #of(text: string): Known {
    const known = this.#known.get(text) ?? {};
    if (this.#known.has(text)) return known;
    this.#units += text.length;
    if (this.#units > unitsRemembered) {
      this.#known.clear();
      this.#units = text.length;
    }
    this.#known.set(text, known);
    return known;
  }
}

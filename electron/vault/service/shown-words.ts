import { fail, ok, type Result } from '#shared/result.ts';
import type { RandomBytes } from '../crypto/random.ts';
import { splitRecoveryWords } from '../crypto/recovery-shares.ts';
import { newRecoveryWords, normaliseWords } from '../crypto/recovery-words.ts';
import { newId } from '../store/events/vault-context.ts';

const wordsAskedFor = 2;

/** As they go to the window: the words, once, and which two must be typed back (1-based, in rising order). */
export interface WordsToShow {
  readonly wordsId: string;
  readonly recoveryWords: string[];
  readonly positions: number[];
}

/**
 * The recovery words that are on the screen just now and not in force yet. They are nowhere else: what is to be made of them,
 * the sheet of paper and the shares, is made now or never. Strings cannot be wiped; they are dropped, and locking ends the process.
 */
export class ShownWords {
  readonly #randomBytes: RandomBytes;
  #shown: (WordsToShow & { shares?: Promise<readonly (readonly string[])[]> }) | undefined;

  constructor(randomBytes: RandomBytes) {
    this.#randomBytes = randomBytes;
  }

  /** New words; those shown before are forgotten. */
  begin(): WordsToShow {
    const recoveryWords = [...newRecoveryWords(this.#randomBytes)];
    const shown = { wordsId: newId(this.#randomBytes), recoveryWords, positions: this.#drawPositions(recoveryWords.length) };
    this.#shown = shown;
    return structuredClone(shown);
  }

  wordsOf(wordsId: string): readonly string[] | undefined {
    return this.#shown?.wordsId === wordsId ? this.#shown.recoveryWords : undefined;
  }

  /** Always the same three for the same words: sheets that were printed twice still fit together. */
  sharesOf(wordsId: string): Promise<readonly (readonly string[])[]> | undefined {
    const shown = this.#shown;
    if (shown?.wordsId !== wordsId) return undefined;
    shown.shares ??= splitRecoveryWords(shown.recoveryWords, this.#randomBytes);
    return shown.shares;
  }

  /** The words, once the two typed back are the ones shown; a wrong word may be tried again. */
  prove(wordsId: string, typed: readonly string[]): Result<readonly string[], 'not-found' | 'recovery-words-differ'> {
    if (this.#shown?.wordsId !== wordsId) return fail('not-found');
    const { recoveryWords, positions } = this.#shown;
    const same = positions.every((position, index) => normaliseWords(typed[index] ?? '') === recoveryWords[position - 1]);
    return same ? ok(recoveryWords) : fail('recovery-words-differ');
  }

  forget(): void {
    this.#shown = undefined;
  }

  /** Two different places. The small bias of a remainder does not matter here. */
  #drawPositions(words: number): number[] {
    const positions = new Set<number>();
    while (positions.size < wordsAskedFor) positions.add(((this.#randomBytes(1)[0] ?? 0) % words) + 1);
    return [...positions].sort((one, other) => one - other);
  }
}

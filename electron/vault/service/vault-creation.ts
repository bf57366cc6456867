import type { Reply } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { PassphraseEstimate, PassphraseEstimator } from '../crypto/passphrase-strength.ts';
import type { ShownWords } from './shown-words.ts';

/** What a person has chosen for a vault that does not exist yet. */
export interface NewVaultChoice {
  readonly memberName: string;
  readonly passphrase: string;
  readonly recoveryWords: readonly string[];
}

/**
 * The first half of making a vault. Nothing is written until two of the recovery words have been typed back, so that no
 * vault exists whose recovery words nobody wrote down.
 */
export class VaultCreation {
  readonly #shownWords: ShownWords;
  readonly #estimator: () => Promise<PassphraseEstimator>;
  #begun: { readonly creationId: string; readonly memberName: string; readonly passphrase: string } | undefined;

  constructor(shownWords: ShownWords, estimator: () => Promise<PassphraseEstimator>) {
    this.#shownWords = shownWords;
    this.#estimator = estimator;
  }

  async estimate(passphrase: string, memberName: string): Promise<PassphraseEstimate> {
    return (await this.#estimator())(passphrase, memberName);
  }

  async begin(memberName: string, passphrase: string): Promise<Result<Reply<'vault.beginCreate'>, 'passphrase-weak'>> {
    if (!(await this.estimate(passphrase, memberName)).accepted) return fail('passphrase-weak');
    const { wordsId: creationId, recoveryWords, positions } = this.#shownWords.begin();
    this.#begun = { creationId, memberName, passphrase };
    return ok({ creationId, recoveryWords, positions });
  }

  /** The choice, once the words typed back are the ones shown; a wrong word may be tried again. */
  confirm(creationId: string, words: readonly string[]): Result<NewVaultChoice, 'not-found' | 'recovery-words-differ'> {
    if (this.#begun?.creationId !== creationId) return fail('not-found');
    const { memberName, passphrase } = this.#begun;
    const proven = this.#shownWords.prove(creationId, words);
    return proven.ok ? ok({ memberName, passphrase, recoveryWords: proven.value }) : proven;
  }

  forget(): void {
    this.#begun = undefined;
    this.#shownWords.forget();
  }
}

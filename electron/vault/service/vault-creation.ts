import type { Reply } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { PassphraseEstimate } from '../crypto/passphrase-strength.ts';
import { newRecoveryWords, normaliseWords } from '../crypto/recovery-words.ts';
import { newId } from '../store/events/vault-context.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** What a person has chosen for a vault that does not exist yet. */
export interface NewVaultChoice {
  readonly memberName: string;
  readonly passphrase: string;
  readonly recoveryWords: readonly string[];
}

const wordsAskedFor = 2;

/**
 * The first half of making a vault. Nothing is written until two of the recovery words have been typed back, so that no
 * vault exists whose recovery words nobody wrote down.
 */
export class VaultCreation {
  readonly #environment: VaultEnvironment;
  #estimator: ((passphrase: string, memberName: string) => PassphraseEstimate) | undefined;
  #begun: { readonly creationId: string; readonly choice: NewVaultChoice; readonly positions: readonly number[] } | undefined;

  constructor(environment: VaultEnvironment) {
    this.#environment = environment;
  }

  async estimate(passphrase: string, memberName: string): Promise<PassphraseEstimate> {
    // Its dictionaries cost half a second and 30 MB, which nobody pays who only unlocks.
    this.#estimator ??= (await import('../crypto/passphrase-strength.ts')).passphraseEstimator();
    return this.#estimator(passphrase, memberName);
  }

  async begin(memberName: string, passphrase: string): Promise<Result<Reply<'vault.beginCreate'>, 'passphrase-weak'>> {
    if (!(await this.estimate(passphrase, memberName)).accepted) return fail('passphrase-weak');
    const { randomBytes } = this.#environment;
    const recoveryWords = newRecoveryWords(randomBytes);
    const positions = this.#drawPositions(recoveryWords.length);
    const creationId = newId(randomBytes);
    this.#begun = { creationId, choice: { memberName, passphrase, recoveryWords }, positions };
    return ok({ creationId, recoveryWords: [...recoveryWords], positions: [...positions] });
  }

  /** The choice, once the words typed back are the ones shown; a wrong word may be tried again. */
  confirm(creationId: string, words: readonly string[]): Result<NewVaultChoice, 'not-found' | 'recovery-words-differ'> {
    if (this.#begun?.creationId !== creationId) return fail('not-found');
    const { choice, positions } = this.#begun;
    const same = positions.every((position, index) => normaliseWords(words[index] ?? '') === choice.recoveryWords[position - 1]);
    return same ? ok(choice) : fail('recovery-words-differ');
  }

  forget(): void {
    this.#begun = undefined;
  }

  /** Two different places, 1-based and in rising order. The small bias of a remainder does not matter here. */
  #drawPositions(words: number): readonly number[] {
    const positions = new Set<number>();
    while (positions.size < wordsAskedFor) positions.add(((this.#environment.randomBytes(1)[0] ?? 0) % words) + 1);
    return [...positions].sort((one, other) => one - other);
  }
}

import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes } from '../crypto/hash.ts';
import { replaceRecovery, type GivenSlot } from '../crypto/header-changes.ts';
import { recordRecoveryRenewal } from '../store/commands/record-rekeying.ts';
import { readHeaderFile, writeHeaderFile, type HeaderWriteCode } from '../store/header-file.ts';
import { StorageFault } from '../store/database.ts';
import { changedHeader, withOpenedHeader } from './header-access.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultSession } from './vault-session.ts';

/**
 * New recovery words for an open vault. The next header is made at once, while the vault key is at hand, and kept, sealed as it is; it goes to
 * the disk only after two of the words were typed back. So the key is held for one operation, and nobody is left with
 * words that were never written down.
 */
export class RecoveryRenewal {
  readonly #session: VaultSession;
  #pending: { readonly wordsId: string; readonly given: GivenSlot; readonly header: Uint8Array } | undefined;

  constructor(session: VaultSession) {
    this.#session = session;
  }

  async begin(vault: OpenVault, secret: string): Promise<Result<Reply<'recovery.beginRenewal'>, Code>> {
    this.forget();
    if (vault.usedRecoveryKey) return fail('passphrase-needed');
    const { environment, shownWords } = this.#session;
    const access = { environment, closing: () => this.#session.closing };
    return this.#session.trySecret(() =>
      withOpenedHeader(access, vault, secret, async ({ opened }) => {
        const header = readHeaderFile(environment.files, vault.folder);
        if (!header.ok) return header;
        const { wordsId, recoveryWords, positions } = shownWords.begin();
        const given = await replaceRecovery(opened, recoveryWords, environment);
        if (!given.ok) return given;
        this.#pending = { wordsId, given: given.value, header: header.value.bytes };
        return ok({ wordsId, recoveryWords, positions });
      }),
    );
  }

  finish(vault: OpenVault, wordsId: string, typed: readonly string[]): Result<Record<string, never>, Code> {
    const pending = this.#pending;
    if (pending?.wordsId !== wordsId) return fail('not-found');
    const proven = this.#session.shownWords.prove(wordsId, typed);
    if (!proven.ok) return proven;
    const { environment } = this.#session;
    const header = readHeaderFile(environment.files, vault.folder);
    // Somebody's passphrase was changed meanwhile: the header that was made would take that back.
    if (!header.ok) return header;
    if (!equalBytes(header.value.bytes, pending.header)) return fail('not-found');
    const written = this.#putInForce(vault, pending.given);
    this.forget();
    return written.ok ? ok({}) : written;
  }

  forget(): void {
    if (this.#pending === undefined) return;
    this.#pending = undefined;
    this.#session.shownWords.forget();
  }

  /**
   * The header is written inside the transaction that tells the log, just before its commit: where the header is refused, neither has changed.
   * Where the power goes between the two, the new words are in force and the log does not know their key yet; the next unlock by
   * somebody who manages people makes up for it (unlock-vault.ts).
   */
  #putInForce(vault: OpenVault, { bytes, opened, label }: GivenSlot): Result<void, HeaderWriteCode> {
    const { files, randomBytes } = this.#session.environment;
    const written = recordRecoveryRenewal(vault.context, label, changedHeader(opened, { change: 'recovery-replaced', memberId: label.memberId }), () => {
      const outcome = writeHeaderFile(files, vault.folder, bytes, randomBytes);
      if (!outcome.ok && outcome.code !== 'header-unconfirmed') throw new StorageFault(outcome.code);
      return outcome;
    });
    vault.slots = opened.members;
    return written;
  }
}

import path from 'node:path';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes } from '../crypto/hash.ts';
import { rekeyedHeader, type RekeyedHeader } from '../crypto/rekeyed-header.ts';
import { openHeader } from '../crypto/vault-header.ts';
import { wipe } from '../crypto/wipe.ts';
import { folderSize } from '../rekey/folder-size.ts';
import { readHeaderFile } from '../store/header-file.ts';
import { withOpenedHeader } from './header-access.ts';
import type { OpenVault } from './open-vault.ts';
import { rekeyVault } from './rekey-vault.ts';
import type { VaultSession } from './vault-session.ts';

/** Other messages get a turn at least this often, and the window hears of progress. */
const turnEveryMs = 40;
/** Beside the copy: WAL, anchor, tags, header. */
const roomBeside = 16 * 1024 * 1024;

interface Pending {
  readonly wordsId: string;
  readonly next: RekeyedHeader;
  /** The header as it was then: whoever changed it meanwhile begins again. */
  readonly header: Uint8Array;
}

/** The rekeying that may be under way: first words are shown, then, once two were typed back, everything is sealed anew. */
export class Rekeying {
  readonly #session: VaultSession;
  #pending: Pending | undefined;
  #cancelled = false;

  constructor(session: VaultSession) {
    this.#session = session;
  }

  cancel(): void {
    this.#cancelled = true;
    this.forget();
  }

  /** Keys of a vault that will not be. */
  forget(): void {
    wipe(this.#pending?.next.opened.vaultKey, this.#pending?.next.opened.seed);
    this.#pending = undefined;
  }

  async begin(vault: OpenVault, secret: string): Promise<Result<Reply<'rekey.begin'>, Code>> {
    this.forget();
    const { environment, shownWords } = this.#session;
    if (vault.usedRecoveryKey) return fail('passphrase-needed');
    const neededBytes = folderSize(environment.files, vault.folder) + roomBeside;
    const freeBytes = environment.files.freeBytes(path.dirname(vault.folder));
    if (freeBytes !== undefined && freeBytes < neededBytes) return fail('rekey-no-room');
    const access = { environment, closing: () => this.#session.closing };
    return this.#session.trySecret(() => withOpenedHeader(access, vault, secret, async ({ opened }) => {
      const { wordsId, recoveryWords, positions } = shownWords.begin();
      const next = await rekeyedHeader(opened, secret, recoveryWords, environment);
      this.#pending = { wordsId, next, header: bytesOf(this.#session, vault) };
      const proof = await openHeader(next.bytes, secret, environment.runArgon2);
      if (!proof.ok) throw new Error('a header that was just made does not open');
      wipe(proof.value.vaultKey, proof.value.seed);
      const others = opened.members.filter(({ kind, memberId }) => kind === 'passphrase' && memberId !== opened.member.memberId).map(({ name }) => name);
      return ok({ wordsId, recoveryWords, positions, neededBytes, others });
    }));
  }

  /** Answers when it has ended. From success on no vault is open here, and only locking is left to do. */
  async start(wordsId: string, typed: readonly string[]): Promise<Result<Record<string, never>, Code>> {
    const pending = this.#pending;
    if (pending?.wordsId !== wordsId) return fail('not-found');
    const words = this.#session.shownWords.prove(wordsId, typed);
    if (!words.ok) return words;
    return this.#session.withVaultToItself(async (vault) => {
      if (!equalBytes(pending.header, bytesOf(this.#session, vault))) {
        this.forget();
        return { vault, outcome: fail('not-found') };
      }
      this.#pending = undefined;
      this.#cancelled = false;
      const outcome = await rekeyVault(this.#session.environment, vault, { next: pending.next, recoveryWords: words.value, goOn: this.#goOn(), stopped: () => this.#stopped() });
      if (outcome.state === 'rekeyed') {
        this.#session.shownWords.forget();
        return { vault: undefined, outcome: ok({}) };
      }
      return { vault: outcome.state === 'as-before' ? vault : undefined, outcome: fail(outcome.code) };
    });
  }

  #stopped(): boolean {
    // Work that a person started: it does not count as an empty chair.
    this.#session.touch();
    return this.#cancelled || this.#session.closing;
  }

  #goOn(): (phase: 'pages' | 'files' | 'checking', done: number, total: number) => Promise<boolean> {
    const { monotonicMs } = this.#session.environment;
    let toldAtMs = -Infinity;
    let toldPhase: string | undefined;
    return async (phase, done, total) => {
      const nowMs = monotonicMs();
      if (nowMs - toldAtMs >= turnEveryMs || phase !== toldPhase) {
        toldAtMs = nowMs;
        toldPhase = phase;
        this.#session.notify({ notice: 'rekey.progress', value: { phase, done, total } });
        await new Promise((resolve) => setImmediate(resolve));
      }
      return !this.#stopped();
    };
  }
}

function bytesOf({ environment }: VaultSession, vault: OpenVault): Uint8Array {
  const header = readHeaderFile(environment.files, vault.folder);
  return header.ok ? header.value.bytes : new Uint8Array(0);
}

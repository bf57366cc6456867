import path from 'node:path';
import type { VaultCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { sampleCompounds, sampleIncidents, sampleTipCount, sampleYear, shiftNote } from '#shared/sample/sample-story.ts';
import { minutesOfYear } from '#shared/sample/invent-year.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { kdfFloor } from '../crypto/kdf-parameters.ts';
import { newRecoveryWords } from '../crypto/recovery-words.ts';
import { signerFromSeed } from '../crypto/signing.ts';
import { wipe } from '../crypto/wipe.ts';
import { faultOutcome } from '../platform/fault-code.ts';
import { FileFault } from '../platform/file-system.ts';
import { removeFolderTree } from '../platform/remove-folder-tree.ts';
import { acquireVaultLock } from '../platform/vault-lock.ts';
import { writeBeside } from '../platform/write-beside.ts';
import { fillVault } from '../sample/fill-vault.ts';
import { unsyncedFiles } from '../sample/unsynced-files.ts';
import { hex } from '../crypto/hash.ts';
import { addIntakeKey } from '../store/commands/add-intake-key.ts';
import { addMember } from '../store/commands/add-member.ts';
import { newId } from '../store/events/vault-context.ts';
import { rebuildSearchIndex } from '../store/search/search-index.ts';
import { refusal } from '../store/storage-code.ts';
import { createVault } from './create-vault.ts';
import type { OpenVault } from './open-vault.ts';
import { unlockVault, type EngineProof } from './unlock-vault.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Before the title of every dossier that is made there. */
export const sampleDossierMark = 'PRACTICE, INVENTED:';

/** Before the title of whatever leaves the sample vault; empty for any other. */
export const markOf = ({ isSampleOpen }: { readonly isSampleOpen: boolean }): string => (isSampleOpen ? sampleDossierMark : '');

/** Names inside the sample folder. The mark says, to people and to this program, that everything in the folder may be deleted. */
const markName = 'INVENTED.txt';
const vaultName = 'vault';
const wholeName = 'whole';
const markText = 'Tipkeep keeps its sample vault in this folder: invented tips to practise on. Everything in it may be deleted at any time.\n';

/** Protects nothing and is no secret: everything in the vault is invented. It is never asked for. */
const samplePassphrase = 'sample vault of invented tips';
const memberName = 'Practice';
const colleagues = ['Bopha (invented)', 'Linh (invented)'] as const;

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const keyDays = 90;
/** Before the tip about danger now came. */
const shiftEndedMinutesAgo = 25;
const filesAtMost = 1000;

export interface SampleProgress {
  readonly onTips: (done: number, total: number) => void;
  /** The process is about to end: stop making it. */
  readonly closing: () => boolean;
}

/** The sample vault in its folder: whether there is one, opening or making it, throwing it away. */
export class SampleVault {
  readonly #environment: VaultEnvironment;
  readonly folder: string;

  constructor(environment: VaultEnvironment, folder: string) {
    this.#environment = environment;
    this.folder = folder;
  }

  get vaultFolder(): string {
    return path.join(this.folder, vaultName);
  }

  /** Whether a whole one is there. A disk that does not say has none. */
  get isKept(): boolean {
    return this.#has(markName) && this.#has(wholeName);
  }

  async open(proof: EngineProof, progress: SampleProgress): Promise<Result<OpenVault, VaultCode | 'cancelled'>> {
    // A sample vault is a practice vault in both kinds of window.
    const environment: VaultEnvironment = { ...this.#environment, practiceHost: true, kdf: kdfFloor };
    if (this.isKept) return unlockVault(environment, this.vaultFolder, samplePassphrase, true, proof);
    const engine = await proof();
    if (!engine.ok) return engine;
    const cleared = this.#clear();
    if (!cleared.ok) return cleared;
    try {
      return await this.#make(environment, progress);
    } catch (problem) {
      return refusal(problem);
    }
  }

  /** Removes it. `vault-in-use`: another process has it open. Nothing is touched in a folder without the mark. */
  throwAway(): Result<undefined, VaultCode> {
    const { files, identity } = this.#environment;
    if (!this.#has(markName)) return ok(undefined);
    if (this.#has(vaultName)) {
      const lock = acquireVaultLock(files, this.vaultFolder, identity);
      if (!lock.ok) return lock;
    }
    return this.#clear();
  }

  /** What is in the folder goes, if the mark says that it may; then the mark stands alone, or nothing. `folder-not-empty`: it holds something else. */
  #clear(): Result<undefined, VaultCode> {
    const { files } = this.#environment;
    try {
      if (files.stat(this.folder) === undefined) return ok(undefined);
      if (!this.#has(markName)) return files.list(this.folder, 1).length > 0 ? fail('folder-not-empty') : ok(undefined);
      // Half a vault never counts as a whole one, whatever happens next.
      if (this.#has(wholeName)) files.remove(path.join(this.folder, wholeName));
      files.syncFolder(this.folder);
      for (const name of files.list(this.folder, filesAtMost)) if (name === vaultName || name.startsWith(`${vaultName}.new-`)) removeFolderTree(files, path.join(this.folder, name));
      if (this.#has(vaultName)) return fail('storage-failed');
      files.remove(path.join(this.folder, markName));
      if (files.list(this.folder, 1).length === 0) files.removeFolder(this.folder);
      return ok(undefined);
    } catch (problem) {
      return fail(faultOutcome(problem));
    }
  }

  async #make(environment: VaultEnvironment, { onTips, closing }: SampleProgress): Promise<Result<OpenVault, VaultCode | 'cancelled'>> {
    const { files, randomBytes } = environment;
    if (files.stat(this.folder) === undefined) files.makeFolder(this.folder);
    writeBeside(files, path.join(this.folder, markName), new TextEncoder().encode(markText), hex(randomBytes(8)));
    const endMs = environment.now();
    // The year is lived as it would have been; from then on the clock is the real one.
    const clock = { ms: endMs - minutesOfYear * minuteMs - dayMs };
    let isLived = false;
    const disk = unsyncedFiles(files);
    const made = await createVault({ ...environment, files: disk.files, now: () => (isLived ? environment.now() : clock.ms) }, this.vaultFolder, { memberName, passphrase: samplePassphrase, recoveryWords: newRecoveryWords(randomBytes) });
    if (!made.ok) return made;
    const vault = made.value;
    try {
      for (const step of this.#fill(vault, clock, endMs)) {
        onTips(Math.min(step, sampleTipCount), sampleTipCount);
        if (closing()) {
          vault.close();
          return fail('cancelled');
        }
        // The process hears in between that it must end.
        await new Promise((resolve) => setImmediate(resolve));
      }
      isLived = true;
      disk.waitAgain();
      vault.context.database.checkpoint();
      this.#syncAll(this.vaultFolder);
      writeBeside(files, path.join(this.folder, wholeName), new Uint8Array(0), hex(randomBytes(8)));
      return ok(vault);
    } catch (problem) {
      vault.close();
      throw problem;
    }
  }

  *#fill({ context }: OpenVault, clock: { ms: number }, endMs: number): Generator<number, void, void> {
    const { randomBytes, icuVersion } = this.#environment;
    const others = colleagues.map((name) => {
      const memberId = newId(randomBytes);
      const seed = randomBytes(32);
      const signer = signerFromSeed(memberId, seed);
      wipe(seed);
      // In the record like everybody else, and without a slot: nobody opens this vault under their name.
      addMember(context, { memberId, name, publicKey: signer.publicKey, role: 'triage' });
      return signer;
    });
    const seed = randomBytes(32);
    const { publicKey } = intakeKeyFromSeed(seed);
    const { keyId } = addIntakeKey(context, { seed, publicKey, expiresAt: endMs + keyDays * dayMs });
    // The empty index is stamped before tips come, or the next unlock would make it anew.
    const indexing = rebuildSearchIndex(context.database, icuVersion);
    while (indexing.next().done !== true);
    const people = [context.signer, ...others].map(({ memberId }) => memberId);
    const [last] = others;
    yield* fillVault({ context, clock, key: { keyId, publicKey }, people }, {
      compounds: sampleCompounds,
      incidents: sampleIncidents,
      tips: sampleYear(people.length),
      endMs,
      ...(last === undefined ? {} : { handOver: { minutesAgo: shiftEndedMinutesAgo, note: shiftNote, by: last } }),
    });
  }

  #syncAll(folder: string): void {
    const { files } = this.#environment;
    for (const name of files.list(folder, filesAtMost)) {
      const place = path.join(folder, name);
      const kind = files.stat(place)?.kind;
      if (kind === 'folder') this.#syncAll(place);
      if (kind !== 'file') continue;
      const descriptor = files.open(place, 'edit');
      try {
        files.syncFile(descriptor);
      } finally {
        files.close(descriptor);
      }
    }
    files.syncFolder(folder);
  }

  #has(name: string): boolean {
    try {
      return this.#environment.files.stat(path.join(this.folder, name)) !== undefined;
    } catch (problem) {
      if (problem instanceof FileFault) return false;
      throw problem;
    }
  }
}

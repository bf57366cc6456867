import type { DropFolderTaken, DropFolderView } from '#shared/contract/carrier-calls.ts';
import { mayCall } from '#shared/contract/needed-role.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { backupPlaces } from '../backup/backup-places.ts';
import { FolderLooks } from '../intake/folder-looks.ts';
import { readCandidate } from '../intake/read-candidate.ts';
import type { ImportOutcome } from '../intake/run-import.ts';
import { isSafeInVault } from '../intake/safe-in-vault.ts';
import { entriesAtMost } from '../intake/scan-folder.ts';
import { finishWiping, wipeFile } from '../intake/wipe-file.ts';
import { TriesToRepeat } from '../intake/tries-to-repeat.ts';
import { sha256 } from '../crypto/hash.ts';
import { tipLimits } from '#shared/domain/tip-content.ts';
import { dropFolderSetting, forgetDropFolder, setDropFolder, type DropFolderSetting } from '../store/drop-folder-setting.ts';
import { storageCode } from '../store/storage-code.ts';
import { isWithin } from './is-within.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultSession } from './vault-session.ts';

/** A file is taken when two looks this far apart find the same. */
const lookEveryMs = 5_000;
/** In one go; a person who wants to import waits for no more than the batch under way. */
const filesAtOnce = 200;
/** A disk that refuses is not asked again at once. */
const restAfterTroubleMs = 60_000;

/** The folder that is watched while the vault is open. Everything in it goes the way of an import. */
export class DropFolder {
  readonly #session: VaultSession;
  #looks: { readonly folder: string; readonly looks: FolderLooks } | undefined;
  /** Found by the last look, not taken yet. */
  #ready: readonly string[] = [];
  #toRead = new TriesToRepeat();
  #toWipe = new TriesToRepeat();
  #state: 'watching' | 'absent' | 'unreadable' | 'too-large' = 'watching';
  #nextLookMs = Number.NEGATIVE_INFINITY;
  #isTaking = false;

  constructor(session: VaultSession) {
    this.#session = session;
  }

  view({ database }: OpenVault): DropFolderView {
    const setting = dropFolderSetting(database);
    if (setting === undefined) return { folder: null, wipes: false, state: null };
    return { ...setting, state: this.#mayTake ? this.#state : 'role' };
  }

  /** What stays behind at a lock: where files will lie, and how many lie there that were taken already. null: no folder is watched, or nobody knows which of them were. */
  left({ database }: OpenVault): { readonly folder: string; readonly taken: number } | null {
    const setting = dropFolderSetting(database);
    if (setting === undefined) return null;
    if (this.#looks?.folder === setting.folder) return { folder: setting.folder, taken: this.#looks.looks.takenCount };
    // Nobody has looked since the unlock. What was taken is gone where originals are wiped; else nobody can tell it from what waits.
    return setting.wipes ? { folder: setting.folder, taken: 0 } : null;
  }

  /** Codes: `drop-folder-inside`; `file-unreadable` for what is not a folder. */
  choose(vault: OpenVault, folder: string, wipes: boolean): Result<DropFolderView, Code> {
    const others = [vault.folder, ...backupPlaces(vault.database).map((place) => place.folder)];
    if (others.some((other) => isWithin(folder, other) || isWithin(other, folder))) return fail('drop-folder-inside');
    if (this.#session.environment.files.stat(folder)?.kind !== 'folder') return fail('file-unreadable');
    setDropFolder(vault.database, { folder, wipes }, this.#session.environment.now());
    this.#beginAnew();
    return ok(this.view(vault));
  }

  /** `not-found` when no folder is watched. Files that are here already are looked at again: a restart would do the same. */
  setWipes(vault: OpenVault, wipes: boolean): Result<DropFolderView, Code> {
    const setting = dropFolderSetting(vault.database);
    if (setting === undefined) return fail('not-found');
    setDropFolder(vault.database, { ...setting, wipes }, this.#session.environment.now());
    this.#beginAnew();
    return ok(this.view(vault));
  }

  stop(vault: OpenVault): DropFolderView {
    forgetDropFolder(vault.database);
    this.#beginAnew();
    return this.view(vault);
  }

  /** Called once a second. */
  tick(vault: OpenVault): void {
    const nowMs = this.#session.environment.monotonicMs();
    if (this.#isTaking || (this.#ready.length === 0 && nowMs < this.#nextLookMs)) return;
    this.#nextLookMs = nowMs + lookEveryMs;
    const toWipe = this.#toWipe.due(nowMs);
    let setting: DropFolderSetting | undefined;
    try {
      setting = dropFolderSetting(vault.database);
    } catch (problem) {
      // The vault's own disk refuses: whoever works at the desk hears of it soon enough.
      if (storageCode(problem) === undefined) throw problem;
      return;
    }
    if (setting === undefined || !this.#mayTake) return;
    if (this.#ready.length === 0) this.#look(setting);
    if (this.#ready.length === 0 && toWipe.length === 0) return;
    this.#isTaking = true;
    void (this.#ready.length > 0 ? this.#take(setting) : this.#wipeAgain(setting, toWipe)).finally(() => {
      this.#isTaking = false;
    });
  }

  get #mayTake(): boolean {
    const { role } = this.#session;
    return role !== undefined && mayCall(role, 'import.commit');
  }

  #beginAnew(): void {
    this.#looks = undefined;
    this.#ready = [];
    this.#toRead = new TriesToRepeat();
    this.#toWipe = new TriesToRepeat();
    this.#state = 'watching';
    this.#nextLookMs = Number.NEGATIVE_INFINITY;
  }

  #look({ folder, wipes }: DropFolderSetting): void {
    const { files } = this.#session.environment;
    if (this.#looks?.folder !== folder) this.#looks = { folder, looks: new FolderLooks(folder) };
    if (wipes) finishWiping(files, folder, entriesAtMost);
    for (const file of this.#toRead.due(this.#session.environment.monotonicMs())) this.#looks.looks.notTaken(file);
    const found = this.#looks.looks.look(files);
    this.#state = found.ok ? 'watching' : found.code;
    this.#ready = found.ok ? found.value : [];
  }

  async #take(setting: DropFolderSetting): Promise<void> {
    const looks = this.#looks?.looks;
    const batch = this.#ready.slice(0, filesAtOnce);
    const result = await this.#session.withVault(async (vault) => {
      try {
        const outcome = await this.#session.imports.runQuietly(vault, batch);
        return ok(outcome && { outcome, ...(await this.#wipe(vault, setting, filesToWipe(outcome))) });
      } catch (problem) {
        const code = storageCode(problem);
        if (code === undefined) throw problem;
        return fail(code);
      }
    });
    // The folder may be another one by now.
    if (looks !== this.#looks?.looks) return;
    this.#ready = this.#ready.slice(filesAtOnce);
    if (!result.ok || result.value?.outcome.stoppedBy === 'disk-full' || result.value?.outcome.stoppedBy === 'storage-failed') {
      this.#ready = [];
      this.#nextLookMs = this.#session.environment.monotonicMs() + restAfterTroubleMs;
    }
    if (!result.ok || result.value === undefined) return;
    const { outcome, wiped, notWiped } = result.value;
    const nowMs = this.#session.environment.monotonicMs();
    const tried = outcome.results.map(({ file }) => file);
    for (const file of tried) looks?.taken(file);
    this.#toRead.tried(tried, unread(outcome), nowMs);
    this.#toWipe.tried(tried, notWiped, nowMs);
    this.#tell({ opened: outcome.opened, duplicates: outcome.duplicates, deleted: outcome.deleted, quarantined: outcome.quarantined, parts: outcome.parts, wiped, notWiped: notWiped.length });
  }

  /** That they are still there has been told when they were taken: only what is gone now is news. */
  async #wipeAgain(setting: DropFolderSetting, due: readonly string[]): Promise<void> {
    const toWipe = this.#toWipe;
    const result = await this.#session.withVault(async (vault) => {
      try {
        return ok(await this.#wipe(vault, setting, due.filter((file) => this.#session.environment.files.stat(file) !== undefined)));
      } catch (problem) {
        const code = storageCode(problem);
        if (code === undefined) throw problem;
        return fail(code);
      }
    });
    if (toWipe !== this.#toWipe) return;
    toWipe.tried(due, result.ok ? result.value.notWiped : due, this.#session.environment.monotonicMs());
    if (result.ok) this.#tell({ opened: 0, duplicates: 0, deleted: 0, quarantined: 0, parts: 0, wiped: result.value.wiped, notWiped: 0 });
  }

  #tell(taken: DropFolderTaken): void {
    if (this.#session.closing) return;
    if (taken.opened + taken.quarantined + taken.parts + taken.wiped > 0) this.#session.notify({ notice: 'tips.changed', value: {} });
    // After every unlock the files that stayed are seen again: nobody needs to hear that they are here.
    if (taken.opened + taken.quarantined + taken.parts + taken.deleted + taken.wiped + taken.notWiped > 0) this.#session.notify({ notice: 'dropFolder.taken', value: taken });
  }

  /** `candidates` whose every tip is in the vault and opens again from there. `notWiped`: those that are still there, as far as it came. */
  async #wipe(vault: OpenVault, { folder, wipes }: DropFolderSetting, candidates: readonly string[]): Promise<{ readonly wiped: number; readonly notWiped: readonly string[] }> {
    let wiped = 0;
    const notWiped: string[] = [];
    const isClosing = (): boolean => this.#session.closing;
    const { files, randomBytes } = this.#session.environment;
    for (const file of candidates) {
      await new Promise((resolve) => setImmediate(resolve));
      // A person may have changed their mind meanwhile.
      if (isClosing() || !wipes || !this.#stillWipes(vault, folder)) break;
      const read = readCandidate(files, file, tipLimits.sealedBytes);
      const isSafe = read.ok && (await isSafeInVault({ context: vault.context, blobs: vault.blobs, keys: vault.knownKeys() }, read.value));
      if (isClosing()) break;
      if (isSafe && wipeFile(files, file, sha256(read.value), randomBytes)) wiped += 1;
      else notWiped.push(file);
    }
    return { wiped, notWiped };
  }

  #stillWipes({ database }: OpenVault, folder: string): boolean {
    const setting = dropFolderSetting(database);
    return setting?.folder === folder && setting.wipes;
  }
}

/** What went to quarantine, was deleted before or left alone stays. */
function filesToWipe({ results }: ImportOutcome): readonly string[] {
  const stays = new Set(results.filter(({ class: kind }) => kind !== 'new' && kind !== 'duplicate' && kind !== 'part').map(({ file }) => file));
  return [...new Set(results.map(({ file }) => file))].filter((file) => !stays.has(file));
}

/** Nothing is known of them: another program may have had them open, or their disk did not answer. */
function unread({ results }: ImportOutcome): readonly string[] {
  return results.filter(({ class: kind, code }) => kind === 'left' && (code === 'file-unreadable' || code === 'file-changed')).map(({ file }) => file);
}

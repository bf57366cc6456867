import type { Glance } from '#shared/contract/process-messages.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { filesWaiting } from '../intake/folder-looks.ts';
import type { FileSystem } from '../platform/file-system.ts';
import type { Database } from '../store/database.ts';
import { setShownOnLockScreen, shownOnLockScreen } from '../store/lock-screen-setting.ts';
import { earliestDue } from '../triage/earliest-due.ts';

/**
 * How much waits, for whoever passes the locked laptop. While it is locked nobody holds a key, so what was known at the lock is left with main, in memory: a time, and
 * where files may lie. Nothing of it where staff did not allow it, after a vault process that ended without a word, and after the app was started anew.
 */
export class LockScreen {
  readonly #files: FileSystem;
  readonly #tell: (glance: Glance | null) => void;
  #glance: Glance | null;

  constructor(files: FileSystem, glance: Glance | null, tell: (glance: Glance | null) => void) {
    this.#files = files;
    this.#glance = glance;
    this.#tell = tell;
  }

  /** What may be shown now; null: nothing. `files` null: there is no drop folder, or nobody can look into it. */
  shown(): Reply<'lockScreen.glance'>['glance'] {
    if (this.#glance === null) return null;
    const { dueAt, dropFolder } = this.#glance;
    if (dropFolder === null) return { dueAt, files: null };
    const found = filesWaiting(this.#files, dropFolder.folder);
    // Files that stayed after they were taken may have been cleared away meanwhile.
    return { dueAt, files: found.ok ? Math.max(0, found.value.size - dropFolder.taken) : null };
  }

  /** Leaves with main what is known of this vault at its lock, where staff allow it. */
  leave(database: Database, dropFolder: Glance['dropFolder']): void {
    if (shownOnLockScreen(database)) this.#set({ dueAt: earliestDue(database), dropFolder });
    else this.forget();
  }

  /** Allows it, or not; what was left before goes either way. */
  allow(database: Database, isShown: boolean): void {
    setShownOnLockScreen(database, isShown);
    this.forget();
  }

  forget(): void {
    this.#set(null);
  }

  #set(glance: Glance | null): void {
    this.#glance = glance;
    this.#tell(glance);
  }
}

import { subkey } from '../crypto/hkdf.ts';
import type { SlotLabel } from '../crypto/slot-labels.ts';
import type { OpenedHeader } from '../crypto/vault-header.ts';
import { wipe } from '../crypto/wipe.ts';
import { loadKnownKeys, type KnownKey } from '../intake/known-keys.ts';
import type { VaultLock } from '../platform/vault-lock.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { notedGeneration } from '../store/commands/change-members.ts';
import type { CopyableDatabase, OpenReport } from '../store/database.ts';
import { logAnchor } from '../store/events/log-anchor.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import { memberIn, type Member } from '../store/member-roll.ts';
import { storageCode } from '../store/storage-code.ts';

/** A vault that is open: its database, its blobs, who opened it. Everything that needs a key hangs on this and goes with it. */
export class OpenVault {
  readonly context: VaultContext;
  readonly blobs: BlobStore;
  readonly usedRecoveryKey: boolean;
  /** The header is older than one the log has seen: somebody put it back, and with it whoever it admitted then. */
  readonly olderHeader: boolean;
  readonly practice: boolean;
  readonly report: OpenReport;
  /** The same database as in the context, with what copying it needs. */
  readonly database: CopyableDatabase;
  readonly folder: string;
  readonly vaultId: Uint8Array;
  /** The vault's sub-key for backups. */
  readonly backupKey: Uint8Array;
  readonly #lock: VaultLock;
  /** Who has a slot in the header. Changes with the header (header-access.ts). */
  slots: readonly SlotLabel[];
  #keys: readonly KnownKey[] | undefined;

  constructor(parts: { readonly context: VaultContext; readonly database: CopyableDatabase; readonly folder: string; readonly blobs: BlobStore; readonly opened: OpenedHeader; readonly lock: VaultLock }) {
    const { header, members } = parts.opened;
    this.context = parts.context;
    this.blobs = parts.blobs;
    this.usedRecoveryKey = parts.opened.member.kind === 'recovery';
    this.slots = members;
    this.olderHeader = header.generation < notedGeneration(parts.context, header.vaultId);
    this.practice = header.practice;
    this.report = parts.context.database.report;
    this.database = parts.database;
    this.folder = parts.folder;
    this.vaultId = header.vaultId;
    this.backupKey = subkey(parts.opened.vaultKey, this.vaultId, 'backup');
    this.#lock = parts.lock;
  }

  /** Who has it open, as the log knows them now. */
  get member(): Member {
    const member = memberIn(this.context.database, this.context.signer.memberId);
    if (member === undefined) throw new Error('the log does not know who opened the vault');
    return member;
  }

  /** Empty when the recovery words opened it. */
  get memberName(): string {
    return this.member.name;
  }

  /** Our intake keys, derived once: each costs some milliseconds. */
  knownKeys(): readonly KnownKey[] {
    this.#keys ??= loadKnownKeys(this.context);
    return this.#keys;
  }

  forgetKnownKeys(): void {
    this.#keys = undefined;
  }

  /** Checkpoint, anchor, close, unlock the folder. True when the anchor was written. */
  close(): boolean {
    try {
      return this.#end();
    } finally {
      this.#lock.release();
    }
  }

  /** Closes, and leaves the lock of the folder to whoever puts another vault in this one's place. */
  handOver(): VaultLock & { readonly clean: boolean } {
    return { ...this.#lock, clean: this.#end() };
  }

  #end(): boolean {
    const { database } = this;
    wipe(this.backupKey);
    try {
      database.close(logAnchor(database));
      return true;
    } catch (problem) {
      if (storageCode(problem) === undefined) throw problem;
      // The WAL keeps everything that was acknowledged; the next unlock recovers it and says so.
      database.abandon();
      return false;
    } finally {
      wipe(this.context.tombstoneKey);
    }
  }
}

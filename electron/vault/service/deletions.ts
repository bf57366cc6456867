import type { Reply } from '#shared/contract/contract.ts';
import { deletionTargets, undoWithinMs } from '#shared/domain/deletion-reason.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { askDeletion, undoDeletion, type DeletionWish } from '../store/commands/ask-deletion.ts';
import { carryOutDeletions } from '../store/commands/carry-out-deletions.ts';
import { storageCode } from '../store/storage-code.ts';
import { unlessRefused } from '../store/unless-refused.ts';
import type { OpenVault } from './open-vault.ts';

export interface DeletionTimes {
  /** Milliseconds that never jump: a wall clock that is set forward must not cut the time to undo. */
  readonly monotonicMs: () => number;
  readonly onChange: () => void;
  /** Something has gone for good: backups still hold it. */
  readonly onGone: () => void;
}

/**
 * Deletions on their way. They are written down before anything else, so that a crash does not forget them, and carried out
 * half a minute later, at the lock, or at the next unlock.
 */
export class Deletions {
  readonly #times: DeletionTimes;
  /** When each of this session's is due, by the monotonic clock. */
  readonly #dueAtMs = new Map<string, number>();
  /** Storage refused something while one was being carried out: it may be done all the same, and then what follows from it is owed. */
  #isUnsure = false;

  constructor(times: DeletionTimes) {
    this.#times = times;
  }

  begin(vault: OpenVault, wish: DeletionWish): Result<Reply<'deletion.begin'>, Code> {
    try {
      const asked = askDeletion(vault.context, wish);
      if (!asked.ok) return asked;
      this.#dueAtMs.set(asked.value.deletionId, this.#times.monotonicMs() + undoWithinMs);
      return ok({ deletionId: asked.value.deletionId, undoWithinMs });
    } finally {
      // Also where storage refused: what was asked for may have become durable all the same, and then it is shown and can be undone.
      this.#times.onChange();
    }
  }

  undo(vault: OpenVault, deletionId: string): Result<Record<string, never>, Code> {
    const undone = undoDeletion(vault.context, deletionId);
    if (!undone.ok) return undone;
    this.#dueAtMs.delete(deletionId);
    this.#times.onChange();
    return ok({});
  }

  pending({ context: { database } }: OpenVault): Reply<'deletion.pending'> {
    const rows = database.all(
      `SELECT deletion_id, target, count(*) AS targets, max(coalesce(tip.number, intake_key.epoch)) AS number
       FROM pending_deletion LEFT JOIN tip ON tip.tip_id = target_id LEFT JOIN intake_key ON intake_key.key_id = target_id GROUP BY deletion_id ORDER BY min(asked_at)`,
    );
    return {
      pending: rows.map((row) => ({
        deletionId: String(row['deletion_id']),
        target: deletionTargets.find((target) => target === row['target']) ?? 'tip',
        count: Number(row['targets']),
        number: Number(row['targets']) === 1 && typeof row['number'] === 'number' ? row['number'] : null,
        remainingMs: Math.max(0, Math.round(this.#dueAt(String(row['deletion_id'])) - this.#times.monotonicMs())),
      })),
    };
  }

  /** One that became durable although its asking was refused counts from when it is first seen. */
  #dueAt(deletionId: string): number {
    const dueAtMs = this.#dueAtMs.get(deletionId) ?? this.#times.monotonicMs() + undoWithinMs;
    this.#dueAtMs.set(deletionId, dueAtMs);
    return dueAtMs;
  }

  /** Called once a second: carries out what is due. What storage refuses stays asked for, and is tried again. */
  tick(vault: OpenVault): void {
    for (const [deletionId, dueAtMs] of this.#dueAtMs) {
      if (dueAtMs <= this.#times.monotonicMs() && this.#carryOut(vault, deletionId)) this.#dueAtMs.delete(deletionId);
    }
  }

  /** At the lock and at the unlock: nothing that was asked for stays. */
  carryOutAll(vault: OpenVault): void {
    if (this.#carryOut(vault)) this.#dueAtMs.clear();
  }

  /** True when it is done, with all that follows from it. A disk that refuses must keep nobody from locking or opening. */
  #carryOut(vault: OpenVault, deletionId?: string): boolean {
    const wasUnsure = this.#isUnsure;
    this.#isUnsure = true;
    try {
      const { tips, keys, blobNames } = carryOutDeletions(vault.context, deletionId);
      // An earlier try may have ended between its commit and the emptying of the log.
      if (wasUnsure) vault.context.database.checkpoint();
      // Their keys are gone with their rows: a file that cannot be removed now is noise, and the next unlock sweeps it.
      for (const name of blobNames) unlessRefused(() => vault.blobs.remove(name));
      this.#isUnsure = false;
      if (keys > 0 || wasUnsure) vault.forgetKnownKeys();
      if (tips + keys > 0 || wasUnsure) {
        this.#times.onChange();
        this.#times.onGone();
      }
      return true;
    } catch (problem) {
      if (storageCode(problem) === undefined) throw problem;
      // A key that may be destroyed opens nothing any more; one that is not is read again.
      vault.forgetKnownKeys();
      return false;
    }
  }
}

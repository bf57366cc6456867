import type { DeletionReason } from '#shared/domain/deletion-reason.ts';
import type { SqlRow } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { deleteTipsInTransaction, type DeletionWhy } from './delete-tip.ts';

export interface CarriedOut {
  readonly tips: number;
  readonly keys: number;
  /** Files to remove now that the deletion is durable. */
  readonly blobNames: readonly string[];
}

/**
 * Carries out what was asked for: one deletion, or all there are. In one transaction, so that a selection goes whole or not at all;
 * afterwards the log is moved into the file and emptied, because its frames still hold what was there before. Whoever is signed in signs,
 * and the events name who asked.
 */
export function carryOutDeletions(context: VaultContext, deletionId?: string): CarriedOut {
  const { database } = context;
  const pending = deletionId === undefined ? database.all('SELECT * FROM pending_deletion ORDER BY target_id') : database.all('SELECT * FROM pending_deletion WHERE deletion_id = ? ORDER BY target_id', [deletionId]);
  if (pending.length === 0) return { tips: 0, keys: 0, blobNames: [] };
  const tips = pending.filter((row) => row['target'] === 'tip');
  const keys = pending.filter((row) => row['target'] === 'intake-key');
  const blobNames = database.transaction(() => {
    const names = deleteTipsInTransaction(
      context,
      tips.map((row) => ({ tipId: String(row['target_id']), why: whyOf(row) })),
    );
    destroyKeys(context, keys);
    forgetVanished(context);
    return names;
  });
  database.checkpoint();
  return { tips: tips.length, keys: keys.length, blobNames };
}

/** The seed is overwritten where it stood (secure_delete); the public key stays, since tips say which key opened them. */
export function destroyKeys(context: VaultContext, rows: readonly SqlRow[]): void {
  for (const row of rows) context.database.run('UPDATE intake_key SET seed = NULL WHERE key_id = ?', [row['target_id'] ?? null]);
  appendEvents(
    context,
    rows.map((row) => ({ type: 'intake-key-destroyed', payload: { ...whyOf(row), keyId: String(row['target_id']), destroyedAt: context.now() } })),
    newId(context.randomBytes),
  );
}

/** What went another way in the meantime need not go again. */
function forgetVanished(context: VaultContext): void {
  const rows = context.database.all("SELECT target_id, deletion_id FROM pending_deletion WHERE target = 'tip' AND target_id NOT IN (SELECT tip_id FROM tip)");
  appendEvents(
    context,
    rows.map((row) => ({ type: 'deletion-undone', payload: { targetId: String(row['target_id']), deletionId: String(row['deletion_id']) } })),
  );
}

function whyOf(row: SqlRow): DeletionWhy {
  return { deletionId: String(row['deletion_id']), askedBy: String(row['asked_by']), reason: String(row['reason']) as DeletionReason, note: String(row['note']) };
}

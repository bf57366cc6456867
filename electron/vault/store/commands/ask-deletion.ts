import { deletionsAtOnce, undoWithinMs, type DeletionReason, type DeletionTarget } from '#shared/domain/deletion-reason.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';

export interface DeletionWish {
  readonly target: DeletionTarget;
  readonly ids: readonly string[];
  readonly reason: DeletionReason;
  readonly note: string;
}

const rows = {
  tip: 'SELECT 1 AS found FROM tip WHERE tip_id = ?',
  'intake-key': 'SELECT 1 AS found FROM intake_key WHERE key_id = ? AND seed IS NOT NULL',
} as const satisfies Readonly<Record<DeletionTarget, string>>;

/**
 * Writes down that these are to go, in one transaction; nothing goes yet. What is on its way already is left out. `not-found` when
 * one of them is not there, or none is left. `too-many-deletions`: so many wait that their list would not be read.
 */
export function askDeletion(context: VaultContext, { target, ids, reason, note }: DeletionWish): Result<{ readonly deletionId: string }, 'not-found' | 'too-many-deletions'> {
  const { database } = context;
  const wanted = [...new Set(ids)];
  if (wanted.some((id) => database.get(rows[target], [id]) === undefined)) return fail('not-found');
  const fresh = wanted.filter((id) => database.get('SELECT 1 AS found FROM pending_deletion WHERE target_id = ?', [id]) === undefined);
  if (fresh.length === 0) return fail('not-found');
  if (Number(database.get('SELECT count(DISTINCT deletion_id) AS waiting FROM pending_deletion')?.['waiting']) >= deletionsAtOnce) return fail('too-many-deletions');
  const deletionId = newId(context.randomBytes);
  const askedAt = context.now();
  const why = { deletionId, askedBy: context.signer.memberId, reason, note: note.toWellFormed() };
  database.transaction(() =>
    appendEvents(
      context,
      fresh.map((targetId) => ({ type: 'deletion-asked', payload: { ...why, targetId, target, askedAt, dueAt: askedAt + undoWithinMs } })),
      newId(context.randomBytes),
    ),
  );
  return ok({ deletionId });
}

/** Takes a deletion back before it is carried out. `deletion-done` when it has been, or never was. */
export function undoDeletion(context: VaultContext, deletionId: string): Result<undefined, 'deletion-done'> {
  const { database } = context;
  const targets = database.all('SELECT target_id FROM pending_deletion WHERE deletion_id = ? ORDER BY target_id', [deletionId]);
  if (targets.length === 0) return fail('deletion-done');
  database.transaction(() =>
    appendEvents(
      context,
      targets.map((row) => ({ type: 'deletion-undone', payload: { targetId: String(row['target_id']), deletionId } })),
      newId(context.randomBytes),
    ),
  );
  return ok(undefined);
}

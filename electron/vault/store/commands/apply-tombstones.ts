import type { DeletionTarget } from '#shared/domain/deletion-reason.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { deleteTipsInTransaction, type DeletionWhy } from './delete-tip.ts';

/** What was deleted after a copy of the vault had been made. */
export interface GoneSince {
  readonly kind: DeletionTarget;
  readonly id: string;
}

export interface AppliedTombstones {
  readonly tips: number;
  readonly keys: number;
  /** Files to remove; their keys are gone. */
  readonly blobNames: readonly string[];
}

/**
 * Deletes again, in an older copy of the vault, what was deleted since that copy was made, in one transaction; then its log is emptied.
 * By id: a tip that staff chose to take in again has another.
 */
export function applyTombstones(context: VaultContext, gone: readonly GoneSince[]): AppliedTombstones {
  const { database } = context;
  const here = (sql: string) => (stone: GoneSince): boolean => database.get(sql, [stone.id]) !== undefined;
  const tips = gone.filter(({ kind }) => kind === 'tip').filter(here('SELECT 1 AS found FROM tip WHERE tip_id = ?'));
  const keys = gone.filter(({ kind }) => kind === 'intake-key').filter(here('SELECT 1 AS found FROM intake_key WHERE key_id = ? AND destroyed_at IS NULL'));
  const why: DeletionWhy = { deletionId: newId(context.randomBytes), askedBy: context.signer.memberId, reason: 'gone-since', note: '' };
  const blobNames = database.transaction(() => {
    for (const { id } of keys) database.run('UPDATE intake_key SET seed = NULL WHERE key_id = ?', [id]);
    appendEvents(
      context,
      keys.map(({ id }) => ({ type: 'intake-key-destroyed', payload: { ...why, keyId: id, destroyedAt: context.now() } })),
    );
    return deleteTipsInTransaction(
      context,
      tips.map(({ id }) => ({ tipId: id, why })),
    );
  });
  database.checkpoint();
  return { tips: tips.length, keys: keys.length, blobNames };
}

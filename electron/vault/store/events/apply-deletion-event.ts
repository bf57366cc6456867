import { fromHex } from '#vault/crypto/hash.ts';
import type { Database, SqlValue } from '../database.ts';
import { forgetDisclosureWords } from './apply-disclosure-event.ts';
import type { deletionEvents } from './deletion-events.ts';
import type { EventDraft, Payload } from './event-types.ts';

type DeletionEvent = Extract<EventDraft, { readonly type: keyof typeof deletionEvents }>;

/** The part of applyEvent that is about deletion, retention and custody; the same rules hold. */
export function applyDeletionEvent(database: Database, event: DeletionEvent): void {
  switch (event.type) {
    case 'deletion-asked': {
      const { targetId, target, deletionId, askedBy, askedAt, dueAt, reason, note } = event.payload;
      database.run('INSERT INTO pending_deletion (target_id, target, deletion_id, asked_by, asked_at, due_at, reason, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING', [targetId, target, deletionId, askedBy, askedAt, dueAt, reason, note]);
      return;
    }
    case 'deletion-undone':
      database.run('DELETE FROM pending_deletion WHERE target_id = ? AND deletion_id = ?', [event.payload.targetId, event.payload.deletionId]);
      return;
    case 'tip-deleted':
      applyTipDeleted(database, event.payload);
      return;
    case 'intake-key-destroyed': {
      const { keyId, destroyedAt, deletionId, askedBy, reason, note } = event.payload;
      database.run('DELETE FROM pending_deletion WHERE target_id = ?', [keyId]);
      database.run('UPDATE intake_key SET destroyed_at = ? WHERE key_id = ?', [destroyedAt, keyId]);
      const epoch = database.get('SELECT epoch FROM intake_key WHERE key_id = ?', [keyId])?.['epoch'];
      raise(database, [keyId, 'intake-key', epoch ?? 0, destroyedAt, deletionId, askedBy, reason, note, null, null]);
      return;
    }
    case 'retention-rule-set': {
      const { status, days } = event.payload;
      database.run('DELETE FROM retention_rule WHERE status = ?', [status]);
      if (days !== null) database.run('INSERT INTO retention_rule (status, days) VALUES (?, ?)', [status, days]);
      return;
    }
    case 'retention-kept':
      database.run('INSERT INTO retention_kept (tip_id, until) VALUES (?, ?) ON CONFLICT DO UPDATE SET until = excluded.until', [event.payload.tipId, event.payload.until]);
      return;
    case 'custody-exported':
      // Leaves its trace in the log only.
      return;
  }
}

function applyTipDeleted(database: Database, { tipId, quarantineIds, tombstone }: Payload<'tip-deleted'>): void {
  const innerId = database.get('SELECT inner_id FROM tip WHERE tip_id = ?', [tipId])?.['inner_id'];
  database.run('DELETE FROM tip WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM evidence WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM transcript WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM note WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM rendering WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM interpreter_package WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM tip_tag WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM hand_over_tip WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM tip_compound WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM placed_tip WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM claim WHERE tip_id = ?', [tipId]);
  // Also what claims of other tips said to its own.
  database.run('DELETE FROM claim_relation WHERE tip_id = ?1 OR other_tip_id = ?1', [tipId]);
  database.run('DELETE FROM tip_indicator WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM screening WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM tip_incident WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM tip_individual WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM referral WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM consent WHERE tip_id = ?', [tipId]);
  forgetDisclosureWords(database, tipId);
  database.run('DELETE FROM reply WHERE tip_id = ?', [tipId]);
  database.run('DELETE FROM pending_deletion WHERE target_id = ?', [tipId]);
  database.run('DELETE FROM retention_kept WHERE tip_id = ?', [tipId]);
  // What was flagged because of this tip alone is flagged no more. In a replay it was never there, and nothing was flagged.
  if (innerId !== undefined) {
    database.run(
      `UPDATE tip SET same_id_other_text = EXISTS (SELECT 1 FROM tip AS other WHERE other.inner_id = tip.inner_id AND other.plaintext_sha256 <> tip.plaintext_sha256)
       WHERE inner_id = ?`,
      [innerId],
    );
  }
  for (const quarantineId of quarantineIds) database.run('INSERT INTO emptied_item (quarantine_id, tip_id) VALUES (?, ?) ON CONFLICT DO NOTHING', [quarantineId, tipId]);
  if (tombstone === null) return;
  const { number, deletedAt, deletionId, askedBy, reason, note, sealedMac, contentMac } = tombstone;
  raise(database, [tipId, 'tip', number, deletedAt, deletionId, askedBy, reason, note, bytes(sealedMac), bytes(contentMac)]);
}

/** A tombstone, unless it stands already. */
function raise(database: Database, values: readonly SqlValue[]): void {
  database.run(
    'INSERT INTO tombstone (target_id, target, number, deleted_at, deletion_id, asked_by, reason, note, sealed_mac, content_mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    values,
  );
}

function bytes(hexText: string): Uint8Array {
  const decoded = fromHex(hexText);
  if (!decoded) throw new Error('not hexadecimal');
  return decoded;
}

import { fromHex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { intakeKeyEvents } from './intake-key-events.ts';

type IntakeKeyEvent = Extract<EventDraft, { readonly type: keyof typeof intakeKeyEvents }>;

/** The part of applyEvent that is about intake keys and the forms that carry them; the same rules hold. */
export function applyIntakeKeyEvent(database: Database, event: IntakeKeyEvent): void {
  switch (event.type) {
    case 'intake-key-made': {
      const { keyId, epoch, publicKey, createdAt, expiresAt, destroyAfter } = event.payload;
      database.run('INSERT INTO intake_key (key_id, epoch, seed, public_key, created_at, expires_at, destroy_after) VALUES (?, ?, NULL, ?, ?, ?, ?)', [keyId, epoch, bytes(publicKey), createdAt, expiresAt, destroyAfter]);
      return;
    }
    case 'epoch-days-set':
      database.run('INSERT INTO epoch_days (part, days) VALUES (?, ?) ON CONFLICT DO UPDATE SET days = excluded.days', [event.payload.part, event.payload.days]);
      return;
    case 'laptop-key-added': {
      const { laptopKeyId, name, publicKey, addedAt, expiresAt, destroyAfter } = event.payload;
      database.run('INSERT INTO laptop_key (laptop_key_id, name, public_key, added_at, expires_at, destroy_after, removed_at) VALUES (?, ?, ?, ?, ?, ?, NULL)', [laptopKeyId, name, bytes(publicKey), addedAt, expiresAt, destroyAfter]);
      return;
    }
    case 'laptop-key-removed':
      database.run('UPDATE laptop_key SET removed_at = ? WHERE laptop_key_id = ?', [event.payload.removedAt, event.payload.laptopKeyId]);
      return;
    case 'tip-form-saved': {
      const { formId, title, keyIds, savedAt, expiresAt, destroyedAt, sizeBytes, sha256 } = event.payload;
      database.run('INSERT INTO saved_form (form_id, title, key_ids, saved_at, expires_at, destroyed_at, size_bytes, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [formId, title, keyIds.join(' '), savedAt, expiresAt, destroyedAt, sizeBytes, bytes(sha256)]);
      return;
    }
  }
}

function bytes(hexText: string): Uint8Array {
  const decoded = fromHex(hexText);
  if (!decoded) throw new Error('not hexadecimal');
  return decoded;
}

import { fromHex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { peopleEvents } from './people-events.ts';

type PeopleEvent = Extract<EventDraft, { readonly type: keyof typeof peopleEvents }>;

/** The part of applyEvent that is about people; the same rules hold. An event about somebody who is not there changes nothing. */
export function applyPeopleEvent(database: Database, event: PeopleEvent): void {
  const { memberId } = event.payload;
  switch (event.type) {
    case 'member-added': {
      const { name, publicKey, addedAt, role } = event.payload;
      database.run('INSERT INTO member (member_id, name, public_key, added_at, role) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING', [memberId, name, bytesOf(publicKey), addedAt, role]);
      noteKey(database, memberId, publicKey, addedAt);
      return;
    }
    case 'member-renamed':
      database.run('UPDATE member SET name = ? WHERE member_id = ?', [event.payload.to, memberId]);
      return;
    case 'member-role-set':
      database.run('UPDATE member SET role = ? WHERE member_id = ?', [event.payload.to, memberId]);
      return;
    case 'member-key-set': {
      const { publicKey, setAt } = event.payload;
      database.run('UPDATE member SET public_key = ? WHERE member_id = ?', [bytesOf(publicKey), memberId]);
      noteKey(database, memberId, publicKey, setAt);
      return;
    }
    case 'member-removed':
      database.run('UPDATE member SET removed_at = ? WHERE member_id = ?', [event.payload.removedAt, memberId]);
      return;
    case 'header-changed': {
      const { vaultId, generation } = event.payload;
      database.run('INSERT INTO header_generation (vault_id, generation) VALUES (?, ?) ON CONFLICT (vault_id) DO UPDATE SET generation = max(generation, excluded.generation)', [vaultId, generation]);
      return;
    }
  }
}

function noteKey(database: Database, memberId: string, publicKey: string, since: number): void {
  database.run('INSERT INTO member_key (public_key, member_id, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [publicKey, memberId, since]);
}

function bytesOf(hexText: string): Uint8Array {
  const decoded = fromHex(hexText);
  if (!decoded) throw new Error('not hexadecimal');
  return decoded;
}

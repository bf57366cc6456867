import { fromHex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { findingEvents } from './finding-events.ts';

type FindingEvent = Extract<EventDraft, { readonly type: keyof typeof findingEvents }>;

/** The part of applyEvent that is about saved searches; the same rules hold. */
export function applyFindingEvent(database: Database, event: FindingEvent): void {
  switch (event.type) {
    case 'search-saved':
      database.run('INSERT INTO saved_search (search_id, saved_at, sha256, name, typed, salt) VALUES (?, ?, ?, NULL, NULL, NULL)', [event.payload.searchId, event.payload.savedAt, bytes(event.payload.sha256)]);
      return;
    case 'search-renamed':
      database.run('UPDATE saved_search SET sha256 = ? WHERE search_id = ?', [bytes(event.payload.sha256), event.payload.searchId]);
      return;
    case 'search-deleted':
      database.run('DELETE FROM saved_search WHERE search_id = ?', [event.payload.searchId]);
      return;
  }
}

function bytes(hexText: string): Uint8Array {
  const decoded = fromHex(hexText);
  if (!decoded) throw new Error('not hexadecimal');
  return decoded;
}

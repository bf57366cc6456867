import { fromHex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { workEvents } from './work-events.ts';

type WorkEvent = Extract<EventDraft, { readonly type: keyof typeof workEvents }>;

/** The part of applyEvent that is about who sees to a tip, by when, and notes; the same rules hold. */
export function applyWorkEvent(database: Database, event: WorkEvent): void {
  switch (event.type) {
    case 'tip-assigned':
      database.run('UPDATE tip SET assignee = ? WHERE tip_id = ?', [event.payload.to, event.payload.tipId]);
      return;
    case 'due-set': {
      const { tipId, to, note } = event.payload;
      database.run('UPDATE tip SET due_at = ?, due_note = ? WHERE tip_id = ?', [to, to === null || note === '' ? null : note, tipId]);
      return;
    }
    case 'note-written': {
      const { noteId, tipId, sha256, writtenAt } = event.payload;
      const hash = fromHex(sha256);
      if (!hash) throw new Error('not hexadecimal');
      database.run('INSERT INTO note (note_id, tip_id, body, sha256, written_at) VALUES (?, ?, NULL, ?, ?)', [noteId, tipId, hash, writtenAt]);
      return;
    }
  }
}

import { fromHex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { shiftEvents } from './shift-events.ts';

type ShiftEvent = Extract<EventDraft, { readonly type: keyof typeof shiftEvents }>;

/** The part of applyEvent that is about the end of a shift; the same rules hold. */
export function applyShiftEvent(database: Database, event: ShiftEvent): void {
  switch (event.type) {
    case 'shift-ended': {
      const { handOverId, memberId, endedAt, drafts, totals, tips, noteSha256 } = event.payload;
      const hash = fromHex(noteSha256);
      if (!hash) throw new Error('not hexadecimal');
      database.run('INSERT INTO hand_over (hand_over_id, member_id, ended_at, drafts, note, note_sha256, taken_by, taken_at) VALUES (?, ?, ?, ?, NULL, ?, NULL, NULL)', [handOverId, memberId, endedAt, drafts, hash]);
      for (const { reason, tips: total } of totals) database.run('INSERT INTO hand_over_total (total_id, hand_over_id, reason, tips) VALUES (?, ?, ?, ?)', [`${handOverId}${reason}`, handOverId, reason, total]);
      // In a replay a tip may be deleted already: then nothing names it.
      for (const { tipId, reason } of tips) {
        database.run('INSERT INTO hand_over_tip (link_id, hand_over_id, tip_id, reason) SELECT ?1, ?2, tip_id, ?4 FROM tip WHERE tip_id = ?3 ON CONFLICT DO NOTHING', [`${handOverId}${tipId}`, handOverId, tipId, reason]);
      }
      return;
    }
    case 'hand-over-taken':
      database.run('UPDATE hand_over SET taken_by = ?, taken_at = ? WHERE hand_over_id = ? AND taken_at IS NULL', [event.payload.memberId, event.payload.takenAt, event.payload.handOverId]);
      return;
  }
}

import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { placeEvents } from './place-events.ts';

type PlaceEvent = Extract<EventDraft, { readonly type: keyof typeof placeEvents }>;

/** The row that says what was decided about a tip and a place. */
export const placedTipId = (tipId: string, { province, district }: { readonly province: string; readonly district: string | null }): string => `${tipId}${district ?? province}`;

/** The part of applyEvent that is about where tips are; the same rules hold. */
export function applyPlaceEvent(database: Database, { payload: { tipId, province, district, to, decidedAt } }: PlaceEvent): void {
  const linkId = placedTipId(tipId, { province, district });
  database.run('DELETE FROM placed_tip WHERE link_id = ?', [linkId]);
  if (to !== 'none') database.run('INSERT INTO placed_tip (link_id, tip_id, province, district, decision, decided_at) VALUES (?, ?, ?, ?, ?, ?)', [linkId, tipId, province, district, to, decidedAt]);
}

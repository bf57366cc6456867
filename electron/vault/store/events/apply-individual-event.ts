import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { individualEvents } from './individual-events.ts';

type IndividualEvent = Extract<EventDraft, { readonly type: keyof typeof individualEvents }>;

/** The part of applyEvent that is about the people whom tips tell of; the same rules hold. */
export function applyIndividualEvent(database: Database, event: IndividualEvent): void {
  switch (event.type) {
    case 'individual-recorded': {
      const { individualId, number, recordedAt } = event.payload;
      database.run('INSERT INTO individual (individual_id, number, recorded_at) VALUES (?, ?, ?)', [individualId, number, recordedAt]);
      return;
    }
    case 'individual-merged':
      database.run('UPDATE individual SET merged_into = ? WHERE individual_id = ?', [event.payload.into, event.payload.individualId]);
      return;
    case 'tip-individual-set': {
      const { tipId, individualId, to, words, toldAt } = event.payload;
      const linkId = `${tipId}${individualId}`;
      database.run('DELETE FROM tip_individual WHERE link_id = ?', [linkId]);
      if (to === 'linked') database.run('INSERT INTO tip_individual (link_id, tip_id, individual_id, words, told_at) VALUES (?, ?, ?, ?, ?)', [linkId, tipId, individualId, words, toldAt]);
      return;
    }
  }
}

import type { Database } from '../database.ts';
import type { compoundEvents } from './compound-events.ts';
import type { EventDraft } from './event-types.ts';

type CompoundEvent = Extract<EventDraft, { readonly type: keyof typeof compoundEvents }>;

/** The part of applyEvent that is about compounds and the sources of tips; the same rules hold. */
export function applyCompoundEvent(database: Database, event: CompoundEvent): void {
  switch (event.type) {
    case 'compound-recorded': {
      const { compoundId, number, recordedAt, kind, standing, province, district, place } = event.payload;
      database.run('INSERT INTO compound (compound_id, number, kind, standing, province, district, place, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [compoundId, number, kind, standing, province, district, place, recordedAt]);
      return;
    }
    case 'compound-changed': {
      const { compoundId, kind, standing, province, district, place } = event.payload;
      database.run('UPDATE compound SET kind = ?, standing = ?, province = ?, district = ?, place = ? WHERE compound_id = ?', [kind, standing, province, district, place, compoundId]);
      return;
    }
    case 'compound-name-added': {
      const { compoundId, nameId, text, language, kind, source } = event.payload;
      database.run('INSERT INTO compound_name (name_id, compound_id, text, language, kind, source) VALUES (?, ?, ?, ?, ?, ?)', [nameId, compoundId, text, language, kind, source]);
      return;
    }
    case 'compound-name-removed':
      database.run('DELETE FROM compound_name WHERE name_id = ? AND compound_id = ?', [event.payload.nameId, event.payload.compoundId]);
      return;
    case 'compound-status-recorded': {
      const { compoundId, entryId, state, since, relocatedTo, source, reliability, credibility, recordedAt } = event.payload;
      database.run('INSERT INTO compound_status (entry_id, compound_id, state, since, relocated_to, source, reliability, credibility, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [entryId, compoundId, state, since, relocatedTo, source, reliability, credibility, recordedAt]);
      return;
    }
    case 'compound-status-withdrawn':
      database.run('DELETE FROM compound_status WHERE entry_id = ? AND compound_id = ?', [event.payload.entryId, event.payload.compoundId]);
      return;
    case 'compound-merged':
      database.run('UPDATE compound SET merged_into = ? WHERE compound_id = ?', [event.payload.into, event.payload.compoundId]);
      return;
    case 'tip-compound-set': {
      const { tipId, compoundId, to, decidedAt } = event.payload;
      const linkId = `${tipId}${compoundId}`;
      database.run('DELETE FROM tip_compound WHERE link_id = ?', [linkId]);
      if (to !== 'none') database.run('INSERT INTO tip_compound (link_id, tip_id, compound_id, decision, decided_at) VALUES (?, ?, ?, ?, ?)', [linkId, tipId, compoundId, to, decidedAt]);
      return;
    }
    case 'tip-source-set': {
      const { tipId, to } = event.payload;
      database.run('UPDATE tip SET source_group = ? WHERE tip_id = ?', [to === tipId ? null : to, tipId]);
      return;
    }
  }
}

import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { siteEvents } from './site-events.ts';

type SiteEvent = Extract<EventDraft, { readonly type: keyof typeof siteEvents }>;

/** The part of applyEvent that is about buildings and points of compounds; the same rules hold. */
export function applySiteEvent(database: Database, event: SiteEvent): void {
  switch (event.type) {
    case 'compound-building-recorded': {
      const { compoundId, buildingId, name, storeys, people, source, reliability, credibility, note, recordedAt } = event.payload;
      database.run('INSERT INTO compound_building (building_id, compound_id, name, storeys, least, most, source, reliability, credibility, note, recorded_at, withdrawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)', [
        buildingId,
        compoundId,
        name,
        storeys,
        people?.least ?? null,
        people?.most ?? null,
        source,
        reliability,
        credibility,
        note,
        recordedAt,
      ]);
      return;
    }
    case 'compound-building-changed': {
      const { compoundId, buildingId, name, storeys, people, source, reliability, credibility, note } = event.payload;
      database.run('UPDATE compound_building SET name = ?, storeys = ?, least = ?, most = ?, source = ?, reliability = ?, credibility = ?, note = ? WHERE building_id = ? AND compound_id = ?', [name, storeys, people?.least ?? null, people?.most ?? null, source, reliability, credibility, note, buildingId, compoundId]);
      return;
    }
    case 'compound-building-withdrawn':
      database.run('UPDATE compound_building SET withdrawn_at = ? WHERE building_id = ? AND compound_id = ?', [event.payload.withdrawnAt, event.payload.buildingId, event.payload.compoundId]);
      return;
    case 'compound-building-restored':
      database.run('UPDATE compound_building SET withdrawn_at = NULL WHERE building_id = ? AND compound_id = ?', [event.payload.buildingId, event.payload.compoundId]);
      return;
    case 'compound-point-set': {
      const { compoundId, point, source, recordedAt } = event.payload;
      database.run('DELETE FROM compound_point WHERE compound_id = ?', [compoundId]);
      if (point !== null) database.run('INSERT INTO compound_point (compound_id, latitude, longitude, precision, source, recorded_at) VALUES (?, ?, ?, ?, ?, ?)', [compoundId, point.latitude, point.longitude, point.precision, source, recordedAt]);
      return;
    }
  }
}

import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { incidentEvents } from './incident-events.ts';

type IncidentEvent = Extract<EventDraft, { readonly type: keyof typeof incidentEvents }>;

/** The part of applyEvent that is about incidents; the same rules hold. */
export function applyIncidentEvent(database: Database, event: IncidentEvent): void {
  switch (event.type) {
    case 'incident-recorded': {
      const { incidentId, number, recordedAt, kind, date, agency, note, compoundIds } = event.payload;
      database.run('INSERT INTO incident (incident_id, number, kind, date, agency, note, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)', [incidentId, number, kind, date, agency, note, recordedAt]);
      place(database, incidentId, compoundIds);
      return;
    }
    case 'incident-changed': {
      const { incidentId, kind, date, agency, note, compoundIds } = event.payload;
      database.run('UPDATE incident SET kind = ?, date = ?, agency = ?, note = ? WHERE incident_id = ?', [kind, date, agency, note, incidentId]);
      database.run('DELETE FROM incident_compound WHERE incident_id = ?', [incidentId]);
      place(database, incidentId, compoundIds);
      return;
    }
    case 'incident-figure-recorded': {
      const { incidentId, figureId, counted, figure, source, reliability, credibility, recordedAt } = event.payload;
      database.run('INSERT INTO incident_figure (figure_id, incident_id, counted, least, most, source, reliability, credibility, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [figureId, incidentId, counted, figure?.least ?? null, figure?.most ?? null, source, reliability, credibility, recordedAt]);
      return;
    }
    case 'incident-figure-withdrawn':
      database.run('DELETE FROM incident_figure WHERE figure_id = ? AND incident_id = ?', [event.payload.figureId, event.payload.incidentId]);
      database.run('DELETE FROM incident_first WHERE figure_id = ?', [event.payload.figureId]);
      return;
    case 'incident-first-set': {
      const { incidentId, counted, figureId } = event.payload;
      const firstId = `${incidentId}${counted}`;
      database.run('DELETE FROM incident_first WHERE first_id = ?', [firstId]);
      if (figureId !== null) database.run('INSERT INTO incident_first (first_id, incident_id, counted, figure_id) VALUES (?, ?, ?, ?)', [firstId, incidentId, counted, figureId]);
      return;
    }
    case 'incident-merged':
      database.run('UPDATE incident SET merged_into = ? WHERE incident_id = ?', [event.payload.into, event.payload.incidentId]);
      return;
    case 'tip-incident-set': {
      const { tipId, incidentId, to, decidedAt } = event.payload;
      const linkId = `${tipId}${incidentId}`;
      database.run('DELETE FROM tip_incident WHERE link_id = ?', [linkId]);
      if (to !== 'none') database.run('INSERT INTO tip_incident (link_id, tip_id, incident_id, decision, decided_at) VALUES (?, ?, ?, ?, ?)', [linkId, tipId, incidentId, to, decidedAt]);
      return;
    }
    case 'incidents-saved':
      // Leaves its trace in the log only.
      return;
  }
}

function place(database: Database, incidentId: string, compoundIds: readonly string[]): void {
  compoundIds.forEach((compoundId, position) => database.run('INSERT INTO incident_compound (link_id, incident_id, compound_id, position) VALUES (?, ?, ?, ?)', [`${incidentId}${compoundId}`, incidentId, compoundId, position]));
}

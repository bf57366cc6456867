import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { screeningEvents } from './screening-events.ts';

type ScreeningEvent = Extract<EventDraft, { readonly type: keyof typeof screeningEvents }>;

/** The part of applyEvent that is about indicators and the record of screening; the same rules hold. */
export function applyScreeningEvent(database: Database, event: ScreeningEvent): void {
  switch (event.type) {
    case 'indicator-set': {
      const { tipId, indicator, to, claimId } = event.payload;
      const findingId = `${tipId}${indicator}`;
      database.run('DELETE FROM tip_indicator WHERE finding_id = ?', [findingId]);
      if (to !== 'unknown' || claimId !== null) database.run('INSERT INTO tip_indicator (finding_id, tip_id, indicator, answer, claim_id) VALUES (?, ?, ?, ?, ?)', [findingId, tipId, indicator, to, claimId]);
      return;
    }
    case 'screening-recorded': {
      const { tipId, screenedOn, place, screenerRole, language, interpreter, consent, allegedActs, causalLink, result, decidingBody, laterTreatment, recordedAt } = event.payload;
      database.run('DELETE FROM screening WHERE tip_id = ?', [tipId]);
      database.run(
        `INSERT INTO screening (tip_id, screened_on, place, screener_role, language, interpreter, consent, alleged_acts, causal_link, result, deciding_body, later_treatment, recorded_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [tipId, screenedOn, place, screenerRole, language, interpreter, consent, allegedActs.join(','), causalLink, result, decidingBody, laterTreatment.join(','), recordedAt],
      );
      return;
    }
  }
}

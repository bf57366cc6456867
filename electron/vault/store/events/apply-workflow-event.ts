import type { Database } from '../database.ts';
import type { EventDraft } from './event-types.ts';
import type { workflowEvents } from './workflow-events.ts';

type WorkflowEvent = Extract<EventDraft, { readonly type: keyof typeof workflowEvents }>;

/** The part of applyEvent that is about outcomes, the time for assessing, and what was set aside; the same rules hold. */
export function applyWorkflowEvent(database: Database, event: WorkflowEvent): void {
  switch (event.type) {
    case 'outcome-added':
      database.run('INSERT INTO outcome (outcome_id, name, retired_at) VALUES (?, ?, NULL)', [event.payload.outcomeId, event.payload.name]);
      return;
    case 'outcome-renamed':
      database.run('UPDATE outcome SET name = ? WHERE outcome_id = ?', [event.payload.to, event.payload.outcomeId]);
      return;
    case 'outcome-retired':
      database.run('UPDATE outcome SET retired_at = ? WHERE outcome_id = ?', [event.payload.retiredAt, event.payload.outcomeId]);
      return;
    case 'assessment-time-set':
      database.run('INSERT INTO assessment_time (scope, minutes) VALUES (?, ?) ON CONFLICT DO UPDATE SET minutes = excluded.minutes', [event.payload.scope, event.payload.to]);
      return;
    case 'tip-set-aside': {
      const { tipId, reason, note } = event.payload;
      database.run('UPDATE tip SET set_aside = ?, set_aside_note = ? WHERE tip_id = ?', [reason, note === '' ? null : note, tipId]);
      return;
    }
    case 'tip-brought-back':
      database.run('UPDATE tip SET set_aside = NULL, set_aside_note = NULL WHERE tip_id = ?', [event.payload.tipId]);
      return;
  }
}

import type { Database } from '../database.ts';
import type { claimEvents } from './claim-events.ts';
import type { EventDraft } from './event-types.ts';

type ClaimEvent = Extract<EventDraft, { readonly type: keyof typeof claimEvents }>;

/** The part of applyEvent that is about claims; the same rules hold. */
export function applyClaimEvent(database: Database, event: ClaimEvent): void {
  switch (event.type) {
    case 'claim-marked': {
      const { claimId, tipId, textId, start, end, statement, reliability, credibility, compoundId, incidentId, organisationId, topic, stance, markedAt } = event.payload;
      database.run('INSERT INTO claim (claim_id, tip_id, text_id, start_unit, end_unit, statement, reliability, credibility, compound_id, incident_id, organisation_id, topic, stance, marked_at, withdrawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)', [
        claimId,
        tipId,
        textId,
        start,
        end,
        statement,
        reliability,
        credibility,
        compoundId,
        incidentId,
        organisationId,
        topic,
        stance,
        markedAt,
      ]);
      return;
    }
    case 'claim-changed': {
      const { claimId, tipId, statement, reliability, credibility, compoundId, incidentId, organisationId, topic, stance } = event.payload;
      database.run('UPDATE claim SET statement = ?, reliability = ?, credibility = ?, compound_id = ?, incident_id = ?, organisation_id = ?, topic = ?, stance = ? WHERE claim_id = ? AND tip_id = ?', [statement, reliability, credibility, compoundId, incidentId, organisationId, topic, stance, claimId, tipId]);
      return;
    }
    case 'claim-withdrawn':
      database.run('UPDATE claim SET withdrawn_at = ? WHERE claim_id = ? AND tip_id = ?', [event.payload.withdrawnAt, event.payload.claimId, event.payload.tipId]);
      return;
    case 'claim-restored':
      database.run('UPDATE claim SET withdrawn_at = NULL WHERE claim_id = ? AND tip_id = ?', [event.payload.claimId, event.payload.tipId]);
      return;
    case 'claim-related': {
      const { tipId, claimId, otherTipId, otherClaimId, to } = event.payload;
      const relationId = claimRelationId(claimId, otherClaimId);
      database.run('DELETE FROM claim_relation WHERE relation_id = ?', [relationId]);
      if (to !== 'none') database.run('INSERT INTO claim_relation (relation_id, claim_id, tip_id, other_claim_id, other_tip_id, relation) VALUES (?, ?, ?, ?, ?, ?)', [relationId, claimId, tipId, otherClaimId, otherTipId, to]);
      return;
    }
  }
}

/** One for each two claims, from whichever of them it is looked at: their ids, the smaller one first. */
export function claimRelationId(claimId: string, otherClaimId: string): string {
  return claimId < otherClaimId ? `${claimId}${otherClaimId}` : `${otherClaimId}${claimId}`;
}

import { linksOfTipAtMost } from '#shared/domain/list-limits.ts';
import { linksOfTip } from '#vault/store/commands/links-of-tip.ts';
import { claimPassageUnits, claimsOfTipAtMost, type ClaimAssessment, type ClaimPassage } from '#shared/contract/claim-calls.ts';
import { compoundLinks } from '#shared/domain/compound.ts';
import { confirmedByOthers } from '#shared/domain/grade.ts';
import { wholePassage } from '#shared/redaction/whole-passage.ts';
import { fail, type Result } from '#shared/result.ts';
import { changeClaim, markClaim } from '#vault/store/commands/keep-claims.ts';
import type { Database } from '#vault/store/database.ts';
import type { EventDraft } from '#vault/store/events/event-types.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { claimedText } from '#vault/store/tip-text.ts';
import { sourcesOfClaim } from './claim-rows.ts';
import { withRoots } from './compound-roots.ts';
import { withIncidentRoots } from './incident-roots.ts';
import { withOrganisationRoots } from './organisation-roots.ts';

/**
 * Marks a passage of a tip as a claim; its id. `bad-request`: nothing but white space, or a range that is not within the text. `one-source`: nothing supports a claim
 * that is new, so it cannot be graded 1.
 */
export function judgeNewClaim(context: VaultContext, tipId: string, passage: ClaimPassage, assessment: ClaimAssessment): Result<string, 'not-found' | 'bad-request' | 'passage-too-long' | 'one-source' | 'too-many-claims'> {
  const text = claimedText(context.database, tipId, passage.textId);
  if (text === undefined) return fail('not-found');
  const range = wholePassage(text.body, passage);
  if (range === undefined) return fail('bad-request');
  if (range.end - range.start > claimPassageUnits) return fail('passage-too-long');
  if (assessment.credibility === confirmedByOthers) return fail('one-source');
  return markClaim(context, tipId, { textId: passage.textId, textSha256: text.sha256, ...range }, assessment, { atMost: claimsOfTipAtMost, withCompound: linking(context), withIncident: linkingIncident(context) });
}

/** Judges a claim anew. `one-source`: graded 1, and no claim of another independent source supports it. */
export function judgeClaim(context: VaultContext, claimId: string, assessment: ClaimAssessment): Result<undefined, 'not-found' | 'one-source'> {
  if (assessment.credibility === confirmedByOthers && sourcesOfClaim(context.database, claimId) < 2) return fail('one-source');
  const { database } = context;
  const { incidentId = null, organisationId = null } = assessment;
  const kept = { compoundId: keptOwn(database, claimId, 'compound', assessment.compoundId), incidentId: keptOwn(database, claimId, 'incident', incidentId), organisationId: keptOwn(database, claimId, 'organisation', organisationId) };
  return changeClaim(context, claimId, { ...assessment, ...kept }, { withCompound: linking(context), withIncident: linkingIncident(context) });
}

/** What a claim is about is shown by the compound that stands for it. Where that is chosen again, the claim stays with its own, so that parting the two gives back what there was. */
function keptOwn(database: Database, claimId: string, of: keyof typeof rootsOf, chosen: string | null): string | null {
  const { roots, table } = rootsOf[of];
  const own = database.get(`${roots} SELECT claim.${of}_id AS own FROM claim JOIN ${table} USING (${of}_id) WHERE claim_id = ? AND root_id = (SELECT root_id FROM ${table} WHERE ${of}_id = ?)`, [claimId, chosen])?.['own'];
  return typeof own === 'string' ? own : chosen;
}

const rootsOf = {
  compound: { roots: withRoots, table: 'root' },
  incident: { roots: withIncidentRoots, table: 'incident_root' },
  organisation: { roots: withOrganisationRoots, table: 'organisation_root' },
} as const;

/** A tip that says something about a compound speaks of it: an event of its own, unless it is linked already, or to as many as it can be. Then the claim alone says so. */
const linking =
  ({ database, now }: VaultContext) =>
  (tipId: string, compoundId: string): readonly EventDraft[] => {
    if (isLinked(database, tipId, compoundId) || linksOfTip(database, 'tip_compound', tipId) >= linksOfTipAtMost) return [];
    const decided = database.get('SELECT decision FROM tip_compound WHERE link_id = ?', [`${tipId}${compoundId}`])?.['decision'];
    return [{ type: 'tip-compound-set', payload: { tipId, compoundId, from: compoundLinks.find((link) => link === decided) ?? 'none', to: 'linked', decidedAt: now() } }];
  };

const isLinked = (database: Database, tipId: string, compoundId: string): boolean =>
  database.get(`${withRoots} SELECT 1 AS found FROM tip_compound JOIN root USING (compound_id) WHERE tip_id = ? AND decision = 'linked' AND root_id = (SELECT root_id FROM root WHERE compound_id = ?)`, [tipId, compoundId]) !== undefined;

/** The same of an incident. */
const linkingIncident =
  ({ database, now }: VaultContext) =>
  (tipId: string, incidentId: string): readonly EventDraft[] => {
    const isAlready = database.get(`${withIncidentRoots} SELECT 1 AS found FROM tip_incident JOIN incident_root USING (incident_id) WHERE tip_id = ? AND decision = 'linked' AND root_id = (SELECT root_id FROM incident_root WHERE incident_id = ?)`, [tipId, incidentId]) !== undefined;
    if (isAlready || linksOfTip(database, 'tip_incident', tipId) >= linksOfTipAtMost) return [];
    const decided = database.get('SELECT decision FROM tip_incident WHERE link_id = ?', [`${tipId}${incidentId}`])?.['decision'];
    return [{ type: 'tip-incident-set', payload: { tipId, incidentId, from: compoundLinks.find((link) => link === decided) ?? 'none', to: 'linked', decidedAt: now() } }];
  };

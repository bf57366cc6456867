import { claimsOfTipAtMost, versionsOfClaimAtMost, type ClaimDraft, type ClaimsOfTip, type ClaimView } from '#shared/contract/claim-calls.ts';
import { claimStances } from '#shared/domain/claim.ts';
import { claimTopics } from '#shared/domain/claim-topic.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { briefClaim, briefColumns, claimColumns, passagesIn, shownClaim, type PassageOf } from './claim-rows.ts';
import { withRoots } from './compound-roots.ts';
import { eventsAbout } from './events-about.ts';
import { named } from './get-compound.ts';
import { namedIncident } from './get-incident.ts';
import { withIncidentRoots } from './incident-roots.ts';
import { namedOrganisation } from './organisation-links.ts';
import { withOrganisationRoots } from './organisation-roots.ts';
import { pick, textIn } from './tip-row.ts';

type Version = ClaimView['versions'][number];

/** All claims of a tip with the newest versions of each. `readDraft` reads what was being written; undefined for what this program did not write. */
export function claimsOfTip(database: Database, tipId: string, readDraft: (body: string) => ClaimDraft | undefined): Result<ClaimsOfTip, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const linked = compoundsOf(database, tipId);
  const incidents = incidentsOf(database, tipId);
  const versions = versionsOf(database, tipId);
  const passageOf = passagesIn(database);
  const relations = relationsOf(database, tipId, passageOf);
  const roots = new Map(database.all(`${withRoots} SELECT DISTINCT compound_id, root_id FROM claim JOIN root USING (compound_id) WHERE tip_id = ?`, [tipId]).map((row) => [row['compound_id'], named(database, textIn(row, 'root_id'))]));
  const incidentRoots = rootsOfClaims(database, tipId, 'incident', withIncidentRoots);
  const organisationRoots = rootsOfClaims(database, tipId, 'organisation', withOrganisationRoots);
  const rows = database.all(`SELECT ${claimColumns} FROM claim JOIN tip USING (tip_id) WHERE claim.tip_id = ? ORDER BY claim.rowid LIMIT ${claimsOfTipAtMost}`, [tipId]);
  const claims = rows.map((row): ClaimView => {
    const shown = shownClaim(row, passageOf);
    const compound = roots.get(row['compound_id'] ?? null);
    const incident = namedIncident(database, incidentRoots.get(row['incident_id'] ?? null) ?? '');
    const organisation = namedOrganisation(database, organisationRoots.get(row['organisation_id'] ?? null) ?? '');
    return {
      ...shown,
      textId: textIn(row, 'text_id'),
      start: Number(row['start_unit']),
      end: Number(row['end_unit']),
      compound: compound === undefined ? null : { compoundId: compound.compoundId, name: compound.name, isLinked: linked.some(({ compoundId }) => compoundId === compound.compoundId) },
      incident: incident === undefined ? null : { ...incident, isLinked: incidents.some(({ incidentId }) => incidentId === incident.incidentId) },
      organisation: organisation === undefined ? null : { organisationId: organisation.organisationId, name: organisation.name },
      topic: row['topic'] === null ? null : pick(claimTopics, row['topic']),
      isWithdrawn: row['withdrawn_at'] !== null,
      relations: relations.get(shown.claimId) ?? [],
      versions: (versions.get(shown.claimId) ?? []).slice(-versionsOfClaimAtMost),
      versionsTotal: versions.get(shown.claimId)?.length ?? 0,
    };
  });
  const body = database.get('SELECT body FROM claim_draft WHERE tip_id = ?', [tipId])?.['body'];
  return ok({ claims, draft: typeof body === 'string' ? (readDraft(body) ?? null) : null, compounds: linked, incidents });
}

/** The tip of a claim. */
export function tipOfClaim(database: Database, claimId: string): string | undefined {
  const tipId = database.get('SELECT tip_id FROM claim WHERE claim_id = ?', [claimId])?.['tip_id'];
  return typeof tipId === 'string' ? tipId : undefined;
}

/** Compounds that the tip is linked to, by number. */
function compoundsOf(database: Database, tipId: string): ClaimsOfTip['compounds'] {
  return database.all(`${withRoots} SELECT DISTINCT root_id FROM tip_compound JOIN root USING (compound_id) WHERE tip_id = ? AND decision = 'linked'`, [tipId]).flatMap((row) => {
    const compound = named(database, textIn(row, 'root_id'));
    return compound === undefined ? [] : [compound];
  }).sort((one, other) => one.number - other.number).map(({ compoundId, name }) => ({ compoundId, name }));
}

/** Incidents that the tip is linked to, by number. */
function incidentsOf(database: Database, tipId: string): ClaimsOfTip['incidents'] {
  return database
    .all(`${withIncidentRoots} SELECT DISTINCT root_id FROM tip_incident JOIN incident_root USING (incident_id) WHERE tip_id = ? AND decision = 'linked'`, [tipId])
    .flatMap((row) => namedIncident(database, textIn(row, 'root_id')) ?? [])
    .sort((one, other) => one.number - other.number);
}

/** What the claims of a tip are about, beside the one that stands for it. */
function rootsOfClaims(database: Database, tipId: string, of: 'incident' | 'organisation', roots: string): ReadonlyMap<unknown, string> {
  return new Map(database.all(`${roots} SELECT DISTINCT ${of}_id AS about, root_id FROM claim JOIN ${of}_root USING (${of}_id) WHERE tip_id = ?`, [tipId]).map((row) => [row['about'], textIn(row, 'root_id')]));
}

/** What the claims of a tip are held against, by claim; the vault keeps no more of them than the contract lets one claim have. */
function relationsOf(database: Database, tipId: string, passageOf: PassageOf): ReadonlyMap<string, ClaimView['relations']> {
  const rows = database.all(
    `WITH held (own_id, other_id, relation) AS (
       SELECT claim_id, other_claim_id, relation FROM claim_relation WHERE tip_id = ?1 UNION ALL SELECT other_claim_id, claim_id, relation FROM claim_relation WHERE other_tip_id = ?1
     ) SELECT own_id, relation, ${briefColumns} FROM held JOIN claim ON claim.claim_id = other_id JOIN tip ON tip.tip_id = claim.tip_id ORDER BY relation, tip.number, claim.rowid`,
    [tipId],
  );
  const relations = new Map<string, ClaimView['relations']>();
  for (const row of rows) {
    const ownId = textIn(row, 'own_id');
    relations.set(ownId, [...(relations.get(ownId) ?? []), { ...briefClaim(row, passageOf), relation: pick(claimStances, row['relation']), isWithdrawn: row['withdrawn_at'] !== null }]);
  }
  return relations;
}

/** From the log: who judged a claim how, and when. */
function versionsOf(database: Database, tipId: string): ReadonlyMap<string, Version[]> {
  const versions = new Map<string, Version[]>();
  for (const { event, at, actor, actorRemoved } of eventsAbout(database, tipId)) {
    if (event.type !== 'claim-marked' && event.type !== 'claim-changed' && event.type !== 'claim-withdrawn' && event.type !== 'claim-restored') continue;
    const before = versions.get(event.payload.claimId) ?? [];
    const last = before.at(-1);
    const { statement, reliability, credibility } = 'statement' in event.payload ? event.payload : { statement: last?.statement ?? '', reliability: last?.reliability ?? 'F', credibility: last?.credibility ?? '6' };
    versions.set(event.payload.claimId, [...before, { at, actor, actorRemoved, type: versionTypes[event.type], statement, reliability, credibility }]);
  }
  return versions;
}

const versionTypes = { 'claim-marked': 'marked', 'claim-changed': 'changed', 'claim-withdrawn': 'withdrawn', 'claim-restored': 'restored' } as const;

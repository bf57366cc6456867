import { claimsOfTipAtMost, relationsOfClaimAtMost, type ClaimDraft, type ClaimsOfTip, type ClaimView } from '#shared/contract/claim-calls.ts';
import { claimStances } from '#shared/domain/claim.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { briefClaim, claimColumns, passagesIn, shownClaim, type PassageOf } from './claim-rows.ts';
import { withRoots } from './compound-roots.ts';
import { eventsAbout } from './events-about.ts';
import { named } from './get-compound.ts';
import { pick, textIn } from './tip-row.ts';

type Version = ClaimView['versions'][number];

/** All claims of a tip with every version of each. `readDraft` reads what was being written; undefined for what this program did not write. */
export function claimsOfTip(database: Database, tipId: string, readDraft: (body: string) => ClaimDraft | undefined): Result<ClaimsOfTip, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const linked = compoundsOf(database, tipId);
  const versions = versionsOf(database, tipId);
  const passageOf = passagesIn(database);
  const rows = database.all(`SELECT ${claimColumns} FROM claim JOIN tip USING (tip_id) WHERE claim.tip_id = ? ORDER BY claim.rowid LIMIT ${claimsOfTipAtMost}`, [tipId]);
  const claims = rows.map((row): ClaimView => {
    const shown = shownClaim(row, passageOf);
    const rootId = rootOf(database, row['compound_id']);
    const compound = rootId === undefined ? undefined : named(database, rootId);
    return {
      ...shown,
      textId: textIn(row, 'text_id'),
      start: Number(row['start_unit']),
      end: Number(row['end_unit']),
      compound: compound === undefined ? null : { compoundId: compound.compoundId, name: compound.name, isLinked: linked.some(({ compoundId }) => compoundId === rootId) },
      isWithdrawn: row['withdrawn_at'] !== null,
      relations: relationsOf(database, shown.claimId, passageOf),
      versions: versions.get(shown.claimId) ?? [],
    };
  });
  const body = database.get('SELECT body FROM claim_draft WHERE tip_id = ?', [tipId])?.['body'];
  return ok({ claims, draft: typeof body === 'string' ? (readDraft(body) ?? null) : null, compounds: linked });
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

function rootOf(database: Database, compoundId: SqlRow[string] | undefined): string | undefined {
  if (typeof compoundId !== 'string') return undefined;
  const rootId = database.get(`${withRoots} SELECT root_id FROM root WHERE compound_id = ?`, [compoundId])?.['root_id'];
  return typeof rootId === 'string' ? rootId : undefined;
}

function relationsOf(database: Database, claimId: string, passageOf: PassageOf): ClaimView['relations'] {
  const rows = database.all(
    `SELECT held.relation, ${claimColumns} FROM claim_relation AS held JOIN claim ON claim.claim_id = CASE WHEN held.claim_id = ?1 THEN held.other_claim_id ELSE held.claim_id END JOIN tip ON tip.tip_id = claim.tip_id
     WHERE held.claim_id = ?1 OR held.other_claim_id = ?1 ORDER BY held.relation, tip.number, claim.rowid LIMIT ${relationsOfClaimAtMost}`,
    [claimId],
  );
  return rows.map((row) => ({ ...briefClaim(row, passageOf), relation: pick(claimStances, row['relation']), isWithdrawn: row['withdrawn_at'] !== null }));
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

import type { Said, SaidClaim } from '#shared/contract/claim-calls.ts';
import { claimTopics } from '#shared/domain/claim-topic.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { claimColumns, passagesIn, shownClaim } from './claim-rows.ts';
import { withRoots } from './compound-roots.ts';
import { namedIncident } from './get-incident.ts';
import { named } from './get-compound.ts';
import { incidentRoot } from './incident-roots.ts';
import { namedOrganisation } from './organisation-links.ts';
import { organisationRoot } from './organisation-roots.ts';
import { pick } from './tip-row.ts';

/** What claims may be about: the queries that find the tips that speak of it, and the claims among them. `?1` is its id. */
interface Subject {
  readonly isThere: (database: Database, id: string) => boolean;
  /** Begins with WITH RECURSIVE. */
  readonly roots: string;
  /** Of each tip that is not set aside and speaks of it: `tip_id`, `number`, `source_group`. */
  readonly linked: string;
  /** Joined to `claim`. */
  readonly about: string;
}

const tipColumns = 'DISTINCT tip.tip_id, tip.number, coalesce(tip.source_group, tip.tip_id) AS source';

// The one that is asked about comes first, so that its tips alone are read.
const subjects = {
  compound: {
    isThere: (database, id) => named(database, id) !== undefined,
    roots: withRoots,
    linked: `SELECT ${tipColumns} FROM root CROSS JOIN tip_compound USING (compound_id) CROSS JOIN tip USING (tip_id) WHERE decision = 'linked' AND root_id = ?1 AND set_aside IS NULL`,
    about: 'JOIN root USING (compound_id)',
  },
  incident: {
    isThere: (database, id) => namedIncident(database, id) !== undefined,
    roots: `WITH RECURSIVE ${incidentRoot}`,
    linked: `SELECT ${tipColumns} FROM incident_root CROSS JOIN tip_incident USING (incident_id) CROSS JOIN tip USING (tip_id) WHERE decision = 'linked' AND root_id = ?1 AND set_aside IS NULL`,
    about: 'JOIN incident_root USING (incident_id)',
  },
  // Nobody links a tip to an organisation: what speaks of it are its claims.
  organisation: {
    isThere: (database, id) => namedOrganisation(database, id) !== undefined,
    roots: `WITH RECURSIVE ${organisationRoot}`,
    linked: `SELECT ${tipColumns} FROM claim JOIN organisation_root USING (organisation_id) JOIN tip USING (tip_id) WHERE withdrawn_at IS NULL AND root_id = ?1 AND set_aside IS NULL`,
    about: 'JOIN organisation_root USING (organisation_id)',
  },
} as const satisfies Readonly<Record<string, Subject>>;

type SaidOf = keyof typeof subjects;

/**
 * What is said of a compound, an incident or an organisation: every claim about it, or about one that is merged into it, in a tip that speaks of it and is not set aside. What is contradicted comes first,
 * since somebody has to look; then what most independent sources say. Sources are numbered as those of the tips that speak of it are.
 */
export function claimsSaid(database: Database, of: SaidOf, { id, offset, limit }: { readonly id: string; readonly offset: number; readonly limit: number }): Result<Said, 'not-found'> {
  const subject: Subject = subjects[of];
  if (!subject.isThere(database, id)) return fail('not-found');
  const shown = `${subject.roots}, linked AS (${subject.linked}),
  numbered AS (SELECT source, row_number() OVER (ORDER BY min(number)) AS source_number FROM linked GROUP BY source),
  said AS (SELECT claim.claim_id, source_number FROM claim ${subject.about} JOIN linked USING (tip_id) JOIN numbered USING (source) WHERE root_id = ?1 AND withdrawn_at IS NULL),
  shown AS (SELECT said.source_number, claim.rowid AS marked_order, ${claimColumns} FROM said JOIN claim USING (claim_id) JOIN tip USING (tip_id))`;
  const contradicted = "(against > 0 OR stance = 'contradicts')";
  const counted = database.get(
    `${shown} SELECT count(*) AS total, count(DISTINCT source_number) AS said_by, coalesce(sum(${contradicted}), 0) AS contradicted, coalesce(sum(NOT ${contradicted} AND sources > 1), 0) AS several FROM shown`,
    [id],
  );
  const rows = database.all(`${shown} SELECT * FROM shown ORDER BY ${contradicted} DESC, sources DESC, marked_at, marked_order LIMIT ?2 OFFSET ?3`, [id, limit, offset]);
  const passageOf = passagesIn(database);
  const numberOf = (column: string): number => Number(counted?.[column] ?? 0);
  return ok({
    total: numberOf('total'),
    sources: numberOf('said_by'),
    echoes: { contradicted: numberOf('contradicted'), several: numberOf('several'), once: numberOf('total') - numberOf('contradicted') - numberOf('several') },
    rows: rows.map((row): SaidClaim => ({ ...shownClaim(row, passageOf), topic: row['topic'] === null ? null : pick(claimTopics, row['topic']), source: Number(row['source_number']) })),
  });
}

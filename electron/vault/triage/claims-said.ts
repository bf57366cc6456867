import type { Said, SaidClaim } from '#shared/contract/claim-calls.ts';
import { claimTopics } from '#shared/domain/claim-topic.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { claimColumns, countColumns, passagesIn, shownClaim } from './claim-rows.ts';
import { withRoots } from './compound-roots.ts';
import { namedIncident } from './get-incident.ts';
import { named } from './get-compound.ts';
import { incidentRoot } from './incident-roots.ts';
import { namedOrganisation } from './organisation-links.ts';
import { organisationRoot } from './organisation-roots.ts';
import { pick, textIn } from './tip-row.ts';

/** What claims may be about: the queries that find the tips that speak of it, and the claims among them. `?1` is its id. */
interface Subject {
  readonly isThere: (database: Database, id: string) => boolean;
  /** Begins with WITH RECURSIVE. */
  readonly roots: string;
  /** Of each tip that is not set aside and speaks of it: `tip_id`, `number`, `source_group`. */
  readonly linked: string;
  /** The claims about it, those of `?1` alone, in an order of reading that begins with it. */
  readonly about: string;
}

const tipColumns = 'DISTINCT tip.tip_id, tip.number, coalesce(tip.source_group, tip.tip_id) AS source';

// The one that is asked about comes first, so that its tips and claims alone are read. Left to itself SQLite began with the sources and looked at every claim for each: a minute for 2,500 claims of 6,600 tips.
const subjects = {
  compound: {
    isThere: (database, id) => named(database, id) !== undefined,
    roots: withRoots,
    linked: `SELECT ${tipColumns} FROM root CROSS JOIN tip_compound USING (compound_id) CROSS JOIN tip USING (tip_id) WHERE decision = 'linked' AND root_id = ?1 AND set_aside IS NULL`,
    about: 'root CROSS JOIN claim USING (compound_id)',
  },
  incident: {
    isThere: (database, id) => namedIncident(database, id) !== undefined,
    roots: `WITH RECURSIVE ${incidentRoot}`,
    linked: `SELECT ${tipColumns} FROM incident_root CROSS JOIN tip_incident USING (incident_id) CROSS JOIN tip USING (tip_id) WHERE decision = 'linked' AND root_id = ?1 AND set_aside IS NULL`,
    about: 'incident_root CROSS JOIN claim USING (incident_id)',
  },
  // Nobody links a tip to an organisation: what speaks of it are its claims.
  organisation: {
    isThere: (database, id) => namedOrganisation(database, id) !== undefined,
    roots: `WITH RECURSIVE ${organisationRoot}`,
    linked: `SELECT ${tipColumns} FROM organisation_root CROSS JOIN claim USING (organisation_id) CROSS JOIN tip USING (tip_id) WHERE withdrawn_at IS NULL AND root_id = ?1 AND set_aside IS NULL`,
    about: 'organisation_root CROSS JOIN claim USING (organisation_id)',
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
  const said = database.all(
    `${subject.roots}, linked AS MATERIALIZED (${subject.linked}),
     numbered AS MATERIALIZED (SELECT source, row_number() OVER (ORDER BY min(number)) AS source_number FROM linked GROUP BY source)
     SELECT claim.claim_id, claim.rowid AS marked_order, marked_at, stance, source_number, ${countColumns} FROM ${subject.about} CROSS JOIN linked USING (tip_id) CROSS JOIN numbered USING (source)
     WHERE root_id = ?1 AND withdrawn_at IS NULL`,
    [id],
  );
  const isContradicted = (row: SqlRow): boolean => Number(row['against']) > 0 || row['stance'] === 'contradicts';
  const falling = (one: number | boolean, other: number | boolean): number => Number(other) - Number(one);
  const ordered = [...said].sort(
    (one, other) =>
      falling(isContradicted(one), isContradicted(other)) ||
      falling(Number(one['sources']), Number(other['sources'])) ||
      Number(one['marked_at']) - Number(other['marked_at']) ||
      Number(one['marked_order']) - Number(other['marked_order']),
  );
  const contradicted = said.filter(isContradicted).length;
  const several = said.filter((row) => !isContradicted(row) && Number(row['sources']) > 1).length;
  return ok({
    total: said.length,
    sources: new Set(said.map((row) => row['source_number'])).size,
    echoes: { contradicted, several, once: said.length - contradicted - several },
    rows: rowsOf(database, ordered.slice(offset, offset + limit)),
  });
}

/** Those on the page, in their order: only of these more is read than what orders them. */
function rowsOf(database: Database, chosen: readonly SqlRow[]): SaidClaim[] {
  const ids = chosen.map((row) => textIn(row, 'claim_id'));
  const passageOf = passagesIn(database);
  const found = new Map(
    database.all(`SELECT ${claimColumns} FROM json_each(?) AS chosen CROSS JOIN claim ON claim.claim_id = chosen.value CROSS JOIN tip USING (tip_id)`, [JSON.stringify(ids)]).map((row) => [textIn(row, 'claim_id'), row]),
  );
  return chosen.flatMap((said): SaidClaim[] => {
    const row = found.get(textIn(said, 'claim_id'));
    return row === undefined ? [] : [{ ...shownClaim(row, passageOf), topic: row['topic'] === null ? null : pick(claimTopics, row['topic']), source: Number(said['source_number']) }];
  });
}

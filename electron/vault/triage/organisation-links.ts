import { linksGivenAtMost, type NamedOrganisation, type OrganisationLinkView } from '#shared/contract/organisation-calls.ts';
import { standings } from '#shared/domain/compound.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { organisationParts } from '#shared/domain/organisation.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { withRoots } from './compound-roots.ts';
import { mergedInto, named } from './get-compound.ts';
import { organisationRoot } from './organisation-roots.ts';
import { nullableTextIn, pick, textIn } from './tip-row.ts';

interface ShownLinks {
  readonly total: number;
  readonly links: OrganisationLinkView[];
}

/** An organisation as it is called in one line: by its first name. */
export function namedOrganisation(database: Database, organisationId: string): NamedOrganisation | undefined {
  const row = database.get('SELECT number, (SELECT text FROM organisation_name WHERE organisation_name.organisation_id = organisation.organisation_id ORDER BY organisation_name.rowid LIMIT 1) AS name FROM organisation WHERE organisation_id = ?', [organisationId]);
  return row === undefined ? undefined : { organisationId, number: Number(row['number']), name: typeof row['name'] === 'string' ? row['name'] : '' };
}

/** What organisations are to a compound, and to those that are merged into it. */
export function linksOfCompound(database: Database, compoundId: string): Result<ShownLinks, 'not-found'> {
  return named(database, compoundId) === undefined ? fail('not-found') : ok(linksOf(database, 'compound_id', [compoundId, ...mergedInto(database, compoundId)]));
}

/** Those that hold today first, confirmed before suspected; then ended ones, the last to end first; then what was recorded by mistake. `members`: the one that is looked at, and those that are merged into it. */
export function linksOf(database: Database, end: 'compound_id' | 'organisation_id', members: readonly string[]): ShownLinks {
  const these = members.map(() => '?').join(', ');
  const total = Number(database.get(`SELECT count(*) AS links FROM organisation_link WHERE ${end} IN (${these})`, members)?.['links'] ?? 0);
  const rows = database.all(
    `${withRoots}, ${organisationRoot}
     SELECT organisation_link.*, root.root_id AS compound_root, organisation_root.root_id AS organisation_root_id
     FROM organisation_link JOIN root USING (compound_id) JOIN organisation_root USING (organisation_id) WHERE ${end} IN (${these})
     ORDER BY withdrawn_at IS NOT NULL, until IS NOT NULL, standing = 'suspected', until DESC, since DESC, organisation_link.rowid DESC LIMIT ${linksGivenAtMost}`,
    members,
  );
  const links = rows.flatMap((row): OrganisationLinkView[] => {
    const [organisation, compound] = [namedOrganisation(database, textIn(row, 'organisation_root_id')), named(database, textIn(row, 'compound_root'))];
    if (organisation === undefined || compound === undefined) return [];
    return [
      {
        linkId: textIn(row, 'link_id'),
        part: pick(organisationParts, row['part']),
        standing: pick(standings, row['standing']),
        since: textIn(row, 'since'),
        until: nullableTextIn(row, 'until'),
        source: textIn(row, 'source'),
        reliability: pick(reliabilities, row['reliability']),
        credibility: pick(credibilities, row['credibility']),
        note: textIn(row, 'note'),
        organisation,
        compound,
        isMerged: row[end] !== members[0],
        isWithdrawn: row['withdrawn_at'] !== null,
        recordedAt: Number(row['recorded_at']),
      },
    ];
  });
  return { total, links };
}

/** The organisation with which a link was recorded. */
export function organisationOfLink(database: Database, linkId: string): string | undefined {
  const organisationId = database.get('SELECT organisation_id FROM organisation_link WHERE link_id = ?', [linkId])?.['organisation_id'];
  return typeof organisationId === 'string' ? organisationId : undefined;
}

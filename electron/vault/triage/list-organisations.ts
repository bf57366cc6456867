import { otherNamesShown } from '#shared/contract/compound-calls.ts';
import type { Reply, Request } from '#shared/contract/contract.ts';
import type { OrganisationRow } from '#shared/contract/organisation-calls.ts';
import { organisationKinds } from '#shared/domain/organisation.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import { spellingKey } from '#shared/gazetteer/spelling-key.ts';
import type { Database } from '#vault/store/database.ts';
import { withRoots } from './compound-roots.ts';
import { plain } from './list-compounds.ts';
import { organisationRoot, withOrganisationRoots } from './organisation-roots.ts';
import { pick, textIn } from './tip-row.ts';

/** Those with most links that hold today first, then with most sources, then by number. A register has hundreds of them, so all are read and then cut. */
export function listOrganisations(database: Database, { search, offset, limit }: Request<'organisations.list'>): Reply<'organisations.list'> {
  const rows = organisationRows(database).filter(searched(database, search));
  return { total: rows.length, rows: rows.slice(offset, offset + limit).map((row) => ({ ...row, otherNames: row.otherNames.slice(0, otherNamesShown) })) };
}

/** How many organisations there are; merged ones count with the one they are the same as. */
export function countOrganisations(database: Database): number {
  return Number(database.get('SELECT count(*) AS organisations FROM organisation WHERE merged_into IS NULL')?.['organisations'] ?? 0);
}

/** The organisations that stand for themselves and fit words by what they are called or what is noted, without a look at links and claims. */
export function organisationsFitting(database: Database, words: string): readonly string[] {
  const names = namesByRoot(database);
  const fits = searched(database, words);
  return database.all('SELECT organisation_id, number, registration_number FROM organisation WHERE merged_into IS NULL').flatMap((row) => {
    const organisationId = textIn(row, 'organisation_id');
    const [name = '', ...otherNames] = names(organisationId);
    return fits({ organisationId, number: Number(row['number']), name, otherNames, registrationNumber: textIn(row, 'registration_number') }) ? [organisationId] : [];
  });
}

/** Its own names first, then those of what is merged into it, each once. */
function namesByRoot(database: Database): (rootId: string) => readonly string[] {
  const names = groupedBy(
    database.all(`${withOrganisationRoots} SELECT root_id, text FROM organisation_name JOIN organisation_root USING (organisation_id) ORDER BY organisation_id <> root_id, organisation_name.rowid`),
    (row) => textIn(row, 'root_id'),
  );
  return (rootId) => [...new Set((names.get(rootId) ?? []).map((each) => textIn(each, 'text')))];
}

function organisationRows(database: Database): readonly OrganisationRow[] {
  const names = namesByRoot(database);
  // One line for each organisation and compound that stand for themselves: one confirmed link makes it confirmed.
  const links = new Map(
    database
      .all(
        `${withRoots}, ${organisationRoot}, pair AS (
           SELECT organisation_root.root_id AS organisation, max(standing = 'confirmed') AS is_confirmed FROM organisation_link JOIN root USING (compound_id) JOIN organisation_root USING (organisation_id)
           WHERE withdrawn_at IS NULL AND until IS NULL GROUP BY organisation_root.root_id, root.root_id
         ) SELECT organisation, sum(is_confirmed) AS confirmed, sum(NOT is_confirmed) AS suspected FROM pair GROUP BY organisation`,
      )
      .map((row) => [textIn(row, 'organisation'), { confirmed: Number(row['confirmed']), suspected: Number(row['suspected']) }]),
  );
  const sources = new Map(
    database
      .all(
        `${withOrganisationRoots} SELECT root_id, count(DISTINCT coalesce(source_group, tip.tip_id)) AS sources FROM claim JOIN organisation_root USING (organisation_id) JOIN tip USING (tip_id)
         WHERE withdrawn_at IS NULL AND set_aside IS NULL GROUP BY root_id`,
      )
      .map((row) => [textIn(row, 'root_id'), Number(row['sources'])]),
  );
  return database
    .all('SELECT organisation_id, number, kind, registration_number FROM organisation WHERE merged_into IS NULL')
    .map((row): OrganisationRow => {
      const organisationId = textIn(row, 'organisation_id');
      const [name = '', ...otherNames] = names(organisationId);
      return {
        organisationId,
        number: Number(row['number']),
        name,
        otherNames,
        otherNamesTotal: otherNames.length,
        kind: pick(organisationKinds, row['kind']),
        registrationNumber: textIn(row, 'registration_number'),
        ...(links.get(organisationId) ?? { confirmed: 0, suspected: 0 }),
        sources: sources.get(organisationId) ?? 0,
      };
    })
    .sort((one, other) => other.confirmed + other.suspected - one.confirmed - one.suspected || other.sources - one.sources || one.number - other.number);
}

/** Part of a name in any script, also as it may be spelt in Latin letters; part of the registration number or of the note; or the number. */
function searched(database: Database, search: string): (row: Pick<OrganisationRow, 'organisationId' | 'number' | 'name' | 'otherNames' | 'registrationNumber'>) => boolean {
  const wanted = plain(search);
  if (wanted === '') return () => true;
  const key = spellingKey(search);
  const noted = new Set(database.all(`${withOrganisationRoots} SELECT root_id, note FROM organisation JOIN organisation_root USING (organisation_id) WHERE note <> ''`).flatMap((row) => (plain(textIn(row, 'note')).includes(wanted) ? [textIn(row, 'root_id')] : [])));
  return ({ organisationId, number, name, otherNames, registrationNumber }) =>
    String(number) === wanted || noted.has(organisationId) || plain(registrationNumber).includes(wanted) || [name, ...otherNames].some((each) => plain(each).includes(wanted) || (key.length > 3 && spellingKey(each).includes(key)));
}

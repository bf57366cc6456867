import { compoundNameKinds, compoundNameLanguages, compoundStates, standings } from '#shared/domain/compound.ts';
import { pointPrecisions } from '#shared/domain/compound-point.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import { organisationParts } from '#shared/domain/organisation.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { factsIn } from '#vault/triage/list-compounds.ts';
import { nullableTextIn, pick, textIn } from '#vault/triage/tip-row.ts';
import type { NamedLink, TableSite } from './own-site.ts';
import type { OwnCompound } from './own-table.ts';

/** The whole register as it leaves: merged compounds, too, each with what it is the same as. No tip, and no count of tips. */
export function readRegister(database: Database): readonly OwnCompound[] {
  const rows = database.all('SELECT compound_id, number, kind, standing, province, district, place, merged_into FROM compound ORDER BY number');
  const numberOf = new Map(rows.map((row) => [textIn(row, 'compound_id'), String(row['number'])]));
  const names = byCompound(database.all('SELECT compound_id, text, language, kind, source FROM compound_name ORDER BY rowid'));
  const statuses = byCompound(database.all('SELECT compound_id, state, since, relocated_to, source, reliability, credibility FROM compound_status ORDER BY rowid'));
  const points = byCompound(database.all('SELECT compound_id, latitude, longitude, precision, source FROM compound_point'));
  // What was recorded by mistake stays in the vault.
  const buildings = byCompound(database.all('SELECT compound_id, name, storeys, least, most, source, reliability, credibility, note FROM compound_building WHERE withdrawn_at IS NULL ORDER BY rowid'));
  const links = byCompound(
    database.all(`SELECT compound_id, part, standing, since, until, source, reliability, credibility, note, (SELECT text FROM organisation_name WHERE organisation_name.organisation_id = organisation_link.organisation_id ORDER BY organisation_name.rowid LIMIT 1) AS organisation
      FROM organisation_link WHERE withdrawn_at IS NULL ORDER BY rowid`),
  );
  const taken = byCompound(database.all("SELECT compound_id, kept FROM compound_row WHERE kept <> '' ORDER BY rowid"));
  return rows.map((row) => {
    const compoundId = textIn(row, 'compound_id');
    const mergedInto = nullableTextIn(row, 'merged_into');
    return {
      number: String(row['number']),
      facts: factsIn(row),
      names: (names.get(compoundId) ?? []).map((name) => ({ text: textIn(name, 'text'), language: pick(compoundNameLanguages, name['language']), kind: pick(compoundNameKinds, name['kind']), source: textIn(name, 'source') })),
      statuses: (statuses.get(compoundId) ?? []).map((status) => {
        const relocatedTo = nullableTextIn(status, 'relocated_to');
        return {
          state: pick(compoundStates, status['state']),
          since: textIn(status, 'since'),
          relocatedTo: relocatedTo === null ? null : (numberOf.get(relocatedTo) ?? null),
          source: textIn(status, 'source'),
          reliability: pick(reliabilities, status['reliability']),
          credibility: pick(credibilities, status['credibility']),
        };
      }),
      sameAs: mergedInto === null ? null : (numberOf.get(mergedInto) ?? null),
      notes: (taken.get(compoundId) ?? []).flatMap((each) => textIn(each, 'kept').split('\n')),
      site: { point: pointIn(points.get(compoundId)?.[0]), buildings: (buildings.get(compoundId) ?? []).map(buildingIn) },
      links: (links.get(compoundId) ?? []).map(linkIn),
    };
  });
}

function pointIn(row: SqlRow | undefined): TableSite['point'] {
  if (row === undefined) return null;
  return { point: { latitude: Number(row['latitude']), longitude: Number(row['longitude']), precision: pick(pointPrecisions, row['precision']) }, source: textIn(row, 'source') };
}

const gradeOf = (row: SqlRow): Pick<NamedLink, 'reliability' | 'credibility'> => ({ reliability: pick(reliabilities, row['reliability']), credibility: pick(credibilities, row['credibility']) });

function buildingIn(row: SqlRow): TableSite['buildings'][number] {
  return {
    name: textIn(row, 'name'),
    storeys: row['storeys'] === null ? null : Number(row['storeys']),
    people: row['least'] === null ? { is: 'unknown' } : { is: 'known', least: Number(row['least']), most: Number(row['most']) },
    source: textIn(row, 'source'),
    ...gradeOf(row),
    note: textIn(row, 'note'),
  };
}

function linkIn(row: SqlRow): NamedLink {
  return { organisation: nullableTextIn(row, 'organisation') ?? '', part: pick(organisationParts, row['part']), standing: pick(standings, row['standing']), since: textIn(row, 'since'), until: nullableTextIn(row, 'until'), source: textIn(row, 'source'), ...gradeOf(row), note: textIn(row, 'note') };
}

function byCompound(rows: readonly SqlRow[]): ReadonlyMap<string, readonly SqlRow[]> {
  return groupedBy(rows, (row) => textIn(row, 'compound_id'));
}

import { compoundNameKinds, compoundNameLanguages, compoundStates } from '#shared/domain/compound.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { factsIn } from '#vault/triage/list-compounds.ts';
import { nullableTextIn, pick, textIn } from '#vault/triage/tip-row.ts';
import type { OwnCompound } from './own-table.ts';

/** The whole register as it leaves: merged compounds, too, each with what it is the same as. No tip, and no count of tips. */
export function readRegister(database: Database): readonly OwnCompound[] {
  const rows = database.all('SELECT compound_id, number, kind, standing, province, district, place, merged_into FROM compound ORDER BY number');
  const numberOf = new Map(rows.map((row) => [textIn(row, 'compound_id'), String(row['number'])]));
  const names = byCompound(database.all('SELECT compound_id, text, language, kind, source FROM compound_name ORDER BY rowid'));
  const statuses = byCompound(database.all('SELECT compound_id, state, since, relocated_to, source, reliability, credibility FROM compound_status ORDER BY rowid'));
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
    };
  });
}

function byCompound(rows: readonly SqlRow[]): ReadonlyMap<string, readonly SqlRow[]> {
  return groupedBy(rows, (row) => textIn(row, 'compound_id'));
}

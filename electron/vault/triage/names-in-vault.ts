import { namesCompounds } from '#shared/redaction/briefing-rules.ts';
import { indexText, occurrencesOf } from '#shared/redaction/occurrences.ts';
import { needleOf } from '#shared/redaction/needle.ts';
import type { PresetName } from '#shared/redaction/presets.ts';
import type { Database } from '#vault/store/database.ts';

const names = ['SELECT text AS name FROM organisation_name', 'SELECT name FROM receiver', 'SELECT words AS name FROM tip_individual', 'SELECT name FROM member'] as const;
const compoundNames = 'SELECT text AS name FROM compound_name';

/** Names that the vault holds and that a briefing under this preset must not: of people, organisations, receivers and staff always, of compounds where they are not listed. Each once. */
export function namesInVault(database: Database, preset: PresetName): readonly string[] {
  return named(database, namesCompounds(preset) ? names : [...names, compoundNames]);
}

/** All names that the vault holds but those that stand in one of `allowed`: a name that is a part of an allowed one cannot be looked for. Each once. */
export function namesBut(database: Database, allowed: readonly string[]): readonly string[] {
  return partsLeftOut(named(database, [...names, compoundNames]), allowed);
}

/** What stands in none of `allowed`. */
export function partsLeftOut(passages: readonly string[], allowed: readonly string[]): readonly string[] {
  const indexes = allowed.map(indexText);
  return passages.filter((passage) => {
    const needle = needleOf(passage);
    return needle !== undefined && indexes.every((index) => occurrencesOf(needle, index).length === 0);
  });
}

function named(database: Database, queries: readonly string[]): readonly string[] {
  return [...new Set(queries.flatMap((sql) => database.all(sql).map((row) => String(row['name']))))].filter((name) => name.trim() !== '');
}

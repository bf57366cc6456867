import { namesCompounds } from '#shared/redaction/briefing-rules.ts';
import type { PresetName } from '#shared/redaction/presets.ts';
import type { Database } from '#vault/store/database.ts';

const names = ['SELECT text AS name FROM organisation_name', 'SELECT name FROM receiver', 'SELECT words AS name FROM tip_individual', 'SELECT name FROM member'] as const;
const compoundNames = 'SELECT text AS name FROM compound_name';

/** Names that the vault holds and that a briefing under this preset must not: of people, organisations, receivers and staff always, of compounds where they are not listed. Each once. */
export function namesInVault(database: Database, preset: PresetName): readonly string[] {
  const asked = namesCompounds(preset) ? names : [...names, compoundNames];
  return [...new Set(asked.flatMap((sql) => database.all(sql).map((row) => String(row['name']))))].filter((name) => name.trim() !== '');
}

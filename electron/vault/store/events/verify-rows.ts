import { hex } from '#vault/crypto/hash.ts';
import type { Database, SqlRow, SqlValue } from '../database.ts';
import { migrate } from '../migrations/migrate.ts';
import { projections, type Projection } from './projections.ts';
import { Retelling } from './retelling.ts';
import type { Steps } from '#shared/steps.ts';

/** A row that is not what the log gives, is missing, or that no event has made. */
export interface AlteredRow {
  readonly table: string;
  readonly id: string;
}

const rowsAtOnce = 500;

/**
 * Makes every projection again in `scratch`, an empty database, with the code that made them, and compares row by row; then
 * looks for content of tips that are not there. Verify the log first: this trusts its payloads. The vault may be used between two
 * steps: each begins by telling what was added since.
 */
export function* verifyRows(database: Database, scratch: Database): Steps<readonly AlteredRow[]> {
  migrate(scratch, () => 0);
  const retelling = new Retelling(database, scratch);
  while (retelling.next()) yield;
  return yield* compareRows(database, scratch, retelling);
}

/** The second half: `retelling` has told everything into `scratch`. Only what `database` holds beside its log may change between two comparisons. */
export function* compareRows(database: Database, scratch: Database, retelling: Retelling): Steps<readonly AlteredRow[]> {
  const altered: AlteredRow[] = [];
  for (const projection of projections) altered.push(...(yield* comparison(projection, database, scratch, retelling)));
  retelling.catchUp();
  altered.push(...countComparison(database, scratch), ...stateComparison(database, scratch), ...strayContent(database));
  return [...retelling.unfit.map((id) => ({ table: 'event', id })), ...altered];
}

function* comparison(projection: Projection, database: Database, scratch: Database, retelling: Retelling): Steps<readonly AlteredRow[]> {
  const { table, key, apart, among } = projection;
  const altered: AlteredRow[] = [];
  // The empty text is a key too, which somebody may have put there.
  let from: { readonly compare: '>=' | '>'; readonly key: string } = { compare: '>=', key: '' };
  for (;;) {
    yield;
    retelling.catchUp();
    const rows = database.all(`SELECT * FROM ${table} WHERE ${among} AND ${key} ${from.compare} ? ORDER BY ${key} LIMIT ${rowsAtOnce}`, [from.key]);
    const upTo = rows.length < rowsAtOnce ? undefined : String(rows.at(-1)?.[key]);
    const told =
      upTo === undefined
        ? scratch.all(`SELECT * FROM ${table} WHERE ${key} ${from.compare} ?`, [from.key])
        : scratch.all(`SELECT * FROM ${table} WHERE ${key} ${from.compare} ? AND ${key} <= ?`, [from.key, upTo]);
    altered.push(...differences(rows, told, (row) => String(row[key]), apart).map((id) => ({ table, id })));
    // A key that is read back shorter than it is stored would never let this end.
    if (upTo === undefined || (upTo <= from.key && from.compare === '>')) return altered;
    from = { compare: '>', key: upTo };
  }
}

/** A count that went back to nothing may be a row or none. */
function countComparison(database: Database, scratch: Database): readonly AlteredRow[] {
  const counts = (from: Database): readonly SqlRow[] => from.all('SELECT urgency, status, aside, tips FROM tip_count WHERE tips <> 0');
  return differences(counts(database), counts(scratch), (row) => `${String(row['urgency'])} ${String(row['status'])} ${String(row['aside'])}`, []).map((id) => ({ table: 'tip_count', id }));
}

/** What a block of tips that are gone leaves may be a row or none. */
function stateComparison(database: Database, scratch: Database): readonly AlteredRow[] {
  const states = (from: Database): readonly SqlRow[] => from.all("SELECT block, rtrim(states, '-') AS states FROM tip_states WHERE rtrim(states, '-') <> ''");
  return differences(states(database), states(scratch), (row) => String(row['block']), []).map((id) => ({ table: 'tip_states', id }));
}

/** Ids of rows that are in one list only, or differ in a column that is not `apart`. */
function differences(rows: readonly SqlRow[], told: readonly SqlRow[], idOf: (row: SqlRow) => string, apart: readonly string[]): readonly string[] {
  const spelling = (row: SqlRow): string => JSON.stringify(Object.entries(row).filter(([column]) => !apart.includes(column)).map(([column, value]) => [column, plain(value)]));
  const expected = new Map(told.map((row) => [idOf(row), spelling(row)]));
  const altered: string[] = [];
  for (const row of rows) {
    const id = idOf(row);
    if (expected.get(id) !== spelling(row)) altered.push(id);
    expected.delete(id);
  }
  return [...altered, ...expected.keys()];
}

/** Bytes as a list, which no text or number is spelt like. */
function plain(value: SqlValue): unknown {
  return value instanceof Uint8Array ? [hex(value)] : value;
}

/** Texts, details, drafts of replies, notes, translations, claims, records of screening and forms, attachments, originals and parts of evidence of what is not there. What a tip that is there may have, content-check.ts says. */
function strayContent(database: Database): readonly AlteredRow[] {
  return database
    .all(
      `SELECT 'text' AS place, text_id AS id FROM text WHERE tip_id NOT IN (SELECT tip_id FROM tip)
       UNION ALL SELECT 'tip_detail', tip_id FROM tip_detail WHERE tip_id NOT IN (SELECT tip_id FROM tip)
       UNION ALL SELECT 'reply_draft', tip_id FROM reply_draft WHERE tip_id NOT IN (SELECT tip_id FROM tip)
       UNION ALL SELECT 'note_draft', tip_id FROM note_draft WHERE tip_id NOT IN (SELECT tip_id FROM tip)
       UNION ALL SELECT 'claim_draft', tip_id FROM claim_draft WHERE tip_id NOT IN (SELECT tip_id FROM tip)
       UNION ALL SELECT 'screening_draft', tip_id FROM screening_draft WHERE tip_id NOT IN (SELECT tip_id FROM tip)
       UNION ALL SELECT 'rendering_draft', tip_id FROM rendering_draft WHERE tip_id NOT IN (SELECT tip_id FROM tip)
       UNION ALL SELECT 'form_draft', form || ' ' || subject FROM form_draft WHERE tip_id IS NOT NULL AND tip_id NOT IN (SELECT tip_id FROM tip)
       UNION ALL SELECT 'attachment', attachment_id FROM attachment WHERE tip_id NOT IN (SELECT tip_id FROM tip)
       UNION ALL SELECT 'original', tip_id FROM original WHERE tip_id NOT IN (SELECT tip_id FROM tip)
       UNION ALL SELECT 'evidence_part', part_id FROM evidence_part WHERE evidence_id NOT IN (SELECT evidence_id FROM evidence UNION ALL SELECT evidence_id FROM evidence_under_way)
       UNION ALL SELECT 'evidence_under_way', evidence_id FROM evidence_under_way WHERE tip_id NOT IN (SELECT tip_id FROM tip)
       UNION ALL SELECT 'transcript_draft', file_id FROM transcript_draft WHERE tip_id NOT IN (SELECT tip_id FROM tip)`,
    )
    .map((row) => ({ table: String(row['place']), id: String(row['id']) }));
}

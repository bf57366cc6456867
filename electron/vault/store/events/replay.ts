import type { Database } from '../database.ts';
import { applyEvent } from './apply-event.ts';
import { readPayload } from './event-types.ts';
import { storedEventColumns, storedEventOf } from './stored-event.ts';

const eventsAtOnce = 500;
/** Columns that are content and not in the log, in rows the log makes. */
const contentColumns = [
  { table: 'intake_key', key: 'key_id', columns: ['seed'] },
  { table: 'quarantine', key: 'quarantine_id', columns: ['sealed', 'blob_name', 'blob_key'] },
  { table: 'evidence', key: 'evidence_id', columns: ['file_name'] },
  { table: 'transcript', key: 'transcript_id', columns: ['body'] },
  { table: 'note', key: 'note_id', columns: ['body'] },
  { table: 'rendering', key: 'rendering_id', columns: ['body'] },
  { table: 'hand_over', key: 'hand_over_id', columns: ['note'] },
  { table: 'saved_search', key: 'search_id', columns: ['name', 'typed', 'salt'] },
  { table: 'reply', key: 'reply_id', columns: ['text'] },
] as const;
/** Whole tables that are content or drafts. */
const contentTables = ['text', 'tip_detail', 'attachment', 'original', 'evidence_part', 'evidence_under_way', 'dossier', 'dossier_tip', 'redaction', 'dossier_review', 'redaction_kept', 'redaction_link', 'other_word', 'dossier_picture', 'dossier_statement', 'dossier_claim', 'compound_dossier', 'claim_statement', 'right_of_reply', 'reply_draft', 'note_draft', 'backup_place', 'armour_part', 'drop_folder', 'former_tombstone_key', 'transcript_draft', 'written_draft', 'claim_draft', 'screening_draft', 'rendering_draft', 'tip_unopened', 'hand_over_draft', 'list_choice', 'form_draft', 'exported_file', 'opening_file', 'dossier_commitment', 'held_report', 'held_count'] as const;
const logTables = ['event', 'event_payload', 'event_signature'] as const;
/** What is in no projection and is taken along row by row. */
export const copiedTables: readonly string[] = [...contentTables, ...logTables];

/**
 * Makes every projection again in `target`, a migrated database without rows, from the log and the content of `source`. Events go in the order of the
 * hybrid clock, whichever device wrote them. One whose payload was deleted changes nothing: what it was about is gone. The
 * search index is not made here. Verify the log first: replay trusts it.
 */
export function replay(source: Database, target: Database): void {
  target.transaction(() => {
    for (const table of copiedTables) copyTable(source, target, table);
    target.run('UPDATE dossier SET exported_at = NULL');
    let after = '';
    for (;;) {
      const rows = source.all(`SELECT ${storedEventColumns} FROM event LEFT JOIN event_payload USING (event_id) WHERE clock > ? ORDER BY clock LIMIT ${eventsAtOnce}`, [after]);
      for (const row of rows) {
        const event = storedEventOf(row);
        const draft = event.payload && readPayload(event.type, event.version, event.payload.bytes);
        if (draft) applyEvent(target, draft);
        after = event.clock;
      }
      if (rows.length < eventsAtOnce) break;
    }
    for (const { table, key, columns } of contentColumns) {
      const { read, write } = spelling(source, table);
      for (const row of source.all(`SELECT ${key}, ${columns.map(read).join(', ')} FROM ${table}`)) {
        target.run(`UPDATE ${table} SET ${columns.map((column) => `${column} = ${write(column)}`).join(', ')} WHERE ${key} = ?`, [...columns.map((column) => row[column] ?? null), row[key] ?? null]);
      }
    }
  });
}

/** Row by row in the order they were written, so that a large table never sits in memory. */
function copyTable(source: Database, target: Database, table: string): void {
  const { columns, read, write } = spelling(source, table);
  const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(write).join(', ')})`;
  let after = 0;
  for (;;) {
    const rows = source.all(`SELECT rowid AS row_number, ${columns.map(read).join(', ')} FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${eventsAtOnce}`, [after]);
    for (const row of rows) target.run(insert, columns.map((column) => row[column] ?? null));
    if (rows.length < eventsAtOnce) return;
    after = Number(rows.at(-1)?.['row_number']);
  }
}

interface Spelling {
  readonly columns: readonly string[];
  readonly read: (column: string) => string;
  readonly write: (column: string) => string;
}

/** Texts go over as bytes: the text interface of the database swallows a leading byte order mark. */
function spelling(database: Database, table: string): Spelling {
  const described = database.all(`PRAGMA table_info(${table})`);
  const texts = new Set(described.filter(({ type }) => type === 'TEXT').map(({ name }) => String(name)));
  return {
    columns: described.map(({ name }) => String(name)),
    read: (column) => (texts.has(column) ? `CAST(${column} AS BLOB) AS ${column}` : column),
    write: (column) => (texts.has(column) ? 'CAST(? AS TEXT)' : '?'),
  };
}

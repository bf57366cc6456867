import type { Migration } from './migration.ts';

/** Which tips are in a place, asked place by place: how many share what a dossier says of one. Of which text each decision of a dossier was made. And where somebody said that what reads like something hidden is another word. */
export const sharedValues: Migration = {
  number: 52,
  up: (database) => {
    database.run('CREATE INDEX placed_tip_by_place ON placed_tip (province, district, decision, tip_id)');
    database.run('CREATE INDEX compound_by_province ON compound (province, district)');
    // A row that is no JSON says nothing, and keeps nobody from opening the vault.
    database.run("CREATE INDEX tip_detail_by_province ON tip_detail (CASE WHEN json_valid(body) THEN body ->> '$.answers.province' END, tip_id)");
    database.run("CREATE INDEX tip_detail_by_country ON tip_detail (CASE WHEN json_valid(body) THEN body ->> '$.answers.country' END, tip_id)");
    // A decision counts for the text of which it was made and for no other.
    for (const table of ['redaction', 'redaction_kept', 'dossier_review']) {
      database.run(`ALTER TABLE ${table} ADD COLUMN text_sha256 BLOB`);
      database.run(`UPDATE ${table} SET text_sha256 = (SELECT sha256 FROM text WHERE text.text_id = ${table}.text_id)`);
    }
    // Beside the decision that hides the place, which counts again when this is taken back. text_sha256: of the text in which it was said.
    database.run(`CREATE TABLE other_word (
      other_word_id TEXT NOT NULL PRIMARY KEY,
      dossier_id TEXT NOT NULL,
      text_id TEXT NOT NULL,
      start_unit INTEGER NOT NULL,
      end_unit INTEGER NOT NULL,
      text_sha256 BLOB NOT NULL,
      decided_by TEXT NOT NULL,
      decided_at INTEGER NOT NULL,
      UNIQUE (dossier_id, text_id, start_unit, end_unit)
    ) STRICT`);
  },
};

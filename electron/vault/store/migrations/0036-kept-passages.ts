import type { Migration } from './migration.ts';

/** Passages that a person looked at and let stand, drafts like `redaction`: what is offered there need not be decided again. Offsets are UTF-16 units of the text, end exclusive. */
export const keptPassages: Migration = {
  number: 36,
  up: (database) => {
    database.run(`CREATE TABLE redaction_kept (
      dossier_id TEXT NOT NULL,
      text_id TEXT NOT NULL,
      start_unit INTEGER NOT NULL,
      end_unit INTEGER NOT NULL,
      PRIMARY KEY (dossier_id, text_id, start_unit, end_unit)
    ) STRICT`);
  },
};

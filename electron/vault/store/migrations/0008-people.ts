import type { Migration } from './migration.ts';

/**
 * Roles, removed members, later keys of a member, and which header the log knows of. Whoever is there already may do everything,
 * as before.
 */
export const people: Migration = {
  number: 8,
  up: (database) => {
    database.run("ALTER TABLE member ADD COLUMN role TEXT NOT NULL DEFAULT 'manage'");
    database.run('ALTER TABLE member ADD COLUMN removed_at INTEGER');
    database.run(`CREATE TABLE member_key (
      public_key TEXT NOT NULL PRIMARY KEY,
      member_id TEXT NOT NULL,
      since INTEGER NOT NULL
    ) STRICT`);
    database.run('INSERT INTO member_key (public_key, member_id, since) SELECT lower(hex(public_key)), member_id, added_at FROM member');
    database.run(`CREATE TABLE header_generation (
      vault_id TEXT NOT NULL PRIMARY KEY,
      generation INTEGER NOT NULL
    ) STRICT`);
  },
};

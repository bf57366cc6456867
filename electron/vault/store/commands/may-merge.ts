import type { Database } from '../database.ts';

/**
 * Whether one entry of a register may be said to be the same as another, or with null not to be after all. Both must be there and stand for themselves, so that a merge never leads in
 * a circle; only what is merged can be parted.
 */
export function mayMerge(database: Database, table: 'compound' | 'incident' | 'organisation' | 'individual', id: string, into: string | null): boolean {
  const row = database.get(`SELECT merged_into FROM ${table} WHERE ${table}_id = ?`, [id]);
  if (row === undefined || into === id) return false;
  if (into === null) return row['merged_into'] !== null;
  return row['merged_into'] === null && database.get(`SELECT 1 AS found FROM ${table} WHERE ${table}_id = ? AND merged_into IS NULL`, [into]) !== undefined;
}

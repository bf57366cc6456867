import type { Database } from '../database.ts';

/** How much was decided about a tip: what it speaks of, and what it does not. */
export function linksOfTip(database: Database, table: 'tip_compound' | 'tip_incident' | 'placed_tip', tipId: string): number {
  return Number(database.get(`SELECT count(*) AS links FROM ${table} WHERE tip_id = ?`, [tipId])?.['links']);
}

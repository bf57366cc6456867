import type { Database } from '../database.ts';
import type { SearchCondition } from './search-condition.ts';
import { signatureKinds, textSignatures, type TextSignature } from './text-signature.ts';

/** Of a tip that has none yet. Inside a transaction. */
export function addSignatures(database: Database, number: number, signatures: readonly TextSignature[]): void {
  for (const { table, columns } of signatures) database.run(`INSERT INTO ${table} VALUES (?, ${columns.map(() => '?').join(', ')})`, [number, ...columns]);
}

export function removeSignatures(database: Database, number: number): void {
  for (const { table } of signatureKinds) database.run(`DELETE FROM ${table} WHERE number = ?`, [number]);
}

export function emptySignatures(database: Database): void {
  for (const { table } of signatureKinds) database.run(`DELETE FROM ${table}`);
}

/** Tips whose texts may hold what was typed, as a list of their `number`; undefined where that is too short to tell. */
export function mayHold(folded: string): SearchCondition | undefined {
  const asked = textSignatures([folded]);
  if (asked.length === 0) return undefined;
  const [first, ...others] = asked.map(({ table }) => table);
  const tests = asked.flatMap(({ table, columns }) => columns.flatMap((bits, column) => (bits === 0 ? [] : [{ sql: `${table}.b${column} & ? = ?`, parameters: [bits, bits] }])));
  return {
    sql: `SELECT number FROM ${first ?? ''}${others.map((table) => ` JOIN ${table} USING (number)`).join('')} WHERE ${tests.map(({ sql }) => `(${sql})`).join(' AND ')}`,
    parameters: tests.flatMap(({ parameters }) => parameters),
  };
}

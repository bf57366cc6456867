import type { Database } from '../database.ts';
import { numbersOf } from './numbers-of.ts';
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

/**
 * Tips whose texts may hold what was typed, as their `number`, without those that are `known` to; undefined where that is too short to tell. One table after the other: what the first leaves of
 * tens of thousands is little for the second to look at.
 */
export function mayHold(database: Database, folded: string, known: ReadonlySet<number>): readonly number[] | undefined {
  return textSignatures([folded]).reduce<readonly number[] | undefined>((left, signature) => numbersOf(database, havingBits(signature, left)).filter((number) => !known.has(number)), undefined);
}

/** Of the tips that are left, or of all. CROSS JOIN, so that few are looked up and not all gone through. */
function havingBits({ table, columns }: TextSignature, left: readonly number[] | undefined): SearchCondition {
  const tests = columns.flatMap((bits, column) => (bits === 0 ? [] : [{ sql: `b${column} & ? = ?`, bits }]));
  return {
    sql: `SELECT ${table}.number FROM ${left === undefined ? table : `json_each(?) AS among CROSS JOIN ${table} ON ${table}.number = among.value`} WHERE ${tests.map(({ sql }) => `(${sql})`).join(' AND ')}`,
    parameters: [...(left === undefined ? [] : [JSON.stringify(left)]), ...tests.flatMap(({ bits }) => [bits, bits])],
  };
}

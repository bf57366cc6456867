import { toldFieldNames, type ToldField } from '#shared/domain/told-fields.ts';
import type { Database } from './database.ts';

/** What a file that left told of one tip. */
export interface HeldReport {
  readonly tipId: string;
  readonly told: readonly ToldField[];
}

const utf8 = new TextEncoder();

/** Keeps what a receiver now holds: the text as it left, and nothing that was hidden in it. As bytes, since SQLite's text interface ends at a NUL. */
export function keepHeld(database: Database, disclosureId: string, reports: readonly HeldReport[]): void {
  for (const { tipId, told } of reports) database.run('INSERT INTO held_report (disclosure_id, tip_id, body) VALUES (?, ?, ?)', [disclosureId, tipId, utf8.encode(JSON.stringify(told.map(({ field, parts }) => [field, parts.map(({ kind, text }) => [kind === 'kept' ? 0 : 1, text])])))]);
}

/** undefined: what was in it is not kept. */
export function heldReport(database: Database, disclosureId: string, tipId: string): readonly ToldField[] | undefined {
  const body = database.get('SELECT body FROM held_report WHERE disclosure_id = ? AND tip_id = ?', [disclosureId, tipId])?.['body'];
  if (!(body instanceof Uint8Array)) return undefined;
  const rows = JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)) as readonly (readonly [string, readonly (readonly [number, string])[]])[];
  return rows.flatMap(([name, parts]) => {
    const field = toldFieldNames.find((known) => known === name);
    return field === undefined ? [] : [{ field, parts: parts.map(([kind, text]) => ({ kind: kind === 0 ? ('kept' as const) : ('placeholder' as const), text })) }];
  });
}

export function forgetHeld(database: Database, tipId: string): void {
  database.run('DELETE FROM held_report WHERE tip_id = ?', [tipId]);
}

import type { Database } from './database.ts';
import type { TextField } from './events/event-types.ts';

// The text interface of the WebAssembly build swallows a leading byte order mark, and every later offset would be off by
// one; so bodies are read as bytes.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** A text of a tip, unit for unit as it was stored, or undefined when there is none. */
export function bodyOf(database: Database, tipId: string, field: TextField): string | undefined {
  const body = database.get('SELECT CAST(body AS BLOB) AS body FROM text WHERE tip_id = ? AND field = ?', [tipId, field])?.['body'];
  return body instanceof Uint8Array ? utf8.decode(body) : undefined;
}

/** A text that a claim's passage may be in, with its hash, or undefined when the tip has no such text. How the person may be reached is no claim. */
export function claimedText(database: Database, tipId: string, textId: string): { readonly body: string; readonly sha256: Uint8Array } | undefined {
  const row = database.get("SELECT sha256, CAST(body AS BLOB) AS body FROM text WHERE text_id = ? AND tip_id = ? AND field <> 'safeContact'", [textId, tipId]);
  return row?.['body'] instanceof Uint8Array && row['sha256'] instanceof Uint8Array ? { body: utf8.decode(row['body']), sha256: row['sha256'] } : undefined;
}

/** All texts of a tip, in the order in which they were stored. */
export function textsOf(database: Database, tipId: string): readonly { readonly textId: string; readonly field: string; readonly body: string }[] {
  return database
    .all('SELECT text_id, field, CAST(body AS BLOB) AS body FROM text WHERE tip_id = ? ORDER BY rowid', [tipId])
    .map((row) => ({ textId: String(row['text_id']), field: String(row['field']), body: row['body'] instanceof Uint8Array ? utf8.decode(row['body']) : '' }));
}

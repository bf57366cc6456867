import type { Database } from './database.ts';
import type { TextField } from './events/event-types.ts';

/**
 * A text of a tip, unit for unit as it was stored, or undefined when there is none. Read as bytes: the text interface of
 * the WebAssembly build swallows a leading byte order mark, and every later offset would be off by one.
 */
export function bodyOf(database: Database, tipId: string, field: TextField): string | undefined {
  const body = database.get('SELECT CAST(body AS BLOB) AS body FROM text WHERE tip_id = ? AND field = ?', [tipId, field])?.['body'];
  return body instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(body) : undefined;
}

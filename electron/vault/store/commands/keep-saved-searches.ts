import { savedSearchesAtMost } from '#shared/domain/list-limits.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex } from '#vault/crypto/hash.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import type { Database } from '../database.ts';
import { savedSearchSaltBytes, savedSearchSha256 } from '../saved-search-hash.ts';
import { foldedName } from '../search/folded-name.ts';

/** Keeps a search for everybody who opens the vault: one event. `search-exists`: another is called so already, whatever its case. */
export function saveSearch(context: VaultContext, name: string, typed: string): Result<undefined, 'search-exists' | 'too-many-searches'> {
  const { database } = context;
  const called = oneLine(name);
  if (isTaken(database, called, undefined)) return fail('search-exists');
  if (Number(database.get('SELECT count(*) AS searches FROM saved_search')?.['searches']) >= savedSearchesAtMost) return fail('too-many-searches');
  database.transaction(() => {
    const searchId = newId(context.randomBytes);
    const content = contentOf(context, called, oneLine(typed));
    appendEvents(context, [{ type: 'search-saved', payload: { searchId, sha256: content.sha256, savedAt: context.now() } }]);
    putContent(database, searchId, content);
  });
  return ok(undefined);
}

/** Another name for a saved search: one event, or none where it is called so already. */
export function renameSearch(context: VaultContext, searchId: string, name: string): Result<undefined, 'not-found' | 'search-exists'> {
  const { database } = context;
  const row = database.get('SELECT name, typed FROM saved_search WHERE search_id = ?', [searchId]);
  if (typeof row?.['typed'] !== 'string') return fail('not-found');
  const called = oneLine(name);
  if (isTaken(database, called, searchId)) return fail('search-exists');
  if (row['name'] === called) return ok(undefined);
  const content = contentOf(context, called, row['typed']);
  database.transaction(() => {
    appendEvents(context, [{ type: 'search-renamed', payload: { searchId, sha256: content.sha256 } }]);
    putContent(database, searchId, content);
  });
  return ok(undefined);
}

/** Its name and words are gone; the log keeps that there was one. */
export function deleteSearch(context: VaultContext, searchId: string): Result<undefined, 'not-found'> {
  if (context.database.get('SELECT 1 AS found FROM saved_search WHERE search_id = ?', [searchId]) === undefined) return fail('not-found');
  context.database.transaction(() => appendEvents(context, [{ type: 'search-deleted', payload: { searchId } }]));
  return ok(undefined);
}

interface Content {
  readonly name: string;
  readonly typed: string;
  readonly salt: Uint8Array;
  readonly sha256: string;
}

function contentOf({ randomBytes }: VaultContext, name: string, typed: string): Content {
  const salt = randomBytes(savedSearchSaltBytes);
  return { name, typed, salt, sha256: hex(savedSearchSha256(salt, name, typed)) };
}

function putContent(database: Database, searchId: string, { name, typed, salt }: Content): void {
  database.run('UPDATE saved_search SET name = ?, typed = ?, salt = ? WHERE search_id = ?', [name, typed, salt, searchId]);
}

function isTaken(database: Database, name: string, except: string | undefined): boolean {
  const wanted = foldedName(name);
  return database.all('SELECT search_id, name FROM saved_search').some((row) => row['search_id'] !== except && foldedName(String(row['name'])) === wanted);
}

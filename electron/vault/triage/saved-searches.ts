import type { SavedSearch } from '#shared/contract/finding-calls.ts';
import { listDetails, type ListDetail } from '#shared/domain/list-detail.ts';
import type { Database } from '#vault/store/database.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { textIn } from './tip-row.ts';

/** Every search that the office keeps, by name. */
export function savedSearches(database: Database): SavedSearch[] {
  return database.all('SELECT search_id, name, typed FROM saved_search ORDER BY name COLLATE NOCASE, search_id').map((row) => ({ searchId: textIn(row, 'search_id'), name: textIn(row, 'name'), typed: textIn(row, 'typed') }));
}

/** The details that a member left out of their list. */
export function leftOutOfList(database: Database, memberId: string): ListDetail[] {
  const kept = database.get('SELECT left_out FROM list_choice WHERE member_id = ?', [memberId])?.['left_out'];
  const names = typeof kept === 'string' ? kept.split(',') : [];
  return listDetails.filter((detail) => names.includes(detail));
}

/** Keeps what the signer left out. Not in the log: how somebody reads is nobody's business but theirs. */
export function leaveOutOfList({ database, signer }: VaultContext, details: readonly ListDetail[]): void {
  const leftOut = listDetails.filter((detail) => details.includes(detail)).join(',');
  database.transaction(() => database.run('INSERT INTO list_choice (member_id, left_out) VALUES (?, ?) ON CONFLICT DO UPDATE SET left_out = excluded.left_out', [signer.memberId, leftOut]));
}

import type { Database } from '#vault/store/database.ts';

/** What came from a reporter: the sealed tip as it was received, or a file that was in it. */
export interface ReceivedItem {
  readonly tipId: string;
  readonly kind: 'report' | 'attachment';
  /** 0 for the sealed tip; its files count from 1, in their order. */
  readonly number: number;
  /** Of the bytes as they came. */
  readonly sha256: Uint8Array;
}

/** The sealed tip first, then its files. Files that staff added later are none of a reporter's. */
export function receivedItems(database: Database, tipId: string): readonly ReceivedItem[] {
  const tip = database.get('SELECT sealed_sha256 FROM tip WHERE tip_id = ?', [tipId])?.['sealed_sha256'];
  if (!(tip instanceof Uint8Array)) return [];
  const files = database.all('SELECT position, sha256 FROM attachment WHERE tip_id = ? ORDER BY position', [tipId]).flatMap(({ position, sha256 }) => (sha256 instanceof Uint8Array ? [{ tipId, kind: 'attachment' as const, number: Number(position) + 1, sha256 }] : []));
  return [{ tipId, kind: 'report', number: 0, sha256: tip }, ...files];
}

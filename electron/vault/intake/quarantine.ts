import type { Reply, Request } from '#shared/contract/contract.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import type { BlobCode, BlobStore } from '../store/blob-store.ts';
import { openQuarantined } from '../store/commands/quarantine-items.ts';
import type { Database, SqlRow } from '../store/database.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import type { KnownKey } from './known-keys.ts';
import { readStored, storeTip } from './store-bytes.ts';
import { tryOpen } from './try-open.ts';

function bytesIn(row: SqlRow, column: string): Uint8Array | undefined {
  const value = row[column];
  return value instanceof Uint8Array ? value : undefined;
}

/** What could not be opened, newest first. */
export function listQuarantine(database: Database, request: Request<'quarantine.list'>): Reply<'quarantine.list'> {
  const rows = database.all('SELECT quarantine_id, code, received_at, size_bytes, sha256 FROM quarantine ORDER BY received_at DESC, quarantine_id LIMIT ? OFFSET ?', [request.limit, request.offset]);
  return {
    total: Number(database.get('SELECT count(*) AS total FROM quarantine')?.['total']),
    items: rows.map((row) => ({
      quarantineId: String(row['quarantine_id']),
      code: String(row['code']),
      receivedAt: Number(row['received_at']),
      sizeBytes: Number(row['size_bytes']),
      sha256: hex(bytesIn(row, 'sha256') ?? new Uint8Array(0)),
    })),
  };
}

/** Tries one item again with today's keys. Opened, it becomes a tip and leaves quarantine; otherwise nothing changes. */
export async function retryQuarantined(
  parts: { readonly context: VaultContext; readonly blobs: BlobStore; readonly keys: readonly KnownKey[] },
  quarantineId: string,
): Promise<Result<Reply<'quarantine.retry'>, 'not-found' | BlobCode>> {
  const { context, blobs, keys } = parts;
  const row = context.database.get('SELECT sealed, blob_name, blob_key, received_at FROM quarantine WHERE quarantine_id = ?', [quarantineId]);
  if (row === undefined) return fail('not-found');
  const stored = readStored(blobs, row);
  if (!stored.ok) return stored;
  const bytes = stored.value;
  const outcome = await tryOpen(bytes, keys);
  if (!outcome.ok) return ok({ opened: false, code: outcome.code });
  const { tip, keyId } = outcome.value;
  const { original, attachments, blobNames } = storeTip(
    blobs,
    tip.attachments.map((attachment) => ({ bytes: attachment, sha256: sha256(attachment) })),
    bytes,
  );
  const receipt = openQuarantined(context, quarantineId, {
    content: tip.content,
    plaintextSha256: tip.plaintextSha256,
    sealedSha256: sha256(bytes),
    format: tip.format,
    keyId,
    receivedAt: Number(row['received_at']),
    original,
    attachments,
  });
  if (receipt?.kind !== 'received') for (const name of blobNames) blobs.remove(name);
  const oldName = row['blob_name'];
  if (receipt !== undefined && typeof oldName === 'string') blobs.remove(oldName);
  return receipt === undefined ? fail('not-found') : ok({ opened: true, code: null });
}

import type { FileContents } from '#shared/contract/contents-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { contentType } from '#shared/viewing/content-type.ts';
import { hasMacros } from '#shared/viewing/office-kind.ts';
import { zipDirectory } from '#shared/viewing/zip-directory.ts';
import type { BlobCode } from '../store/blob-store.ts';
import { evidenceParts } from '../store/evidence-parts.ts';
import type { OpenVault } from './open-vault.ts';
import { StoredBytes } from './stored-bytes.ts';

/** What a file that came with a tip is, by its content. */
export function attachmentContents({ blobs, context }: OpenVault, attachmentId: string): Result<FileContents, 'not-found' | BlobCode> {
  const row = context.database.get('SELECT size_bytes, blob_name, blob_key FROM attachment WHERE attachment_id = ?', [attachmentId]);
  const key = row?.['blob_key'];
  if (row === undefined || !(key instanceof Uint8Array)) return fail('not-found');
  return contentsOf(new StoredBytes(blobs, [{ blob: { name: String(row['blob_name']), key }, sizeBytes: Number(row['size_bytes']) }]));
}

/** What a file that staff added is, by its content. */
export function evidenceContents({ blobs, context }: OpenVault, evidenceId: string): Result<FileContents, 'not-found' | BlobCode> {
  if (!context.database.get('SELECT 1 FROM evidence WHERE evidence_id = ?', [evidenceId])) return fail('not-found');
  return contentsOf(new StoredBytes(blobs, evidenceParts(context.database, evidenceId)));
}

/** Opens a few chunks at the start, at the end and where a film describes its tracks, whatever the size; proves only those. Nothing is decoded or unpacked. */
function contentsOf(file: StoredBytes): Result<FileContents, BlobCode> {
  const listing = zipDirectory(file);
  const type = contentType(file, listing.ok ? listing.value : undefined);
  if (file.fault !== undefined) return fail(file.fault);
  const isArchive = type.kind === 'archive' || type.also.includes('archive');
  return ok({
    mediaType: type.mediaType,
    kind: type.kind,
    also: [...type.also],
    hasMacros: type.kind === 'office' && listing.ok && hasMacros(listing.value),
    listing: isArchive && listing.ok ? { ...listing.value, entries: listing.value.entries.map((entry) => ({ ...entry })) } : null,
    isListingUnreadable: type.mediaType === 'application/zip' && !listing.ok,
  });
}

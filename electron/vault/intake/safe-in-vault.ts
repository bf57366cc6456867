import { equalBytes, sha256 } from '../crypto/hash.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { partRows, tipOfArmour } from '../store/commands/armour-parts.ts';
import { tipOfContent, tipOfSealedBytes } from '../store/commands/known-tip.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import type { KnownKey } from './known-keys.ts';
import { readContainer } from './containers/read-container.ts';
import { sealedItems } from './sealed-items.ts';
import { readStored } from './store-bytes.ts';
import { tryOpen } from './try-open.ts';

export interface SafetyMeans {
  readonly context: VaultContext;
  readonly blobs: BlobStore;
  readonly keys: readonly KnownKey[];
}

/**
 * Whether nothing would be lost with these bytes of a file: every tip in them is read back from the vault, has the hash it came with and
 * opens again to the same text; every part of a tip that is not whole yet is read back as well. False for anything in quarantine.
 */
export async function isSafeInVault(means: SafetyMeans, bytes: Uint8Array): Promise<boolean> {
  // A mail or an archive may hold what was left out: it is never the original of one tip.
  if (readContainer(bytes) !== undefined) return false;
  const { tips, parts, rest } = sealedItems(bytes);
  if (rest !== undefined) return false;
  for (const tip of tips) if (!(await tipIsSafe(means, tip))) return false;
  for (const { id, parts: of, part, bytes: partBytes } of parts) {
    const tipId = tipOfArmour(means.context.database, id);
    const isSafe = tipId === undefined ? partIsKept(means, { armourId: id, parts: of }, part, partBytes) : await reopens(means, tipId);
    if (!isSafe) return false;
  }
  return true;
}

async function tipIsSafe(means: SafetyMeans, sealed: Uint8Array): Promise<boolean> {
  const { database } = means.context;
  const known = tipOfSealedBytes(database, sha256(sealed));
  if (known !== undefined) return reopens(means, known);
  // The same tip may have come before in another wrapping.
  const opened = await tryOpen(sealed, means.keys);
  if (!opened.ok) return false;
  const { content, plaintextSha256 } = opened.value.tip;
  const same = tipOfContent(database, content.innerId, plaintextSha256);
  return same !== undefined && reopens(means, same);
}

async function reopens({ context, blobs, keys }: SafetyMeans, tipId: string): Promise<boolean> {
  const row = context.database.get('SELECT sealed, blob_name, blob_key, sealed_sha256, plaintext_sha256 FROM original JOIN tip USING (tip_id) WHERE tip_id = ?', [tipId]);
  const stored = row && readStored(blobs, row);
  if (row === undefined || stored?.ok !== true) return false;
  const { sealed_sha256: sealedSha256, plaintext_sha256: plaintextSha256 } = row;
  if (!(sealedSha256 instanceof Uint8Array) || !(plaintextSha256 instanceof Uint8Array) || !equalBytes(sha256(stored.value), sealedSha256)) return false;
  const opened = await tryOpen(stored.value, keys);
  return opened.ok && equalBytes(opened.value.tip.plaintextSha256, plaintextSha256);
}

function partIsKept({ context, blobs }: SafetyMeans, set: { readonly armourId: string; readonly parts: number }, part: number, bytes: Uint8Array): boolean {
  return partRows(context.database, set).some((row) => {
    if (row['part'] !== part) return false;
    const stored = readStored(blobs, row);
    return stored.ok && equalBytes(stored.value, bytes);
  });
}

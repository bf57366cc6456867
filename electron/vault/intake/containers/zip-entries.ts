import { ok, type Result } from '#shared/result.ts';
import { centralDirectory, type ZipEntry } from './central-directory.ts';
import type { ContainerEntry, UnpackingRoom, UnreadContainer } from './container-entry.ts';
import { containerLimits } from './container-limits.ts';
import { checksum, inflate } from './inflate.ts';

const stored = 0;
const deflated = 8;

/** What a zip archive holds, unpacked in memory and within `room`. Folders are left out: they hold nothing. */
export function zipEntries(zip: Uint8Array, room: UnpackingRoom): Result<readonly ContainerEntry[], UnreadContainer> {
  const listed = centralDirectory(zip);
  if (!listed.ok) return listed;
  return ok(listed.value.filter((entry) => !isFolder(entry)).map((entry) => unpacked(zip, entry, room)));
}

function isFolder({ name, sizeBytes }: ZipEntry): boolean {
  return sizeBytes === 0 && (name.endsWith('/') || name.endsWith('\\'));
}

function unpacked(zip: Uint8Array, { name, isEncrypted, method, crc32, packedBytes, sizeBytes, dataStart }: ZipEntry, room: UnpackingRoom): ContainerEntry {
  const left = (code: Extract<ContainerEntry, { kind: 'left' }>['code']): ContainerEntry => ({ kind: 'left', name, sizeBytes, code });
  if (isEncrypted) return left('entry-encrypted');
  if (method !== stored && method !== deflated) return left('entry-unsupported');
  if (sizeBytes > room.bytes || sizeBytes > Math.max(1, packedBytes) * containerLimits.zipRatio) return left('entry-too-large');
  const packed = zip.subarray(dataStart, dataStart + packedBytes);
  // A copy: what is handed to another thread takes the memory around it along.
  const bytes = method === deflated ? inflate(packed, sizeBytes) : packedBytes === sizeBytes ? packed.slice() : undefined;
  if (bytes === undefined || checksum(bytes) !== crc32) return left('entry-damaged');
  room.bytes -= bytes.length;
  return { kind: 'file', name, bytes };
}

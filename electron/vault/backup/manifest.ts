import { equalBytes, fromHex, hex } from '../crypto/hash.ts';

/** What a generation holds, as of one moment. Sealed beside the pages; docs/formats/backup.md has every field. */
export interface Manifest {
  readonly backupId: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Events in the log, one hash over the heads of its chains, and the latest clock. */
  readonly events: number;
  readonly chainHead: Uint8Array;
  readonly clock: string;
  readonly schema: number;
  readonly pages: number;
  readonly tips: number;
  /** Blobs in the list. */
  readonly files: number;
  /** Blobs that rows name and the vault itself could not read. */
  readonly lacking: number;
  /** Deletions the vault knew of: a set whose list of them is shorter has lost some. */
  readonly tombstones: number;
  /** Pages and blobs together. */
  readonly sizeBytes: number;
  /** SHA-256 of the copied header and of the list of blobs. */
  readonly headerSha256: Uint8Array;
  readonly blobListSha256: Uint8Array;
}

const format = 'tipkeep-backup';
const version = 1;
/** A manifest is about 700 bytes. */
export const maxManifestBytes = 16_384;

const countFields = ['madeAt', 'events', 'schema', 'pages', 'tips', 'files', 'lacking', 'tombstones', 'sizeBytes'] as const;
const hashFields = ['chainHead', 'headerSha256', 'blobListSha256'] as const;

export function encodeManifest(manifest: Manifest): Uint8Array {
  const { backupId, madeAt, events, chainHead, clock, schema, pages, tips, files, lacking, tombstones, sizeBytes, headerSha256, blobListSha256 } = manifest;
  const fields = { format, version, backupId, madeAt, events, chainHead: hex(chainHead), clock, schema, pages, tips, files, lacking, tombstones, sizeBytes, headerSha256: hex(headerSha256), blobListSha256: hex(blobListSha256) };
  return new TextEncoder().encode(`${JSON.stringify(fields, null, 1)}\n`);
}

/** Reads the one encoding. `newer` for a later version, of which nothing else is looked at; undefined for anything else. */
export function decodeManifest(bytes: Uint8Array): Manifest | 'newer' | undefined {
  const json = jsonObject(bytes);
  if (json?.['format'] !== format) return undefined;
  if (Number.isSafeInteger(json['version']) && Number(json['version']) > version) return 'newer';
  const { backupId, clock } = json;
  if (typeof backupId !== 'string' || !/^[0-9a-f]{32}$/u.test(backupId) || typeof clock !== 'string' || clock.length > 100) return undefined;
  const counts = countFields.map((name) => json[name]).filter((value): value is number => Number.isSafeInteger(value) && Number(value) >= 0);
  const hashes = hashFields.map((name) => json[name]).flatMap((value) => (typeof value === 'string' && value.length === 64 ? [fromHex(value)] : [])).filter((value) => value !== undefined);
  const [madeAt, events, schema, pages, tips, files, lacking, tombstones, sizeBytes] = counts;
  const [chainHead, headerSha256, blobListSha256] = hashes;
  if (madeAt === undefined || events === undefined || schema === undefined || pages === undefined || tips === undefined || files === undefined || lacking === undefined || tombstones === undefined || sizeBytes === undefined) return undefined;
  if (chainHead === undefined || headerSha256 === undefined || blobListSha256 === undefined) return undefined;
  const manifest = { backupId, madeAt, events, chainHead, clock, schema, pages, tips, files, lacking, tombstones, sizeBytes, headerSha256, blobListSha256 };
  return equalBytes(encodeManifest(manifest), bytes) ? manifest : undefined;
}

function jsonObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

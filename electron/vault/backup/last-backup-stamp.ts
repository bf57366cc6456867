import path from 'node:path';
import { equalBytes, hex } from '../crypto/hash.ts';
import type { RandomBytes } from '../crypto/random.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { writeBeside } from '../platform/write-beside.ts';
import { readWholeFile } from './whole-file.ts';

/** When verified copies were last made, readable without a key: so that the start screen can warn. */
export interface BackupStamp {
  /** Milliseconds since 1970 of the last copy that is not known to be on the vault's own disk. */
  readonly outsideAt: number | null;
  /** Of the last copy anywhere. */
  readonly anyAt: number | null;
}

export const stampName = 'last-backup.json';
export const noStamp: BackupStamp = { outsideAt: null, anyAt: null };

const format = 'tipkeep-last-backup';
const version = 1;
const maxStampBytes = 1024;

export function encodeStamp({ outsideAt, anyAt }: BackupStamp): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ format, version, outsideAt, anyAt }, null, 1)}\n`);
}

/** Reads the one encoding; undefined for anything else. */
export function decodeStamp(bytes: Uint8Array): BackupStamp | undefined {
  if (bytes.length > maxStampBytes) return undefined;
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    if (typeof read !== 'object' || read === null) return undefined;
    const { outsideAt, anyAt } = read as Readonly<Record<string, unknown>>;
    if (!isTime(outsideAt) || !isTime(anyAt)) return undefined;
    const stamp = { outsideAt, anyAt };
    return equalBytes(encodeStamp(stamp), bytes) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

/** What the stamp in a vault's folder says; one that cannot be read says "never", which warns. */
export function readStamp(files: FileSystem, folder: string): BackupStamp {
  try {
    const bytes = readWholeFile(files, path.join(folder, stampName), maxStampBytes);
    return (bytes && decodeStamp(bytes)) ?? noStamp;
  } catch {
    return noStamp;
  }
}

/** Throws FileFault. */
export function writeStamp(files: FileSystem, folder: string, stamp: BackupStamp, randomBytes: RandomBytes): void {
  writeBeside(files, path.join(folder, stampName), encodeStamp(stamp), hex(randomBytes(8)));
}

function isTime(value: unknown): value is number | null {
  return value === null || (Number.isSafeInteger(value) && Number(value) >= 0);
}

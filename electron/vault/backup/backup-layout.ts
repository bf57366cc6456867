import path from 'node:path';
import { hex } from '../crypto/hash.ts';

/** Names inside a backup set (docs/formats/backup.md). Only lower-case letters, digits and `-`: the disk may be of any kind. */
export const setFileName = 'set.json';
export const tombstonesName = 'tombstones';
export const manifestName = 'manifest';
export const blobListName = 'blob-list';

const setFolderPattern = /^tipkeep-backup-[0-9a-f]{32}$/u;
const generationPattern = /^(\d{4})(\d{2})(\d{2})t(\d{2})(\d{2})(\d{2})z-([0-9a-f]{32})$/u;
/** `.new`: not verified yet. `.old`: being removed. Neither counts, and the next backup clears both away. */
const leftoverPattern = /^\d{8}t\d{6}z-[0-9a-f]{32}\.(?:new|old)$/u;

/** Where the parts of a set are. */
export interface BackupSet {
  readonly folder: string;
  readonly blobs: string;
  readonly generations: string;
}

export function setIn(folder: string): BackupSet {
  return { folder, blobs: path.join(folder, 'blobs'), generations: path.join(folder, 'generations') };
}

export function setFolderName(vaultId: Uint8Array): string {
  return `tipkeep-backup-${hex(vaultId)}`;
}

export function isSetFolderName(name: string): boolean {
  return setFolderPattern.test(name);
}

/** A generation's folder says when it was made and which backup it is: `20310314t120000z-` and its id. */
export function generationName(madeAt: number, backupId: string): string {
  return `${new Date(madeAt).toISOString().replace(/\.\d+Z$/u, 'z').replace(/[-:]/gu, '').toLowerCase()}-${backupId}`;
}

/** What a generation's name claims, or undefined for anything else. */
export function readGenerationName(name: string): { readonly madeAt: number; readonly backupId: string } | undefined {
  const parts = generationPattern.exec(name);
  if (!parts) return undefined;
  const [, year, month, day, hours, minutes, seconds, backupId = ''] = parts;
  const madeAt = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds));
  return { madeAt, backupId };
}

export function isLeftover(name: string): boolean {
  return leftoverPattern.test(name);
}

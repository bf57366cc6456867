import { deletionTargets, type DeletionTarget } from '#shared/domain/deletion-reason.ts';
import type { Database } from '../store/database.ts';
import { clockTimeMs } from '../store/events/hybrid-clock.ts';
import { equalBytes } from '../crypto/hash.ts';

/** Something that was deleted for good, so that a restore of an older backup deletes it again. */
export interface Tombstone {
  readonly kind: DeletionTarget;
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly deletedAt: number;
}

const format = 'tipkeep-tombstones';
const version = 1;
const maxTombstones = 1_000_000;
/** About 60 bytes each. */
export const maxTombstoneBytes = 100_000_000;

/** Everything this vault knows to be deleted, by the events that deleted it. */
export function tombstonesOf(database: Database): readonly Tombstone[] {
  return database.all("SELECT subject, clock, type FROM event WHERE type IN ('tip-deleted', 'intake-key-destroyed') ORDER BY subject").map((row) => ({ kind: row['type'] === 'tip-deleted' ? 'tip' : 'intake-key', id: String(row['subject']), deletedAt: clockTimeMs(String(row['clock'])) }));
}

/** Both lists in one, each thing once, in order of id. */
export function mergedTombstones(one: readonly Tombstone[], other: readonly Tombstone[]): readonly Tombstone[] {
  const byId = new Map([...other, ...one].map((tombstone) => [`${tombstone.kind} ${tombstone.id}`, tombstone]));
  return [...byId.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, tombstone]) => tombstone);
}

export function encodeTombstones(tombstones: readonly Tombstone[]): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ format, version, entries: tombstones.map(({ kind, id, deletedAt }) => [kind, id, deletedAt]) })}\n`);
}

/** Reads the one encoding; undefined for anything else. */
export function decodeTombstones(bytes: Uint8Array): readonly Tombstone[] | undefined {
  if (bytes.length > maxTombstoneBytes) return undefined;
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    if (typeof read !== 'object' || read === null || !('entries' in read) || !Array.isArray(read.entries) || read.entries.length > maxTombstones) return undefined;
    const tombstones = read.entries.map(tombstoneIn).filter((tombstone) => tombstone !== undefined);
    return equalBytes(encodeTombstones(tombstones), bytes) ? tombstones : undefined;
  } catch {
    return undefined;
  }
}

function tombstoneIn(entry: unknown): Tombstone | undefined {
  if (!Array.isArray(entry) || entry.length !== 3) return undefined;
  const [kind, id, deletedAt] = entry as readonly unknown[];
  const target = deletionTargets.find((each) => each === kind);
  if (target === undefined || typeof id !== 'string' || !/^[0-9a-f]{32}$/u.test(id) || !Number.isSafeInteger(deletedAt) || Number(deletedAt) < 0) return undefined;
  return { kind: target, id, deletedAt: Number(deletedAt) };
}

import { createHash } from 'node:crypto';
import { madeOnce } from '#shared/made-once.ts';
import { signerFromSeed } from '#vault/crypto/signing.ts';
import { addMember } from '#vault/store/commands/add-member.ts';
import type { Database } from '#vault/store/database.ts';
import { newId, openVaultContext, type VaultContext } from '#vault/store/events/vault-context.ts';
import { migrate } from '#vault/store/migrations/migrate.ts';
import { openMemoryDatabase, type MemoryDatabase } from './memory-database.ts';

/** Noon of an invented day. */
export const inventedStartMs = Date.UTC(2031, 2, 14, 12);

export interface TestClock {
  ms: number;
}

export interface MemoryVault {
  readonly context: VaultContext;
  /** Set `ms` to let time pass. */
  readonly time: TestClock;
}

/** An empty vault's file after every migration: each vault in memory begins with a copy, since taking them anew is most of what a short test would wait for. */
const migratedImage = madeOnce(async () => {
  const database = await openMemoryDatabase();
  migrate(database, () => inventedStartMs);
  const image = database.image();
  database.abandon();
  return image;
});

/** A migrated database in memory with nothing in it. */
export async function openMigratedDatabase(): Promise<MemoryDatabase> {
  return openMemoryDatabase(await migratedImage());
}

/** A migrated vault in memory with one member, "Dara (invented)"; the same `seed` gives the same ids. */
export async function openMemoryVault(seed = 'first'): Promise<MemoryVault> {
  return vaultOver(await openMigratedDatabase(), seed);
}

/** The same over a database that is there already, empty or migrated. */
export function vaultOver(database: Database, seed = 'first'): MemoryVault {
  const time = { ms: inventedStartMs };
  migrate(database, () => time.ms);
  const randomBytes = repeatableBytes(seed);
  const signer = signerFromSeed(Buffer.from(randomBytes(16)).toString('hex'), randomBytes(32));
  const context = openVaultContext({ database, signer, deviceId: newId(randomBytes), now: () => time.ms, randomBytes, tombstoneKey: new Uint8Array(32).fill(3) });
  addMember(context, { memberId: signer.memberId, name: 'Dara (invented)', publicKey: signer.publicKey });
  return { context, time };
}

/** Bytes that look random and are the same for the same seed. */
export function repeatableBytes(seed: string): (count: number) => Uint8Array {
  let drawn = 0;
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at += 32) bytes.set(createHash('sha256').update(`${seed} ${drawn++}`).digest().subarray(0, Math.min(32, count - at)), at);
    return bytes;
  };
}

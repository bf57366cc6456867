import type { RandomBytes } from '#vault/crypto/random.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Signer } from '#vault/crypto/signing.ts';
import type { Database } from '../database.ts';
import { hybridClockAfter, type HybridClock } from './hybrid-clock.ts';

/** What a command needs: where to write, who acts, on which device, when. One for each unlocked session. */
export interface VaultContext {
  readonly database: Database;
  readonly signer: Signer;
  /** 32 lower-case hexadecimal digits; one device's events form one chain. */
  readonly deviceId: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  readonly clock: HybridClock;
}

/** The context of a session over a migrated database. The first one gives the vault its device id. */
export function openVaultContext(parts: Pick<VaultContext, 'database' | 'signer' | 'now' | 'randomBytes'>): VaultContext {
  const deviceId = deviceIdOf(parts.database, parts.randomBytes);
  return { ...parts, deviceId, clock: hybridClockAfter(parts.database, deviceId, parts.now) };
}

/** A fresh random id: 32 lower-case hexadecimal digits. */
export function newId(randomBytes: RandomBytes): string {
  return hex(randomBytes(16));
}

function deviceIdOf(database: Database, randomBytes: RandomBytes): string {
  const stored = database.get("SELECT value FROM meta WHERE key = 'device-id'")?.['value'];
  if (typeof stored === 'string') return stored;
  const deviceId = newId(randomBytes);
  database.transaction(() => database.run("INSERT INTO meta (key, value) VALUES ('device-id', ?)", [deviceId]));
  return deviceId;
}

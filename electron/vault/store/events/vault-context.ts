import type { RandomBytes } from '#vault/crypto/random.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Signer } from '#vault/crypto/signing.ts';
import type { Database } from '../database.ts';
import { hybridClockAfter, type HybridClock } from './hybrid-clock.ts';

/** What a command needs: where to write, who acts, on which device, when. One for each unlocked session. */
export interface VaultContext {
  readonly database: Database;
  readonly signer: Signer;
  /** 32 lower-case hexadecimal digits, from the vault's header; one device's events form one chain. */
  readonly deviceId: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  /** Sub-key of the vault that recognises deleted tips (tombstones.ts), 32 bytes; wiped when the vault closes. */
  readonly tombstoneKey: Uint8Array;
  readonly clock: HybridClock;
}

/** The context of a session over a migrated database. */
export function openVaultContext(parts: Omit<VaultContext, 'clock'>): VaultContext {
  return { ...parts, clock: hybridClockAfter(parts.database, parts.deviceId, parts.now) };
}

/** A fresh random id: 32 lower-case hexadecimal digits. */
export function newId(randomBytes: RandomBytes): string {
  return hex(randomBytes(16));
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from '#shared/result.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import type { Database, DatabaseCode } from '#vault/store/database.ts';
import { openDatabase } from '#vault/store/open-database.ts';

/** The SQLite the store is made for. */
export const wasm: Uint8Array = readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm'));

export const vaultId: Uint8Array = new Uint8Array(16).fill(9);
export const databaseKey: Uint8Array = new Uint8Array(32).fill(7);
export const noEvents = { eventCount: 0, chainHead: new Uint8Array(32) };

export interface VaultOptions {
  readonly folder?: string;
  readonly create?: boolean;
  readonly vaultId?: Uint8Array;
  readonly databaseKey?: Uint8Array;
}

/** Opens a vault's database with fixed test keys; keys are injected, nothing is weakened. */
export function openVault(files: FileSystem, options: VaultOptions = {}): Promise<Result<Database, DatabaseCode>> {
  return openDatabase({
    files, folder: options.folder ?? '/vault', create: options.create ?? false, vaultId: options.vaultId ?? vaultId,
    keys: { database: options.databaseKey ?? databaseKey }, wasm, randomBytes: systemRandom,
  });
}

/** Opens or throws the code. */
export async function mustOpen(files: FileSystem, options: VaultOptions = {}): Promise<Database> {
  const opened = await openVault(files, options);
  if (!opened.ok) throw new Error(`the vault did not open: ${opened.code}`);
  return opened.value;
}

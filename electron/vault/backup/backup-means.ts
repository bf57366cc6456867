import type { FileSystem } from '../platform/file-system.ts';
import type { CopyableDatabase } from '../store/database.ts';
import type { Outside } from '../store/events/event-types.ts';
import type { VaultContext } from '../store/events/vault-context.ts';

/** What backups need of the open vault and of the laptop. */
export interface BackupMeans {
  readonly files: FileSystem;
  /** The vault's folder. */
  readonly folder: string;
  readonly vaultId: Uint8Array;
  /** The vault's sub-key for backups, 32 bytes. */
  readonly key: Uint8Array;
  readonly context: VaultContext;
  readonly database: CopyableDatabase;
  /** Whether a folder lies on another disk than the vault. */
  readonly outside: (folder: string) => Outside;
}

export type BackupPhase = 'files' | 'pages' | 'checking';

/** Told after every slice of work, in bytes; gives others a turn. False: stop now. */
export type Pace = (phase: BackupPhase, done: number, total: number) => Promise<boolean>;

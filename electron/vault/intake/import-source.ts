import { tipLimits } from '#shared/domain/tip-content.ts';
import type { IntakeCode } from '#shared/errors.ts';
import { recognise } from '#shared/sealed-tip/recognise.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { FileSystem } from '../platform/file-system.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import { readCandidate } from './read-candidate.ts';
import type { TipOpeners } from './tip-openers.ts';

/** Unknown bytes up to this size are kept in quarantine; larger ones are listed and left where they are. */
export const unknownBytesAtMost = 100 * 1024 * 1024;

/** What a preview and an import work with. */
export interface ImportSource {
  readonly files: FileSystem;
  readonly context: VaultContext;
  readonly openers: TipOpeners;
  /** Gives the process a turn for other messages; false when the person cancelled or the vault is being locked. */
  readonly goOn: (done: number, total: number) => Promise<boolean>;
  /** True once the vault is closed: its database is not to be touched any more. */
  readonly closing: () => boolean;
}

/** The bytes of a chosen file, or why it is left where it is. */
export function bytesOfFile(files: FileSystem, file: string): Result<Uint8Array, IntakeCode> {
  const read = readCandidate(files, file, tipLimits.sealedBytes);
  if (!read.ok) return read;
  return read.value.length > unknownBytesAtMost && recognise(read.value) === undefined ? fail('too-large') : ok(read.value);
}

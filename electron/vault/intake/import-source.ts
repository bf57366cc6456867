import { tipLimits } from '#shared/domain/tip-content.ts';
import type { IntakeCode } from '#shared/errors.ts';
import { recognise } from '#shared/sealed-tip/recognise.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { FileFault, type FileSystem } from '../platform/file-system.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import { readCandidate } from './read-candidate.ts';
import type { TipOpeners } from './tip-openers.ts';

/** Unknown bytes up to this size are kept in quarantine; larger ones are listed and left where they are. */
export const unknownBytesAtMost = 100 * 1024 * 1024;

/** Where the bytes of an import come from. A name is a path, or whatever else tells one from the other. */
export interface CandidateSource {
  /** The bytes, or why they are left where they are. */
  readonly read: (name: string) => Result<Uint8Array, IntakeCode>;
  /** 0 where it cannot be told. */
  readonly sizeBytes: (name: string) => number;
}

/** What a preview and an import work with. */
export interface ImportSource {
  readonly candidates: CandidateSource;
  readonly blobs: BlobStore;
  readonly context: VaultContext;
  readonly openers: TipOpeners;
  /** Gives the process a turn for other messages; false when the person cancelled or the vault is being locked. */
  readonly goOn: (done: number, total: number) => Promise<boolean>;
  /** True once the vault is closed: its database is not to be touched any more. */
  readonly closing: () => boolean;
}

/** Files that a person chose; the names are their paths. */
export function chosenFiles(files: FileSystem): CandidateSource {
  return {
    read: (file) => {
      const read = readCandidate(files, file, tipLimits.sealedBytes);
      return read.ok ? worthKeeping(read.value) : read;
    },
    sizeBytes: (file) => {
      try {
        return files.stat(file)?.sizeBytes ?? 0;
      } catch (problem) {
        if (!(problem instanceof FileFault)) throw problem;
        return 0;
      }
    },
  };
}

/** Unknown bytes that are too large for quarantine are not taken. */
export function worthKeeping(bytes: Uint8Array): Result<Uint8Array, IntakeCode> {
  return bytes.length > unknownBytesAtMost && recognise(bytes) === undefined ? fail('too-large') : ok(bytes);
}

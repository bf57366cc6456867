import { tipLimits } from '#shared/domain/tip-content.ts';
import type { IntakeCode } from '#shared/errors.ts';
import { recognise } from '#shared/sealed-tip/recognise.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { quarantinedBytes, tipOfSealedBytes } from '../store/commands/known-tip.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import type { Candidate } from './import-item.ts';
import type { KnownKey } from './known-keys.ts';
import { readCandidate } from './read-candidate.ts';
import { anyWouldOpen } from './try-open.ts';

/** Unknown bytes up to this size are kept in quarantine; larger ones are listed and left where they are. */
export const unknownBytesAtMost = 100 * 1024 * 1024;

export interface ImportSource {
  readonly files: FileSystem;
  readonly context: VaultContext;
  readonly keys: readonly KnownKey[];
  /** Gives the process a turn for other messages; false when the person cancelled. */
  readonly goOn: (done: number, total: number) => Promise<boolean>;
}

/**
 * Looks at every file and says what an import would do with it; changes nothing. A file counts as new when its header opens
 * for one of our keys: the payload is opened by the import itself. undefined: cancelled.
 */
export async function previewImport(source: ImportSource, paths: readonly string[]): Promise<readonly Candidate[] | undefined> {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  for (const [index, file] of paths.entries()) {
    if (!(await source.goOn(index, paths.length))) return undefined;
    candidates.push(await look(source, file, seen));
  }
  await source.goOn(paths.length, paths.length);
  return candidates;
}

async function look({ files, context, keys }: ImportSource, file: string, seen: Set<string>): Promise<Candidate> {
  const read = readCandidate(files, file, tipLimits.sealedBytes);
  if (!read.ok) return { file, class: 'left', code: read.code, sizeBytes: sizeOf(files, file) };
  const bytes = read.value;
  const sizeBytes = bytes.length;
  const as = (kind: Candidate['class'], code: IntakeCode | null): Candidate => ({ file, class: kind, code, sizeBytes });
  if (sizeBytes > unknownBytesAtMost && recognise(bytes) === undefined) return as('left', 'too-large');
  const hash = sha256(bytes);
  const name = hex(hash);
  const known = seen.has(name) || tipOfSealedBytes(context.database, hash) !== undefined;
  seen.add(name);
  if (known) return as('duplicate', null);
  const outcome = await anyWouldOpen(bytes, keys);
  if (outcome.ok) return as('new', null);
  return quarantinedBytes(context.database, hash) === undefined ? as('unreadable', outcome.code) : as('duplicate', null);
}

function sizeOf(files: FileSystem, file: string): number {
  try {
    return files.stat(file)?.sizeBytes ?? 0;
  } catch {
    return 0;
  }
}

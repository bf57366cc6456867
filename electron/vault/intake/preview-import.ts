import { hex, sha256 } from '../crypto/hash.ts';
import type { FileSystem } from '../platform/file-system.ts';
import { quarantinedBytes, tipOfSealedBytes } from '../store/commands/known-tip.ts';
import { sealedBytesDeletedAt } from '../store/tombstones.ts';
import type { Candidate } from './import-item.ts';
import { bytesOfFile, type ImportSource } from './import-source.ts';
import type { Look } from './item-opener.ts';
import { WorkAhead } from './work-ahead.ts';

/** A file that has been read, and what opening it will have said. */
interface Looked {
  readonly candidate: Candidate;
  readonly look: Look | 'failed' | undefined;
}

/**
 * Looks at every file and says what an import would do with it; changes nothing. A file counts as new when its header opens
 * for one of our keys: the payload is opened by the import itself. The next files are read while earlier ones are opened. undefined: cancelled.
 */
export async function previewImport(source: ImportSource, paths: readonly string[]): Promise<readonly Candidate[] | undefined> {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  const ahead = new WorkAhead<Looked>();
  const takeOldest = async (): Promise<boolean> => {
    const looked = await ahead.oldest();
    if (!(await source.goOn(candidates.length, paths.length)) || source.closing()) return false;
    candidates.push(classified(source, looked));
    return true;
  };
  for (const file of paths) {
    if (!(await source.goOn(candidates.length, paths.length))) return undefined;
    while (ahead.isFull) if (!(await takeOldest())) return undefined;
    const begun = beginLook(source, file, seen);
    ahead.begin(begun.bytes, begun.looked);
  }
  while (!ahead.isEmpty) if (!(await takeOldest())) return undefined;
  await source.goOn(paths.length, paths.length);
  return candidates;
}

function beginLook({ files, context, openers }: ImportSource, file: string, seen: Set<string>): { readonly bytes: number; readonly looked: Promise<Looked> } {
  const read = bytesOfFile(files, file);
  if (!read.ok) return { bytes: 0, looked: Promise.resolve({ candidate: { file, class: 'left', code: read.code, sizeBytes: sizeOf(files, file) }, look: undefined }) };
  const hash = sha256(read.value);
  const name = hex(hash);
  const known = seen.has(name) || tipOfSealedBytes(context.database, hash) !== undefined;
  seen.add(name);
  const candidate: Candidate = { file, class: known ? 'duplicate' : 'new', code: null, sizeBytes: read.value.length, sha256: hash };
  if (known) return { bytes: 0, looked: Promise.resolve({ candidate, look: undefined }) };
  const deletedAt = sealedBytesDeletedAt(context, hash);
  if (deletedAt !== undefined) return { bytes: 0, looked: Promise.resolve({ candidate: { ...candidate, class: 'deleted', deletedAt }, look: undefined }) };
  return { bytes: read.value.length, looked: openers.look(read.value).then((look) => ({ candidate, look })) };
}

function classified({ context }: ImportSource, { candidate, look }: Looked): Candidate {
  if (look === undefined) return candidate;
  if (look !== 'failed' && look.ok) return { ...candidate, header: look.value };
  const code = look === 'failed' ? 'opening-failed' : look.code;
  const isHere = candidate.sha256 !== undefined && quarantinedBytes(context.database, candidate.sha256) !== undefined;
  return isHere ? { ...candidate, class: 'duplicate' } : { ...candidate, class: 'unreadable', code };
}

function sizeOf(files: FileSystem, file: string): number {
  try {
    return files.stat(file)?.sizeBytes ?? 0;
  } catch {
    return 0;
  }
}

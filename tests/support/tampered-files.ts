import { expect } from 'vitest';
import { StorageFault } from '#vault/store/database.ts';
import type { RecordedFileSystem } from './memory-file-system.ts';
import { openVault, type VaultOptions } from './sealed-vault.ts';
import { lifeState } from './vault-life.ts';

export function flipped(files: RecordedFileSystem, path: string, at: number, bit: number): RecordedFileSystem {
  const copy = files.copy();
  const bytes = copy.contents(path)!;
  bytes[at] = (bytes[at] ?? 0) ^ bit;
  copy.put(path, bytes);
  return copy;
}

export function cutTo(files: RecordedFileSystem, path: string, sizeBytes: number): RecordedFileSystem {
  const copy = files.copy();
  copy.put(path, copy.contents(path)!.slice(0, sizeBytes));
  return copy;
}

export function without(files: RecordedFileSystem, path: string): RecordedFileSystem {
  const copy = files.copy();
  copy.remove(path);
  return copy;
}

/** The code with which the vault refuses to open or to be read, or the last step it knows. Must hold together if it can be read. */
export async function outcome(files: RecordedFileSystem, options: VaultOptions = {}): Promise<string | number> {
  const opened = await openVault(files, options);
  if (!opened.ok) return opened.code;
  try {
    const state = lifeState(opened.value);
    // SQLite's own check goes on over a page that it is refused; everything else that reads one is told so.
    if (/get (?:the )?page/u.test(state.integrity)) return 'page-damaged';
    expect(state.integrity).toBe('ok');
    expect(state.steps).toBe(state.lastStep);
    return state.lastStep;
  } catch (problem) {
    if (problem instanceof StorageFault) return problem.code;
    throw problem;
  } finally {
    opened.value.abandon();
  }
}

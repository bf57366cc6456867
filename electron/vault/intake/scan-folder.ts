import path from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { FileFault, type FileSystem } from '../platform/file-system.ts';

/** More entries than this are not a folder of tips; a person splits it or chooses a part. */
export const entriesAtMost = 50_000;
const depthAtMost = 8;

/**
 * Every entry below a folder that is not itself a folder, in a stable order; links are listed and not followed.
 * `folder-too-large` before the list is built when there are more than `entriesAtMost` entries or 8 levels.
 */
export function scanFolder(files: FileSystem, folder: string): Result<readonly string[], 'folder-too-large' | 'file-unreadable'> {
  const found: string[] = [];
  const open: { readonly folder: string; readonly depth: number }[] = [{ folder, depth: 0 }];
  let seen = 0;
  try {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const names = files.list(next.folder, entriesAtMost - seen + 1);
      seen += names.length;
      if (seen > entriesAtMost) return fail('folder-too-large');
      for (const name of [...names].sort()) {
        const entry = path.join(next.folder, name);
        if (files.stat(entry)?.kind !== 'folder') found.push(entry);
        else if (next.depth + 1 > depthAtMost) return fail('folder-too-large');
        else open.push({ folder: entry, depth: next.depth + 1 });
      }
    }
  } catch (problem) {
    if (problem instanceof FileFault) return fail('file-unreadable');
    throw problem;
  }
  return ok(found);
}

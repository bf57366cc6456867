import { createHash } from 'node:crypto';
import type { RecordedFileSystem } from '../../support/memory-file-system.ts';

/** The same for disks that hold the same folders and the same files with the same bytes, and for no others. */
export function diskName(disk: RecordedFileSystem): string {
  const hash = createHash('sha256').update(disk.folders().join('\n'));
  for (const file of [...disk.files()].sort()) hash.update(`\n${file}\n`).update(disk.contents(file) ?? new Uint8Array(0));
  return hash.digest('base64');
}

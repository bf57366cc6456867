import type { FileFault } from '../platform/file-system.ts';

/** The code a person is shown for a file call that failed. */
export function storageCode(fault: FileFault): 'disk-full' | 'storage-denied' | 'storage-failed' {
  if (fault.code === 'ENOSPC') return 'disk-full';
  if (fault.code === 'EACCES' || fault.code === 'EROFS') return 'storage-denied';
  return 'storage-failed';
}

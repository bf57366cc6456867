import { FileFault } from './file-system.ts';

export type FaultOutcome = 'disk-full' | 'storage-denied' | 'storage-failed';

/** The code a person is shown for a file call that failed. Anything that is not a FileFault is a bug and is thrown on. */
export function faultOutcome(problem: unknown): FaultOutcome {
  if (!(problem instanceof FileFault)) throw problem;
  if (problem.code === 'ENOSPC') return 'disk-full';
  return problem.code === 'EACCES' || problem.code === 'EROFS' ? 'storage-denied' : 'storage-failed';
}

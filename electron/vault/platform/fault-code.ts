import { FileFault } from './file-system.ts';

const outcomes = ['disk-full', 'storage-denied', 'storage-failed'] as const;
export type FaultOutcome = (typeof outcomes)[number];

export function isFaultOutcome(code: string): code is FaultOutcome {
  return outcomes.some((outcome) => outcome === code);
}

/** The code a person is shown for a file call that failed. Anything that is not a FileFault is a bug and is thrown on. */
export function faultOutcome(problem: unknown): FaultOutcome {
  if (!(problem instanceof FileFault)) throw problem;
  if (problem.code === 'ENOSPC') return 'disk-full';
  return problem.code === 'EACCES' || problem.code === 'EROFS' ? 'storage-denied' : 'storage-failed';
}

import path from 'node:path';
import { faultOutcome, type FaultOutcome } from './fault-code.ts';
import { type FaultCode, FileFault, type FileSystem } from './file-system.ts';
import { renamingFaults } from './renaming-faults.ts';

const codes = {
  ENOENT: 'destination-gone',
  ENOTDIR: 'destination-gone',
  ENODEV: 'destination-gone',
  ENOSPC: 'destination-full',
  EROFS: 'destination-read-only',
  EIO: 'destination-failed',
} as const satisfies Partial<Record<FaultCode, string>>;

export type DestinationCode = (typeof codes)[keyof typeof codes];

/** A file call that failed where a person chose to save something: not on the vault's disk, or not on account of the vault. */
export class DestinationFault extends FileFault {
  /** Whether the folder that was chosen is not there any more, whatever the call that failed said. */
  readonly isGone: boolean;
  constructor(code: FaultCode, call: string, isGone: boolean) {
    super(code, call);
    this.isGone = isGone;
  }
}

/** The same file system for a file that goes to `target`; what fails in it counts as the place's that a person chose. */
export function atDestination(files: FileSystem, target: string): FileSystem {
  return renamingFaults(files, ({ code, call }) => new DestinationFault(code, call, isGone(files, target)));
}

/** The code a person is shown for what failed where they save something, and for any other file call. A bug is thrown on. */
export function leavingOutcome(problem: unknown): DestinationCode | FaultOutcome {
  return destinationCode(problem) ?? faultOutcome(problem);
}

/** The code for what failed where a person saves something; undefined for anything else. */
export function destinationCode(problem: unknown): DestinationCode | FaultOutcome | undefined {
  if (!(problem instanceof DestinationFault)) return undefined;
  if (problem.isGone) return 'destination-gone';
  const known: Readonly<Partial<Record<FaultCode, DestinationCode>>> = codes;
  return known[problem.code] ?? (problem.code === 'EACCES' ? 'storage-denied' : 'destination-failed');
}

/**
 * Whether the folder that `target` is to lie in is not there, as after a stick was pulled out. Links on the way are followed. A folder that cannot be looked into may still be written to, so only
 * the faults of a missing one count.
 */
export function isGone(files: FileSystem, target: string): boolean {
  try {
    files.list(path.dirname(target), 1);
    return false;
  } catch (problem) {
    if (!(problem instanceof FileFault)) throw problem;
    return problem.code === 'ENOENT' || problem.code === 'ENOTDIR' || problem.code === 'ENODEV';
  }
}

import path from 'node:path';
import { type Result, fail, ok } from '#shared/result.ts';
import { type FaultOutcome, faultOutcome } from './fault-code.ts';
import { FileFault, type FileSystem } from './file-system.ts';
import type { ProcessIdentity, ProcessMark } from './process-identity.ts';

export interface VaultLock {
  /** Lets others in. Failing to remove the file is no harm: its process ends soon, and then it no longer counts. */
  release(): void;
  /** The same after the folder was given another name, with everything in it. */
  releaseIn(folder: string): void;
}

const lockFolder = 'lock';
/** More than this is not ours. */
const maxClaims = 1000;

/**
 * Makes this process the only one that has the vault open. Every process puts an empty file of its own into `lock/`, whose
 * name says everything (process id, start, boot), so it exists whole or not at all; then it looks at the others. One whose
 * process may still run: take the own file back, `vault-in-use`. One whose process is gone: remove it, which is safe because
 * no process ever uses another's name. Of two that arrive together the later one to look sees both files, so never do both
 * stay; both may go, and trying again settles it.
 */
export function acquireVaultLock(files: FileSystem, folder: string, identity: ProcessIdentity): Result<VaultLock, 'vault-in-use' | FaultOutcome> {
  const claims = path.join(folder, lockFolder);
  const own = claimName(identity.mark());
  const releaseIn = (place: string): void => removeClaim(files, path.join(place, lockFolder, own));
  const release = (): void => releaseIn(folder);
  try {
    makeLockFolder(files, claims);
    try {
      files.close(files.open(path.join(claims, own), 'create'));
    } catch (problem) {
      // This very process holds it already.
      if (problem instanceof FileFault && problem.code === 'EEXIST') return fail('vault-in-use');
      throw problem;
    }
  } catch (problem) {
    return fail(faultOutcome(problem));
  }
  try {
    if (!othersAreGone(files, claims, own, identity)) {
      release();
      return fail('vault-in-use');
    }
    return ok({ release, releaseIn });
  } catch (problem) {
    release();
    return fail(faultOutcome(problem));
  }
}

/** Who keeps this process out, as far as the name of a file tells. It holds nothing else: it can be read without a key (docs/decisions/vault-lock.md). */
export interface LockHolder {
  /** null where the number means nothing to this process, since the other runs in another namespace. */
  readonly processId: number | null;
  /** For how long it has had the lock. */
  readonly heldSeconds: number;
  /** Whether the process that took the lock is known to run; otherwise another program may have its number by now. */
  readonly isSure: boolean;
}

/** Whoever may hold the lock now; undefined when nobody does, or nothing can be read. Changes nothing. */
export function lockHolder(files: FileSystem, folder: string, identity: ProcessIdentity): LockHolder | undefined {
  const marks = namesIn(files, path.join(folder, lockFolder)).map(readClaim);
  const mark = marks.find((found) => found !== undefined && identity.mayBeAlive(found));
  if (mark === undefined) return undefined;
  const own = identity.mark();
  const isSeen = mark.pidNamespace === own.pidNamespace;
  return { processId: isSeen ? mark.pid : null, heldSeconds: Math.max(0, own.uptimeSeconds - mark.uptimeSeconds), isSure: isSeen && mark.bootId !== 'none' && mark.startedTicks !== 0 };
}

function namesIn(files: FileSystem, claims: string): readonly string[] {
  try {
    return files.list(claims, maxClaims);
  } catch (problem) {
    if (problem instanceof FileFault) return [];
    throw problem;
  }
}

function othersAreGone(files: FileSystem, claims: string, own: string, identity: ProcessIdentity): boolean {
  const names = files.list(claims, maxClaims);
  if (names.length === maxClaims) throw new FileFault('OTHER', 'list');
  const others = names.filter((name) => name !== own).map((name) => ({ name, mark: readClaim(name) }));
  if (others.some(({ mark }) => mark !== undefined && identity.mayBeAlive(mark))) return false;
  for (const { name, mark } of others) if (mark !== undefined) removeClaim(files, path.join(claims, name));
  return true;
}

function claimName(mark: ProcessMark): string {
  return [mark.pid, mark.startedTicks, mark.bootId, mark.pidNamespace, mark.uptimeSeconds].join('-');
}

/** undefined for anything that is not a claim, such as what a file manager leaves in a folder; it is left alone. */
function readClaim(name: string): ProcessMark | undefined {
  const parts = /^(\d{1,10})-(\d{1,15})-([0-9a-f]{32}|none)-(\d{1,15})-(\d{1,10})$/u.exec(name);
  if (!parts) return undefined;
  const [, pid, startedTicks, bootId = 'none', pidNamespace, uptimeSeconds] = parts;
  return { pid: Number(pid), startedTicks: Number(startedTicks), bootId, pidNamespace: Number(pidNamespace), uptimeSeconds: Number(uptimeSeconds) };
}

function makeLockFolder(files: FileSystem, claims: string): void {
  try {
    files.makeFolder(claims);
  } catch (problem) {
    if (!(problem instanceof FileFault && problem.code === 'EEXIST')) throw problem;
  }
}

function removeClaim(files: FileSystem, file: string): void {
  try {
    files.remove(file);
  } catch (problem) {
    if (!(problem instanceof FileFault)) throw problem;
  }
}

import { describe, expect, it } from 'vitest';
import { atDestination, destinationCode, DestinationFault, isGone, leavingOutcome } from '#vault/platform/destination.ts';
import { FileFault, type FaultCode } from '#vault/platform/file-system.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { faultyFileSystem } from '../../../../support/faulty-file-system.ts';

function stick() {
  const files = memoryFileSystem();
  files.makeFolder('/stick');
  return files;
}

/** What is told of a file call that says this, while the folder is there or is not. */
function told(code: FaultCode, isThere: boolean): string | undefined {
  const files = stick();
  const failing = faultyFileSystem(files, { nth: 1, code, calls: ['write'] });
  const there = atDestination(failing, '/stick/dossier.pdf');
  const descriptor = there.open('/stick/dossier.pdf', 'create');
  if (!isThere) {
    files.remove('/stick/dossier.pdf');
    files.removeFolder('/stick');
  }
  try {
    there.write(descriptor, new Uint8Array(1), 0);
    return undefined;
  } catch (problem) {
    return destinationCode(problem);
  }
}

describe('a place that somebody chose', () => {
  it.each<[FaultCode, string]>([
    ['ENOENT', 'destination-gone'],
    ['ENOTDIR', 'destination-gone'],
    ['ENODEV', 'destination-gone'],
    ['ENOSPC', 'destination-full'],
    ['EROFS', 'destination-read-only'],
    ['EIO', 'destination-failed'],
    ['OTHER', 'destination-failed'],
    ['EACCES', 'storage-denied'],
  ])('that says %s is told as %s', (code, outcome) => {
    expect(told(code, true)).toBe(outcome);
  });

  it.each<FaultCode>(['EIO', 'EROFS', 'ENOSPC', 'OTHER'])('that is gone is told so, whatever the call said that found out: %s', (code) => {
    expect(told(code, false)).toBe('destination-gone');
  });

  it('is gone when its folder is not there or is a file, and not for being one that cannot be looked into', () => {
    const files = stick();
    files.close(files.open('/stick/one.pdf', 'create'));
    expect(['/stick/dossier.pdf', '/nowhere/dossier.pdf'].map((target) => isGone(files, target))).toEqual([false, true]);
    const saying = (code: FaultCode): boolean => isGone(faultyFileSystem(files, { nth: 1, code, calls: ['list'] }), '/stick/dossier.pdf');
    expect([saying('ENOTDIR'), saying('ENODEV'), saying('EACCES')]).toEqual([true, true, false]);
  });

  it('is told apart from the vault’s own disk, and a bug from both', () => {
    expect(destinationCode(new FileFault('ENOENT', 'open'))).toBeUndefined();
    expect([leavingOutcome(new DestinationFault('ENOSPC', 'write', false)), leavingOutcome(new FileFault('ENOSPC', 'write'))]).toEqual(['destination-full', 'disk-full']);
    expect(() => leavingOutcome(new Error('a bug'))).toThrow('a bug');
  });
});

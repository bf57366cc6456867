import { beforeAll, describe, expect, it } from 'vitest';
import { rewrapSlot } from '#vault/crypto/header-changes.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { createHeader } from '#vault/crypto/vault-header.ts';
import { blobStore, type NewBlob } from '#vault/store/blob-store.ts';
import { readHeaderFile, writeHeaderFile } from '#vault/store/header-file.ts';
import { cheapArgon2 } from '../support/cheap-argon2.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';
import { shakeRandom } from '../support/shake-random.ts';

const randomBytes = shakeRandom('power cuts around header and blobs');
const seeds = Array.from({ length: 25 }, (_seed, index) => index);
let before: Buffer;
let after: Buffer;

beforeAll(async () => {
  const tools = { randomBytes, runArgon2: cheapArgon2 };
  const created = await createHeader({ memberName: 'Dara', passphrase: 'one', recoveryWords: newRecoveryWords(randomBytes), practice: false }, tools);
  const changed = await rewrapSlot(created.opened, 'two', tools);
  if (!changed.ok) throw new Error(changed.code);
  before = Buffer.from(created.bytes);
  after = Buffer.from(changed.value.bytes);
});

/** How often each outcome was seen over all cuts while `before` was being replaced by `after`. */
function cutsWhileReplacing(ignoreSyncs: boolean): { old: number; new: number; lost: number; oldCopyBesideNew: number } {
  const disk = memoryFileSystem({ files: new Map([['/vault.json', before], ['/vault-copy.json', before]]), folders: ['/'], ignoreSyncs });
  expect(writeHeaderFile(disk, '/', after, randomBytes).ok).toBe(true);
  const counts = { old: 0, new: 0, lost: 0, oldCopyBesideNew: 0 };
  for (let at = 0; at <= disk.calls.length; at += 1) {
    for (const seed of seeds) {
      const found = disk.afterPowerCut({ at, seed });
      const header = readHeaderFile(found, '/');
      if (!header.ok) counts.lost += 1;
      else if (after.equals(header.value.bytes)) counts.new += 1;
      else if (before.equals(header.value.bytes)) counts.old += 1;
      const [main, copy] = ['/vault.json', '/vault-copy.json'].map((name) => found.contents(name));
      if (main && copy && after.equals(main) && before.equals(copy)) counts.oldCopyBesideNew += 1;
    }
  }
  return counts;
}

describe('power cuts while the header is replaced', () => {
  it('leave the old header or the new one, and never the old copy beside the new header', () => {
    const counts = cutsWhileReplacing(false);
    expect(counts.lost).toBe(0);
    expect(counts.oldCopyBesideNew).toBe(0);
    expect(counts.old).toBeGreaterThan(0);
    expect(counts.new).toBeGreaterThan(0);
  });

  it('would lose it on a disk that lies about syncing, so the test can tell', () => {
    const counts = cutsWhileReplacing(true);
    expect(counts.lost + counts.oldCopyBesideNew).toBeGreaterThan(0);
  });
});

describe('power cuts while blobs are written', () => {
  /** Three blobs written; a cut at any call. Blobs whose write had returned by then must be whole. */
  function lostBlobs(ignoreSyncs: boolean): number {
    const disk = memoryFileSystem({ folders: ['/', '/blobs'], ignoreSyncs });
    const store = blobStore(disk, '/blobs', randomBytes);
    const written: { blob: NewBlob; durableAt: number }[] = [];
    for (const sizeBytes of [10, 5000, 70_000]) {
      const blob = store.write(randomBytes(sizeBytes));
      written.push({ blob, durableAt: disk.calls.length });
    }
    let lost = 0;
    for (let at = 0; at <= disk.calls.length; at += 1) {
      for (const seed of seeds) {
        const found = blobStore(disk.afterPowerCut({ at, seed }), '/blobs', randomBytes);
        lost += written.filter(({ blob, durableAt }) => durableAt <= at && !found.verify(blob.name, blob.key).ok).length;
        const known = new Set(written.filter(({ durableAt }) => durableAt <= at).map(({ blob }) => blob.name));
        for (const name of found.list()) if (!known.has(name)) found.remove(name);
        expect(found.list().filter((name) => !known.has(name))).toEqual([]);
      }
    }
    return lost;
  }

  it('lose none whose write had returned, and leave nothing that sweeping does not remove', () => {
    expect(lostBlobs(false)).toBe(0);
  });

  it('would lose some on a disk that lies about syncing, so the test can tell', () => {
    expect(lostBlobs(true)).toBeGreaterThan(0);
  });
});

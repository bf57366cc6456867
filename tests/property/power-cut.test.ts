import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryFileSystem, type RecordedFileSystem } from '../support/memory-file-system.ts';

/** What a program may do with a few files in two folders, one of which may be renamed. */
type Act = { readonly kind: 'write' | 'truncate' | 'sync' | 'rename' | 'remove' | 'sync-folder' | 'rename-folder'; readonly file: number; readonly at: number; readonly value: number };

const acts = fc.array(
  fc.record({ kind: fc.constantFrom('write', 'write', 'truncate', 'sync', 'rename', 'remove', 'sync-folder', 'rename-folder'), file: fc.nat(2), at: fc.nat(3000), value: fc.integer({ min: 1, max: 255 }) }),
  { maxLength: 25 },
);
const cut = fc.record({ at: fc.nat(80), seed: fc.nat(), sectorBytes: fc.constantFrom(512 as const, 4096 as const) });

/** Does what it can and skips the rest. */
function live(disk: RecordedFileSystem, steps: readonly Act[]): void {
  let folder = '/one';
  for (const { kind, file, at, value } of steps) {
    const path = `${folder}/${file}`;
    try {
      if (kind === 'sync-folder') disk.syncFolder(value % 2 === 0 ? folder : '/');
      else if (kind === 'rename-folder') {
        const next = folder === '/one' ? '/two' : '/one';
        disk.rename(folder, next);
        folder = next;
      } else if (kind === 'rename') disk.rename(path, `${folder}/${(file + 1) % 3}`);
      else if (kind === 'remove') disk.remove(path);
      else {
        const descriptor = disk.open(path, disk.stat(path) === undefined ? 'create' : 'edit');
        if (kind === 'write') disk.write(descriptor, new Uint8Array(700).fill(value), at);
        else if (kind === 'truncate') disk.truncate(descriptor, at);
        else disk.syncFile(descriptor);
        disk.close(descriptor);
      }
    } catch {
      // Such as removing what is not there.
    }
  }
}

const contents = (disk: RecordedFileSystem): Record<string, string> => Object.fromEntries(disk.files().map((file) => [file, Buffer.from(disk.contents(file)!).toString('latin1').replace(/(.)\1+/gsu, (run, byte: string) => `${byte.charCodeAt(0)}*${run.length} `)]));
const fresh = (): RecordedFileSystem => memoryFileSystem({ folders: ['/', '/one'] });

test('with everything arriving, a cut at the end leaves what the program saw', () => {
  fc.assert(
    fc.property(acts, (steps) => {
      const disk = fresh();
      live(disk, steps);
      expect(contents(disk.afterPowerCut({ at: disk.calls.length, seed: 0, contents: 'all', names: 'all' }))).toEqual(contents(disk));
    }),
  );
});

test('what was synced, content and name, survives every cut after it', () => {
  fc.assert(
    fc.property(acts, acts, cut, (before, after, how) => {
      const disk = fresh();
      live(disk, before.filter(({ kind }) => kind !== 'rename-folder'));
      for (const file of disk.files()) {
        const descriptor = disk.open(file, 'edit');
        disk.syncFile(descriptor);
        disk.close(descriptor);
      }
      disk.syncFolder('/one');
      const durable = contents(disk);
      const synced = disk.calls.length;
      // Other files only: these must not move.
      live(disk, after.filter(({ kind }) => kind === 'sync' || kind === 'sync-folder'));
      const at = synced + (how.at % (disk.calls.length - synced + 1));
      expect(contents(disk.afterPowerCut({ ...how, at }))).toMatchObject(durable);
    }),
  );
});

test('no sector holds anything but what was once written there, or zeros', () => {
  fc.assert(
    fc.property(acts, cut, (steps, how) => {
      const disk = fresh();
      live(disk, steps);
      const written = new Set([0, ...steps.map(({ value }) => value)]);
      const after = disk.afterPowerCut({ ...how, at: Math.min(how.at, disk.calls.length) });
      for (const file of after.files()) for (const byte of after.contents(file)!) if (!written.has(byte)) throw new Error('a byte from nowhere');
    }),
  );
});

test('the same cut is the same disk, and unsynced things do get lost', () => {
  let lost = 0;
  fc.assert(
    fc.property(acts, cut, (steps, how) => {
      const disk = fresh();
      live(disk, steps);
      const one = contents(disk.afterPowerCut({ ...how, at: disk.calls.length }));
      expect(contents(disk.afterPowerCut({ ...how, at: disk.calls.length }))).toEqual(one);
      if (JSON.stringify(one) !== JSON.stringify(contents(disk))) lost += 1;
    }),
  );
  expect(lost).toBeGreaterThan(10);
});

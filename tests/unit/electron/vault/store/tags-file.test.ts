import { beforeAll, expect, test } from 'vitest';
import { FileFault, type OpenMode } from '#vault/platform/file-system.ts';
import { memoryFileSystem, type RecordedFileSystem } from '../../../../support/memory-file-system.ts';
import { mustOpen, noEvents } from '../../../../support/sealed-vault.ts';
import { cutTo, flipped, outcome, without } from '../../../../support/tampered-files.ts';
import { lifeState, VaultLife } from '../../../../support/vault-life.ts';

const pagesPath = '/vault/vault.db';
const tagsPath = '/vault/vault.db-tags';
const lastStep = 3;

/** The same vault without a clean end and after one. */
let interrupted: RecordedFileSystem;
let closed: RecordedFileSystem;

beforeAll(async () => {
  const files = memoryFileSystem({ folders: ['/vault'] });
  const database = await mustOpen(files, { create: true });
  const life = new VaultLife(database, 1);
  life.begin(40);
  database.checkpoint();
  for (let step = 1; step <= lastStep; step++) life.step(step);
  interrupted = files.copy();
  database.close({ eventCount: 3, chainHead: new Uint8Array(32).fill(5) });
  closed = files.copy();
});

/** Bytes that opening reads from the database file itself, before and while SQLite looks at it. */
async function pagesReadAtOpening(files: RecordedFileSystem): Promise<number> {
  const descriptors = new Set<number>();
  let bytes = 0;
  const database = await mustOpen({
    ...files,
    open: (path, mode) => {
      const descriptor = files.open(path, mode);
      if (path === pagesPath) descriptors.add(descriptor);
      return descriptor;
    },
    read: (descriptor, target, position) => {
      const count = files.read(descriptor, target, position);
      if (descriptors.has(descriptor)) bytes += count;
      return count;
    },
  });
  database.abandon();
  return bytes / 4096;
}

test('tags spare opening from reading every page, after a clean end only', async () => {
  const pages = closed.contents(pagesPath)!.length / 4096;
  expect(await pagesReadAtOpening(closed.copy())).toBeLessThan(8);
  expect(await pagesReadAtOpening(interrupted.copy())).toBeGreaterThanOrEqual(pages);
});

test('tags that are missing, cut, longer, flipped anywhere, or of another time cost a look at every page and nothing else', async () => {
  const tags = closed.contents(tagsPath)!;
  const pages = closed.contents(pagesPath)!.length / 4096;
  expect(tags.length).toBe(pages * 16);
  const wrong = [without(closed, tagsPath), cutTo(closed, tagsPath, 0), cutTo(closed, tagsPath, tags.length - 1), cutTo(closed, tagsPath, tags.length - 16)];
  for (const bytes of [Buffer.concat([tags, tags.subarray(0, 16)]), new Uint8Array(tags.length)]) {
    const files = closed.copy();
    files.put(tagsPath, bytes);
    wrong.push(files);
  }
  for (let at = 0; at < tags.length; at += 7) wrong.push(flipped(closed, tagsPath, at, 1 << (at % 8)));
  for (const files of wrong) {
    expect(await pagesReadAtOpening(files)).toBeGreaterThanOrEqual(pages);
    expect(await outcome(files)).toBe(lastStep);
  }
});

test('tags are made by the next clean end where there are none, as in a vault of an earlier Tipkeep', async () => {
  const files = without(closed, tagsPath);
  (await mustOpen(files)).close(noEvents);
  expect(files.contents(tagsPath)).toEqual(closed.contents(tagsPath));
  expect(await pagesReadAtOpening(files)).toBeLessThan(8);
});

test('tags are written before the anchor calls the end clean: after no cut does a clean anchor stand beside older tags', async () => {
  const start = closed.copy();
  const database = await mustOpen(start);
  new VaultLife(database, 7).step(lastStep + 1, 2);
  const from = start.calls.length;
  database.close({ eventCount: 4, chainHead: new Uint8Array(32).fill(6) });
  let clean = 0;
  for (let at = from; at <= start.calls.length; at++) {
    for (let seed = 0; seed < 6; seed++) {
      const disk = start.afterPowerCut({ at, seed });
      const opened = await mustOpen(disk.copy());
      const { unclean } = opened.report;
      expect(lifeState(opened)).toMatchObject({ lastStep: lastStep + 1, integrity: 'ok' });
      opened.abandon();
      if (unclean) continue;
      clean++;
      expect(await pagesReadAtOpening(disk)).toBeLessThan(8);
    }
  }
  expect(clean).toBeGreaterThan(5);
});

test('tags that cannot be written keep nobody from a clean end', async () => {
  const files = closed.copy();
  const refusing = {
    ...files,
    open: (path: string, mode: OpenMode) => {
      if (path === tagsPath) throw new FileFault('ENOSPC', 'open');
      return files.open(path, mode);
    },
  };
  const database = await mustOpen(refusing);
  new VaultLife(database, 7).step(lastStep + 1);
  database.close(noEvents);
  const opened = await mustOpen(files);
  expect(opened.report.unclean).toBe(false);
  opened.abandon();
  expect(await outcome(files)).toBe(lastStep + 1);
});

test('a page damaged in one session is still found after others have ended cleanly', async () => {
  const lastPage = closed.contents(pagesPath)!.length / 4096 - 1;
  const files = flipped(closed, pagesPath, lastPage * 4096 + 4045, 1);
  for (let session = 0; session < 2; session++) {
    const database = await mustOpen(files);
    database.run('UPDATE audit SET status = ? WHERE step = 1', [session]);
    database.close(noEvents);
  }
  const opened = await mustOpen(files);
  expect(opened.verify().damagedPages).toEqual([lastPage + 1]);
  opened.abandon();
});

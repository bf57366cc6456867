import { beforeAll, describe, expect, test } from 'vitest';
import { frameBytes, framePosition } from '#vault/store/wal-frames.ts';
import { memoryFileSystem, type RecordedFileSystem } from '../../../../support/memory-file-system.ts';
import { mustOpen, noEvents, openVault } from '../../../../support/sealed-vault.ts';
import { cutTo, flipped, outcome, without } from '../../../../support/tampered-files.ts';
import { lifeState, VaultLife } from '../../../../support/vault-life.ts';

const pagesPath = '/vault/vault.db';
const logPath = '/vault/vault.db-wal';
const anchorPath = '/vault/vault.db-anchor';
const tagsPath = '/vault/vault.db-tags';
const lastStep = 12;

/** A vault as its session left it without a clean end: a checkpointed start, then twelve transactions in the log. */
let interrupted: RecordedFileSystem;
/** Frames in the log after each step; index 0 is before the first. */
const framesAfter: number[] = [];
/** The same vault before the twelve steps, and after a clean end. */
let older: RecordedFileSystem;
let closed: RecordedFileSystem;

function frames(files: RecordedFileSystem): number {
  return (files.contents(logPath)?.length ?? 0) / frameBytes;
}

beforeAll(async () => {
  const files = memoryFileSystem({ folders: ['/vault'] });
  const database = await mustOpen(files, { create: true });
  database.run('PRAGMA wal_autocheckpoint = 0');
  const life = new VaultLife(database, 1);
  life.begin(40);
  database.checkpoint();
  older = files.copy();
  framesAfter.push(0);
  for (let step = 1; step <= lastStep; step++) {
    life.step(step, step % 4 === 0 ? 1 : 0);
    framesAfter.push(frames(files));
  }
  interrupted = files.copy();
  database.close({ eventCount: 3, chainHead: new Uint8Array(32).fill(5) });
  closed = files.copy();
});

describe('untouched', () => {
  test('an interrupted session comes back whole from its log', async () => {
    const opened = await mustOpen(interrupted.copy());
    expect(opened.report).toMatchObject({ unclean: true, recoveredTransactions: lastStep });
    opened.abandon();
    expect(await outcome(interrupted.copy())).toBe(lastStep);
  });

  test('a clean end leaves no log and hands back what was anchored', async () => {
    expect(closed.stat(logPath)).toBeUndefined();
    const opened = await mustOpen(closed.copy());
    expect(opened.report).toEqual({ unclean: false, recoveredTransactions: 0, anchored: { eventCount: 3, chainHead: new Uint8Array(32).fill(5) } });
    opened.abandon();
  });
});

describe('a flipped bit', () => {
  test('in any frame of the log is reported as damage, also in the last acknowledged transaction, and the log is set aside', async () => {
    const total = framesAfter[lastStep]!;
    for (let frame = 1; frame <= total; frame++) {
      for (const at of [0, 20, 2000, 4064, 4075, 4119]) {
        const files = flipped(interrupted, logPath, framePosition(frame) + at, 1 << (frame % 8));
        expect([frame, at, await outcome(files)]).toEqual([frame, at, 'log-damaged']);
        const aside = files.files().filter((path) => path.includes('.damaged-'));
        expect(aside).toHaveLength(1);
        expect(Buffer.from(files.contents(aside[0]!)!).equals(files.contents(logPath)!)).toBe(true);
      }
    }
  });

  test('in any page of a cleanly closed vault is found when the page is read, and by "verify"', async () => {
    const pages = closed.contents(pagesPath)!.length / 4096;
    for (let page = 0; page < pages; page++) {
      for (const at of [(page * 131) % 4040, 4040 + (page % 16), 4056 + (page % 12)]) {
        const damaged = flipped(closed, pagesPath, page * 4096 + at, 4);
        const opened = await openVault(damaged);
        if (!opened.ok) expect(opened.code).toBe('page-damaged');
        else {
          expect(opened.value.verify()).toMatchObject({ damagedPages: [page + 1] });
          opened.value.abandon();
          expect(await outcome(damaged)).toBe('page-damaged');
        }
      }
    }
  });

  test('in the unused bytes behind a sealed page changes nothing', async () => {
    expect(await outcome(flipped(closed, pagesPath, 2 * 4096 + 4090, 1))).toBe(lastStep);
  });

  test('in one slot of the anchor changes nothing, whichever it is, after a clean end and after an unclean one', async () => {
    for (const slot of [0, 1, 2]) {
      for (const at of [0, 40, 100, 163]) {
        expect(await outcome(flipped(closed, anchorPath, slot * 4096 + at, 2))).toBe(lastStep);
        expect(await outcome(flipped(interrupted, anchorPath, slot * 4096 + at, 2))).toBe(lastStep);
      }
    }
  });

  test('in both slots of the anchor is reported', async () => {
    expect(await outcome(flipped(flipped(closed, anchorPath, 9, 1), anchorPath, 4096 + 9, 1))).toBe('anchor-damaged');
  });
});

describe('a log', () => {
  test('with swapped frames is damaged', async () => {
    const files = interrupted.copy();
    const log = files.contents(logPath)!;
    const first = log.slice(0, frameBytes);
    log.copyWithin(0, frameBytes, 2 * frameBytes);
    log.set(first, frameBytes);
    files.put(logPath, log);
    expect(await outcome(files)).toBe('log-damaged');
  });

  test('that is gone, emptied, or cut short at any transaction is missed', async () => {
    expect(await outcome(without(interrupted, logPath))).toBe('log-missing');
    expect(await outcome(cutTo(interrupted, logPath, 0))).toBe('log-missing');
    for (let step = 1; step < lastStep; step++) {
      expect(await outcome(cutTo(interrupted, logPath, framesAfter[step]! * frameBytes))).toBe('log-missing');
    }
    expect(await outcome(cutTo(interrupted, logPath, framesAfter[lastStep]! * frameBytes - 100))).toBe('log-missing');
  });

  test('of an older moment beside the newer anchor is missed', async () => {
    const files = interrupted.copy();
    files.put(logPath, older.contents(logPath) ?? new Uint8Array(0));
    expect(await outcome(files)).toBe('log-missing');
  });

  test('with a torn, unacknowledged transaction at its end loses only that', async () => {
    // The anchor and its watermark as they were before the last transaction was acknowledged.
    const files = memoryFileSystem({ folders: ['/vault'] });
    const database = await mustOpen(files, { create: true });
    database.run('PRAGMA wal_autocheckpoint = 0');
    const life = new VaultLife(database, 2);
    life.begin(20);
    life.step(1);
    const anchorBefore = files.contents(anchorPath)!;
    const from = files.contents(logPath)!.length;
    life.step(2, 10);
    const to = files.contents(logPath)!.length;
    const unfinished = files.copy();
    unfinished.put(anchorPath, anchorBefore);
    for (let size = from; size < to; size += 3371) expect(await outcome(cutTo(unfinished, logPath, size))).toBe(1);
    for (let at = from; at < to; at += 3371) {
      const torn = flipped(unfinished, logPath, at, 8);
      const recovered = await mustOpen(torn);
      expect(lifeState(recovered).lastStep).toBe(1);
      // Authentic frames lie beyond the tear; a later small transaction must not make them look like damage.
      new VaultLife(recovered, 3).step(2);
      expect(await outcome(torn.copy())).toBe(2);
      recovered.abandon();
    }
    database.abandon();
  });
});

describe('the database file', () => {
  test('with an old authentic page spliced in is refused, after a clean end and after an unclean one', async () => {
    const oldPages = older.contents(pagesPath)!;
    let spliced = 0;
    for (let page = 0; page < oldPages.length / 4096; page++) {
      const was = oldPages.slice(page * 4096, (page + 1) * 4096);
      const files = closed.copy();
      const pages = files.contents(pagesPath)!;
      if (Buffer.from(was).equals(pages.subarray(page * 4096, (page + 1) * 4096))) continue;
      pages.set(was, page * 4096);
      files.put(pagesPath, pages);
      // Whether the tags are there, gone, or were put back together with the page.
      const tags = files.contents(tagsPath)!;
      tags.set(was.subarray(4040, 4056), page * 16);
      const [gone, fitting] = [without(files, tagsPath), files.copy()];
      fitting.put(tagsPath, tags);
      for (const disk of [files.copy(), gone, fitting]) expect(await outcome(disk)).toBe('page-damaged');
      const opened = await openVault(files);
      if (opened.ok) {
        expect(opened.value.verify().damagedPages).toEqual([page + 1]);
        opened.value.abandon();
      }
      spliced++;
    }
    expect(spliced).toBeGreaterThan(3);
  });

  test('with an old page spliced in beside a running log is refused, unless the log holds that page anyway', async () => {
    const files = closed.copy();
    const database = await mustOpen(files);
    database.run('UPDATE audit SET status = 9 WHERE step = 1');
    const running = files.copy();
    database.abandon();
    const oldPages = older.contents(pagesPath)!;
    let refused = 0;
    for (let page = 0; page < oldPages.length / 4096; page++) {
      const pages = running.contents(pagesPath)!;
      const was = oldPages.slice(page * 4096, (page + 1) * 4096);
      if (Buffer.from(was).equals(pages.subarray(page * 4096, (page + 1) * 4096))) continue;
      const spliced = running.copy();
      pages.set(was, page * 4096);
      spliced.put(pagesPath, pages);
      const result = await outcome(spliced);
      if (result === 'page-damaged') refused++;
      else expect(result).toBe(lastStep);
    }
    expect(refused).toBeGreaterThan(3);
  });

  test('with swapped pages, cut short, longer, or gone is refused', async () => {
    const swapped = closed.copy();
    const pages = swapped.contents(pagesPath)!;
    const third = pages.slice(3 * 4096, 4 * 4096);
    pages.copyWithin(3 * 4096, 4 * 4096, 5 * 4096);
    pages.set(third, 4 * 4096);
    swapped.put(pagesPath, pages);
    expect(await outcome(swapped)).toBe('page-damaged');
    expect(await outcome(cutTo(closed, pagesPath, pages.length - 4096))).toBe('page-damaged');
    const longer = closed.copy();
    longer.put(pagesPath, Buffer.concat([pages, pages.subarray(0, 4096)]));
    expect(await outcome(longer)).toBe('page-damaged');
    expect(await outcome(without(closed, pagesPath))).toBe('database-missing');
    expect(await outcome(cutTo(closed, pagesPath, 0))).toBe('page-damaged');
  });

  test('with page 1 torn by a checkpoint is recovered when the log holds page 1', async () => {
    const files = closed.copy();
    const database = await mustOpen(files);
    database.run('CREATE TABLE more (value)');
    const torn = flipped(files, pagesPath, 100, 1);
    database.abandon();
    expect(await outcome(torn)).toBe(lastStep);
  });
});

describe('an anchor', () => {
  test('of an older moment beside a newer log, missing, or empty is reported', async () => {
    const old = interrupted.copy();
    old.put(anchorPath, older.contents(anchorPath)!);
    expect(await outcome(old)).toBe('anchor-damaged');
    expect(await outcome(without(interrupted, anchorPath))).toBe('anchor-damaged');
    expect(await outcome(cutTo(interrupted, anchorPath, 0))).toBe('anchor-damaged');
  });

  test('of an older moment beside newer pages is reported', async () => {
    const old = closed.copy();
    old.put(anchorPath, older.contents(anchorPath)!);
    expect(await outcome(old)).toBe('page-damaged');
  });
});

describe('another vault', () => {
  test('or another key opens nothing', async () => {
    expect(await outcome(closed.copy(), { vaultId: new Uint8Array(16).fill(8) })).toBe('anchor-damaged');
    expect(await outcome(closed.copy(), { databaseKey: new Uint8Array(32).fill(8) })).toBe('anchor-damaged');
  });

  test('is never made over one that exists, and never by opening', async () => {
    expect(await outcome(closed.copy(), { create: true })).toBe('vault-exists');
    const empty = memoryFileSystem({ folders: ['/vault'] });
    expect(await outcome(empty)).toBe('database-missing');
    expect(empty.files()).toEqual([]);
  });
});

test('a refused opening leaves nothing behind that the next one trips over', async () => {
  const damaged = flipped(closed, pagesPath, 100, 1); // page 1: SQLite itself is refused
  expect(await outcome(damaged)).toBe('page-damaged');
  expect(await outcome(closed.copy())).toBe(lastStep);
  expect(await outcome(damaged)).toBe('page-damaged');
  const database = await mustOpen(closed.copy());
  database.close(noEvents);
});

import { expect, test } from 'vitest';
import { testSize } from '../size.ts';
import { allFaultKinds, FileFaults, type FaultKind, type FaultOutcome, sameLife } from './harness/file-faults.ts';
import { Recordings } from './harness/recordings.ts';
import { drafts } from './scenarios/drafts.ts';
import { people } from './scenarios/people.ts';
import { triage } from './scenarios/triage.ts';

const recordings = new Recordings();

/** One of them is enough to tell that the comparison works; which lives are the same was looked into with all. */
const lived = testSize === 'long' ? [drafts, triage, people] : [drafts];

test.for(lived.map((scenario) => [scenario.name, scenario] as const))('a life of "%s" that is left out, being the same as one before, meets the same failures, says the same, makes as many calls, and leaves the same disk, byte by byte', { timeout: 600_000 }, async ([, scenario]) => {
  const faults = new FileFaults(await recordings.of(scenario), recordings.disks);
  const calls = await faults.calls();
  const leftOut: string[] = [];
  for (let nth = 1; nth <= calls; nth += Math.ceil(calls / 8)) {
    const lives = new Map<FaultKind, FaultOutcome>();
    const lifeOf = ({ code, forEver, shortWrite }: FaultKind): FaultOutcome | undefined =>
      [...lives].find(([kind]) => kind.code === code && kind.forEver === forEver && (kind.shortWrite ?? false) === (shortWrite ?? false))?.[1];
    for (const kind of allFaultKinds) {
      const same = sameLife(kind, (before) => lifeOf(before)?.failed);
      const life = await faults.run(nth, kind);
      lives.set(kind, life);
      if (same === undefined) continue;
      leftOut.push(`${nth} ${kind.code}`);
      expect(life).toEqual(lifeOf(same));
    }
  }
  expect(leftOut.length).toBeGreaterThan(3);
});

test('the name of a disk tells lives apart', { timeout: 600_000 }, async () => {
  const faults = new FileFaults(await recordings.of(drafts), recordings.disks);
  const left = new Set<string | undefined>();
  for (const nth of [5, 15, 25, 35]) left.add((await faults.run(nth, { code: 'EIO', forEver: false })).left);
  expect(left.size).toBeGreaterThan(2);
});

test('half a write is a life of its own where a write failed, and so is a call that fails once where others failed after it', () => {
  const half: FaultKind = { code: 'ENOSPC', shortWrite: true, forEver: true };
  const once: FaultKind = { code: 'EIO', forEver: false };
  expect(sameLife(half, () => ['open', 'write'])).toBeUndefined();
  expect(sameLife(half, () => ['open', 'remove'])).toEqual({ code: 'ENOSPC', forEver: true });
  expect(sameLife(once, () => ['read', 'read'])).toBeUndefined();
  expect(sameLife(once, () => ['read'])).toEqual({ code: 'EIO', forEver: true });
  expect(sameLife(once, () => undefined)).toBeUndefined();
});

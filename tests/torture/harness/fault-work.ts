import type { FileCallName } from '../../support/faulty-file-system.ts';
import { allFaultKinds, type FaultKind, FileFaults, sameLife } from './file-faults.ts';
import type { Work } from './progress.ts';
import type { Recordings } from './recordings.ts';
import type { Scenario } from './scenario.ts';

/**
 * The n-th file call fails, n = 1, 2, ... until the scenario passes. `all`: every n in every way, of which those that would be the
 * same life as one before are counted and not lived again; `small`: every n for ever and once, with a code that goes round with n.
 */
export function faultWork(scenario: Scenario, recordings: Recordings, size: 'all' | 'small'): Work {
  let faults: FileFaults | undefined;
  const ways = size === 'all' ? allFaultKinds.length : 2;
  /** What failed in the lives of this n. */
  const lives = { nth: 0, failed: new Map<string, readonly FileCallName[]>() };
  const failedIn = (kind: FaultKind): readonly FileCallName[] | undefined => lives.failed.get(nameOf(kind));
  return {
    name: `faults ${scenario.name}`,
    prepare: async () => {
      faults = new FileFaults(await recordings.of(scenario), recordings.disks);
      return (await faults.calls()) * ways;
    },
    run: async (index, count) => {
      const nth = 1 + Math.floor(index / ways);
      if (nth !== lives.nth) Object.assign(lives, { nth, failed: new Map() });
      const kind = allFaultKinds[(size === 'all' ? 0 : (nth * ways) % allFaultKinds.length) + (index % ways)]!;
      const same = sameLife(kind, failedIn);
      if (same !== undefined) {
        lives.failed.set(nameOf(kind), failedIn(same)!);
        count('the same life as one before');
        return undefined;
      }
      const { told, wrong, failed } = await faults!.run(nth, kind);
      lives.failed.set(nameOf(kind), failed);
      count(told === undefined ? 'did no harm' : `told ${told}`);
      return wrong;
    },
  };
}

const nameOf = ({ code, forEver, shortWrite }: FaultKind): string => `${code} ${String(forEver)} ${String(shortWrite === true)}`;

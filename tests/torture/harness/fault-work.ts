import { allFaultKinds, FileFaults } from './file-faults.ts';
import type { Work } from './progress.ts';
import type { Recordings } from './recordings.ts';
import type { Scenario } from './scenario.ts';

/**
 * The n-th file call fails, n = 1, 2, ... until the scenario passes. `all`: every n in every way; `small`: every n in one way,
 * which goes round with n.
 */
export function faultWork(scenario: Scenario, recordings: Recordings, size: 'all' | 'small'): Work {
  let faults: FileFaults | undefined;
  const ways = size === 'all' ? allFaultKinds.length : 1;
  return {
    name: `faults ${scenario.name}`,
    prepare: async () => {
      faults = new FileFaults(await recordings.of(scenario), recordings.disks);
      return (await faults.calls()) * ways;
    },
    run: async (index, count) => {
      const nth = 1 + Math.floor(index / ways);
      const { told, wrong } = await faults!.run(nth, allFaultKinds[size === 'all' ? index % ways : nth % allFaultKinds.length]!);
      count(told === undefined ? 'did no harm' : `told ${told}`);
      return wrong;
    },
  };
}

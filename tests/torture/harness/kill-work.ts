import { Kills } from './kills.ts';
import type { Work } from './progress.ts';
import type { Recordings } from './recordings.ts';
import type { Scenario } from './scenario.ts';

/** Real processes, killed: each runs the file `child` gives. */
export function killWork(scenario: Scenario, recordings: Recordings, child: () => Promise<string> | string, seed: number, total: number): Work {
  let kills: Kills | undefined;
  return {
    name: `kills ${scenario.name}`,
    prepare: async () => {
      kills = new Kills(await child(), await recordings.of(scenario), recordings.disks);
      return total;
    },
    run: async (index, count) => {
      const { wrong, acknowledged } = await kills!.run(seed, index);
      count('steps acknowledged before the kill', acknowledged);
      return wrong;
    },
    end: () => kills?.end(),
  };
}

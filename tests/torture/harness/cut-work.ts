import { PowerLoss } from './power-loss.ts';
import type { Work } from './progress.ts';
import type { Recordings } from './recordings.ts';
import type { Scenario } from './scenario.ts';

/** Cuts after every single call, each in eight ways. */
export function prefixWork(scenario: Scenario, recordings: Recordings): Work {
  let loss: PowerLoss | undefined;
  return {
    name: `prefixes ${scenario.name}`,
    prepare: async () => {
      loss = new PowerLoss(await recordings.of(scenario));
      return (loss.calls - loss.from + 1) * loss.cutsAt(0).length;
    },
    run: async (index, count) => {
      const cuts = loss!.cutsAt(loss!.from + Math.floor(index / 8));
      return counted(loss!, count, () => loss!.wrongAfter(cuts[index % 8]!));
    },
  };
}

/** Cuts that a seed chooses. */
export function cutWork(scenario: Scenario, recordings: Recordings, seed: number, total: number): Work {
  let loss: PowerLoss | undefined;
  return {
    name: `cuts ${scenario.name}`,
    prepare: async () => {
      loss = new PowerLoss(await recordings.of(scenario));
      return total;
    },
    run: async (index, count) => {
      const wrong = await counted(loss!, count, () => loss!.wrongAfter(loss!.randomCut(seed, index)));
      return wrong === undefined ? undefined : `--seed ${seed}, cut ${index}: ${wrong}`;
    },
  };
}

async function counted(loss: PowerLoss, count: (fact: string, by?: number) => void, work: () => Promise<string | undefined>): Promise<string | undefined> {
  const before = loss.distinctDisks;
  const wrong = await work();
  count('different disks opened', loss.distinctDisks - before);
  return wrong;
}

import { quiet } from '../harness/judge.ts';
import type { Scenario } from '../harness/scenario.ts';

export const searchRebuild: Scenario = {
  name: 'search-rebuild',
  about: 'the search index is made anew for another version of the word segmentation',
  begins: 'locked',
  environment: { icuVersion: 'another' },
  steps: [
    {
      name: 'unlock and rebuild',
      run: async (table) => {
        const outcome = await table.unlock();
        await quiet();
        return outcome;
      },
    },
  ],
};

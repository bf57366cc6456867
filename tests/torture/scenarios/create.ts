import { createTestVault } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';

export const create: Scenario = {
  name: 'create',
  about: 'a vault is made in a new folder',
  begins: 'empty',
  steps: [
    {
      name: 'create',
      run: async (table) => {
        const words = await createTestVault(table.desk);
        table.kept.set('recovery words', words.join(' '));
        return { ok: true, value: words.length };
      },
    },
  ],
};

import type { Scenario } from '../harness/scenario.ts';
import { secrets } from '../harness/table.ts';

export const recoveryRenewal: Scenario = {
  name: 'recovery-renewal',
  about: 'new recovery words take the place of the old ones, while the vault is open',
  loose: ['header_generation'],
  steps: [
    {
      name: 'renew',
      run: async ({ desk: { api } }) => {
        const begun = await api['recovery.beginRenewal']({ secret: secrets.first });
        if (!begun.ok) return begun;
        const { wordsId, positions, recoveryWords } = begun.value;
        return api['recovery.finishRenewal']({ wordsId, words: positions.map((position) => recoveryWords[position - 1] ?? '') });
      },
    },
  ],
};

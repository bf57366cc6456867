import { startingOutcomes } from '#shared/domain/outcome.ts';
import type { Scenario } from '../harness/scenario.ts';
import { firstTips } from './tips-of.ts';

export const triage: Scenario = {
  name: 'triage',
  about: 'urgency and status of tips are set, one after another',
  steps: [
    { name: 'urgency', run: async (table) => table.desk.api['tips.setUrgency']({ tipId: (await firstTips(table))[0], urgency: 'U3' }) },
    { name: 'status', run: async (table) => table.desk.api['tips.setStatus']({ tipId: (await firstTips(table))[0], status: 'in-review' }) },
    { name: 'urgency of another', run: async (table) => table.desk.api['tips.setUrgency']({ tipId: (await firstTips(table))[2], urgency: 'U1' }) },
    { name: 'status of another', run: async (table) => table.desk.api['tips.setStatus']({ tipId: (await firstTips(table))[1], status: 'closed', outcomeId: startingOutcomes.actedOn.outcomeId }) },
  ],
};

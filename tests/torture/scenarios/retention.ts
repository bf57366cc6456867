import { startingOutcomes } from '#shared/domain/outcome.ts';
import type { Scenario } from '../harness/scenario.ts';
import { firstTips } from './tips-of.ts';

export const retention: Scenario = {
  name: 'retention',
  about: 'a rule says how long tips are kept, and a person keeps one longer',
  steps: [
    { name: 'rule', run: (table) => table.desk.api['retention.setRule']({ status: 'closed', days: 30 }) },
    { name: 'close', run: async (table) => table.desk.api['tips.setStatus']({ tipId: (await firstTips(table))[0], status: 'closed', outcomeId: startingOutcomes.actedOn.outcomeId }) },
    { name: 'keep', run: async (table) => table.desk.api['retention.keep']({ tipIds: [(await firstTips(table))[0]], days: 90 }) },
    { name: 'no rule', run: (table) => table.desk.api['retention.setRule']({ status: 'closed', days: null }) },
  ],
};

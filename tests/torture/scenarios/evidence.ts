import { must } from '../../support/vault-harness.ts';
import { putInInbox } from '../harness/base-vault.ts';
import { seededBytes } from '../harness/seeded-bytes.ts';
import type { Scenario } from '../harness/scenario.ts';
import { firstTips } from './tips-of.ts';

export const evidence: Scenario = {
  name: 'evidence',
  about: 'staff add a file to a tip and save a copy of it outside the vault',
  prepare: async (table) => {
    putInInbox(table, 'film.mp4', seededBytes('invented film')(300_000));
    await Promise.resolve();
  },
  steps: [
    { name: 'add', run: async (table) => table.desk.api['evidence.add']({ tipId: (await firstTips(table))[0], handle: table.desk.grant('evidence', `${table.places.inbox}/film.mp4`) }) },
    {
      name: 'save',
      run: async (table) => {
        const [kept] = must(await table.desk.api['evidence.list']({ tipId: (await firstTips(table))[0] })).evidence;
        return table.desk.api['evidence.save']({ evidenceId: kept?.evidenceId ?? '', handle: table.desk.grant('attachment', `${table.places.out}/film.mp4`) });
      },
    },
  ],
};

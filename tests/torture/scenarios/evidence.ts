import { must } from '../../support/vault-harness.ts';
import { putInInbox } from '../harness/base-vault.ts';
import { seededBytes } from '../harness/seeded-bytes.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Outcome, Table } from '../harness/table.ts';
import { firstTips } from './tips-of.ts';

/** Adding that was cut short is gone on with. */
async function addOrResume(table: Table): Promise<Outcome> {
  const { desk, places } = table;
  const { api } = desk;
  const [tipId] = await firstTips(table);
  if (must(await api['evidence.list']({ tipId })).evidence.length > 0) return { ok: true, value: undefined };
  const handle = desk.grant('evidence', `${places.inbox}/film.mp4`);
  const [begun] = must(await api['evidence.unfinished']({})).unfinished;
  return begun === undefined ? api['evidence.add']({ tipId, handle }) : api['evidence.resume']({ evidenceId: begun.evidenceId, handle });
}

export const evidence: Scenario = {
  name: 'evidence',
  about: 'staff add a file to a tip and save a copy of it outside the vault',
  prepare: async (table) => {
    putInInbox(table, 'film.mp4', seededBytes('invented film')(300_000));
    await Promise.resolve();
  },
  // Going on with it is written down, too.
  loose: ['event', 'event_payload', 'event_signature'],
  steps: [
    { name: 'add', run: addOrResume },
    {
      name: 'save',
      run: async (table) => {
        const [kept] = must(await table.desk.api['evidence.list']({ tipId: (await firstTips(table))[0] })).evidence;
        return table.desk.api['evidence.save']({ evidenceId: kept?.evidenceId ?? '', handle: table.desk.grant('attachment', `${table.places.out}/film.mp4`) });
      },
    },
  ],
};

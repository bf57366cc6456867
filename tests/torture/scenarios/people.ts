import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import { secrets, type Table } from '../harness/table.ts';

/** Invented. */
const name = 'Dara Invented';
const renamed = 'Dara Quite-Invented';

async function colleague(table: Table): Promise<string> {
  const found = must(await table.desk.api['people.list']({})).people.find((person) => person.name === name || person.name === renamed);
  return found?.memberId ?? '0'.repeat(32);
}

export const people: Scenario = {
  name: 'people',
  about: 'a colleague comes, gets another name and another role, forgets their passphrase, and leaves',
  steps: [
    { name: 'add', run: (table) => table.desk.api['people.add']({ name, role: 'triage', passphrase: secrets.second, secret: secrets.first }) },
    { name: 'rename', run: async (table) => table.desk.api['people.rename']({ memberId: await colleague(table), name: renamed }) },
    { name: 'another role', run: async (table) => table.desk.api['people.setRole']({ memberId: await colleague(table), role: 'export' }) },
    { name: 'a new passphrase', run: async (table) => table.desk.api['people.giveSlot']({ memberId: await colleague(table), passphrase: secrets.third, secret: secrets.first }) },
    { name: 'remove', run: async (table) => table.desk.api['people.remove']({ memberId: await colleague(table), secret: secrets.first }) },
  ],
};

import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import { secrets, type Outcome, type Table } from '../harness/table.ts';

/** Invented. */
const name = 'Dara Invented';
const renamed = 'Dara Quite-Invented';

async function colleague(table: Table): Promise<string> {
  const found = must(await table.desk.api['people.list']({})).people.find((person) => person.name === name || person.name === renamed);
  return found?.memberId ?? '0'.repeat(32);
}

/** Adding that was cut short left a name without a passphrase: the list shows it, and a passphrase can be given. */
async function addOrFinish(table: Table): Promise<Outcome> {
  const { api } = table.desk;
  const { people: listed } = must(await api['people.list']({}));
  const begun = listed.find((person) => person.name === name);
  if (begun?.slot === 'works') return { ok: true, value: undefined };
  return begun === undefined
    ? api['people.add']({ name, role: 'triage', passphrase: secrets.second, secret: secrets.first })
    : api['people.giveSlot']({ memberId: begun.memberId, passphrase: secrets.second, secret: secrets.first });
}

export const people: Scenario = {
  name: 'people',
  about: 'a colleague comes, gets another name and another role, forgets their passphrase, and leaves',
  // A second try gives a second key.
  loose: ['event', 'event_payload', 'event_signature', 'member_key', 'header_generation'],
  counted: ['member'],
  steps: [
    { name: 'add', run: addOrFinish },
    { name: 'rename', run: async (table) => table.desk.api['people.rename']({ memberId: await colleague(table), name: renamed }) },
    { name: 'another role', run: async (table) => table.desk.api['people.setRole']({ memberId: await colleague(table), role: 'export' }) },
    { name: 'a new passphrase', run: async (table) => table.desk.api['people.giveSlot']({ memberId: await colleague(table), passphrase: secrets.third, secret: secrets.first }) },
    { name: 'remove', run: async (table) => table.desk.api['people.remove']({ memberId: await colleague(table), secret: secrets.first }) },
  ],
};

import type { Handlers } from '#shared/contract/contract.ts';
import type { PeopleList, peopleCalls, PersonView } from '#shared/contract/people-calls.ts';
import { fail, ok } from '#shared/result.ts';

const dayMs = 86_400_000;

const person = (number: number, part: Partial<PersonView>): PersonView => ({
  memberId: `a${number}`.padEnd(32, '0'),
  name: 'Dara',
  isRecovery: false,
  isSelf: false,
  role: 'triage',
  addedAt: Date.now() - 200 * dayMs,
  removedAt: null,
  lastActiveAt: Date.now() - number * dayMs,
  slot: 'works',
  ...part,
});

/** Everybody the page of people has to show: oneself, the recovery words, long and Khmer names, half-done and removed. */
export function inventedPeople(): Pick<Handlers, keyof typeof peopleCalls> {
  let people: readonly PersonView[] = [
    person(0, { name: 'Dara', isSelf: true, role: 'manage' }),
    person(1, { name: '', isRecovery: true, role: 'manage', lastActiveAt: null }),
    person(2, { name: 'សុភា ចាន់ណារី' }),
    person(3, { name: 'Maximiliana Wolfeschlegelsteinhausenbergerdorff-Fernández de la Cruz y Montenegro (night desk, Friday)'.slice(0, 100), role: 'export' }),
    person(4, { name: '陳大文', role: 'read', slot: 'none', lastActiveAt: null }),
    person(5, { name: 'Thiri', slot: 'half-done' }),
    person(6, { name: 'Bora', removedAt: Date.now() - 20 * dayMs, slot: 'none' }),
  ];
  const list = (): { readonly ok: true; readonly value: PeopleList } => ok({ people: [...people], strangers: [], freeSlots: 10, olderHeader: false });
  const change = (memberId: string, part: Partial<PersonView>) => {
    people = people.map((each) => (each.memberId === memberId ? { ...each, ...part } : each));
    return list();
  };
  return {
    'people.list': list,
    'people.add': ({ name, role }) => {
      people = [...people, person(people.length, { name, role, addedAt: Date.now(), lastActiveAt: null })];
      return list();
    },
    'people.rename': ({ memberId, name }) => change(memberId, { name }),
    'people.setRole': ({ memberId, role }) => change(memberId, { role }),
    'people.remove': ({ memberId }) => change(memberId, { removedAt: Date.now(), slot: 'none' }),
    'people.giveSlot': ({ memberId }) => change(memberId, { slot: 'works' }),
    'people.clearSlot': ({ memberId }) => change(memberId, { slot: 'none' }),
    'passphrase.change': ({ secret }) => (secret === 'practice' ? ok({}) : fail('wrong-passphrase')),
  };
}

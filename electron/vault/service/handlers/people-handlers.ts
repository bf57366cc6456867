import type { Handlers } from '#shared/contract/contract.ts';
import type { peopleCalls } from '#shared/contract/people-calls.ts';
import { ok } from '#shared/result.ts';
import { People } from '../people.ts';
import { peopleList } from '../people-list.ts';
import type { VaultSession } from '../vault-session.ts';

export function peopleHandlers(session: VaultSession): Pick<Handlers, keyof typeof peopleCalls> {
  const people = new People({
    environment: session.environment,
    closing: () => session.closing,
    accepts: async (passphrase, memberName) => (await session.creation.estimate(passphrase, memberName)).accepted,
  });
  return {
    'people.list': () => session.withVault((vault) => ok(peopleList(vault))),
    'people.add': (request) => session.withVault((vault) => people.add(vault, request)),
    'people.rename': ({ memberId, name }) => session.withVault((vault) => people.rename(vault, memberId, name)),
    'people.setRole': ({ memberId, role }) => session.withVault((vault) => people.setRole(vault, memberId, role)),
    'people.remove': (request) => session.withVault((vault) => people.remove(vault, request)),
    'people.giveSlot': (request) => session.withVault((vault) => people.giveSlot(vault, request)),
    'people.clearSlot': (request) => session.withVault((vault) => people.clearSlot(vault, request)),
    'passphrase.change': (request) => session.withVault((vault) => people.changePassphrase(vault, request)),
  };
}

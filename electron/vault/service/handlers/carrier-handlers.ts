import type { carrierCalls } from '#shared/contract/carrier-calls.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { fail, ok } from '#shared/result.ts';
import { incompleteSets } from '../../intake/incomplete-sets.ts';
import type { VaultSession } from '../vault-session.ts';

export function carrierHandlers(session: VaultSession): Pick<Handlers, keyof typeof carrierCalls> {
  const { imports, dropFolder, grants } = session;
  return {
    'carry.begin': () => session.withVault(() => ok(imports.beginCarrying())),
    'carry.chunk': (chunk) => session.withVault(() => imports.carry(chunk)),
    'carry.preview': ({ carryId }) => session.withVault((vault) => imports.previewCarried(vault, carryId)),
    'parts.list': () => session.withVault(({ database }) => ok({ sets: incompleteSets(database) })),
    'parts.discard': (set) => session.withVault((vault) => imports.discardParts(vault, { armourId: set.armourId, parts: set.parts })),
    'quarantine.retryAll': () => session.withVault((vault) => imports.retryAll(vault)),
    'dropFolder.get': () => session.withVault((vault) => ok(dropFolder.view(vault))),
    'dropFolder.choose': ({ handle, wipes }) =>
      session.withVault((vault) => {
        const paths = grants.redeem(handle, 'drop-folder');
        const [folder] = paths.ok ? paths.value : [];
        return folder === undefined ? fail('handle-invalid') : dropFolder.choose(vault, folder, wipes);
      }),
    'dropFolder.setWipes': ({ wipes }) => session.withVault((vault) => dropFolder.setWipes(vault, wipes)),
    'dropFolder.stop': () => session.withVault((vault) => ok(dropFolder.stop(vault))),
  };
}

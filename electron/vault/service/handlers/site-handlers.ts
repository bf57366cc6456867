import type { Handlers } from '#shared/contract/contract.ts';
import type { siteCalls, SiteView } from '#shared/contract/site-calls.ts';
import type { Code } from '#shared/errors.ts';
import { fail, type Result } from '#shared/result.ts';
import { changeBuilding, recordBuilding, setBuildingWithdrawn, setPoint } from '../../store/commands/keep-site.ts';
import { compoundOfBuilding, siteOfCompound } from '../../triage/site-of-compound.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function siteHandlers(session: VaultSession): Pick<Handlers, keyof typeof siteCalls> {
  const changed = ({ context }: OpenVault, outcome: Result<unknown, Code>, compoundId: string): Result<SiteView, Code> => {
    if (!outcome.ok) return outcome;
    // The compound's history tells of it.
    session.notify({ notice: 'compounds.changed', value: {} });
    return siteOfCompound(context.database, compoundId);
  };
  const onBuilding = (buildingId: string, act: (vault: OpenVault) => Result<unknown, Code>) =>
    session.withVault((vault) => {
      const compoundId = compoundOfBuilding(vault.context.database, buildingId);
      return compoundId === undefined ? fail('not-found') : changed(vault, act(vault), compoundId);
    });
  return {
    'site.ofCompound': ({ compoundId }) => session.withVault(({ context }) => siteOfCompound(context.database, compoundId)),
    'site.setPoint': ({ compoundId, point, source }) => session.withVault((vault) => changed(vault, setPoint(vault.context, compoundId, point, source), compoundId)),
    'site.recordBuilding': ({ compoundId, building }) => session.withVault((vault) => changed(vault, recordBuilding(vault.context, compoundId, building), compoundId)),
    'site.changeBuilding': ({ buildingId, building }) => onBuilding(buildingId, ({ context }) => changeBuilding(context, buildingId, building)),
    'site.withdrawBuilding': ({ buildingId }) => onBuilding(buildingId, ({ context }) => setBuildingWithdrawn(context, buildingId, true)),
    'site.restoreBuilding': ({ buildingId }) => onBuilding(buildingId, ({ context }) => setBuildingWithdrawn(context, buildingId, false)),
  };
}

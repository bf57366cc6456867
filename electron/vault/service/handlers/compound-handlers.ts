import type { compoundCalls, CompoundView } from '#shared/contract/compound-calls.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { unknownPlace } from '#shared/gazetteer/known-places.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { setTipCompound, setTipSource } from '../../store/commands/connect-tips.ts';
import { addCompoundName, changeCompound, mergeCompound, recordCompound, recordCompoundStatus, removeCompoundName, withdrawCompoundStatus } from '../../store/commands/keep-compounds.ts';
import { CompoundFinder } from '../../triage/compound-finder.ts';
import { compoundsOfTip } from '../../triage/compounds-of-tip.ts';
import { getCompound, mergedInto, tipsOfCompound } from '../../triage/get-compound.ts';
import { countCompounds, listCompounds } from '../../triage/list-compounds.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function compoundHandlers(session: VaultSession): Pick<Handlers, keyof typeof compoundCalls> {
  // Made once for a register as it stands: that takes longer than finding.
  let made: { readonly vault: OpenVault; readonly changes: number; readonly finder: CompoundFinder } | undefined;
  const finderOf = (vault: OpenVault): CompoundFinder => {
    if (made?.vault !== vault || made.changes !== session.registerChanges) made = { vault, changes: session.registerChanges, finder: new CompoundFinder(vault.context.database) };
    return made.finder;
  };
  /** How a compound is after a change, with word to all screens that show some. `shown`: the one to answer with, where it is another. */
  const changed = (vault: OpenVault, outcome: Result<unknown, Code>, shown: string): Result<CompoundView, Code> => {
    if (!outcome.ok) return outcome;
    session.registerChanged();
    return getCompound(vault.context.database, { compoundId: shown });
  };
  return {
    'compounds.list': (request) => session.withVault(({ context }) => ok(listCompounds(context.database, request))),
    'compounds.count': () => session.withVault(({ context }) => ok({ compounds: countCompounds(context.database) })),
    'compounds.get': (request) => session.withVault(({ context }) => getCompound(context.database, request)),
    'compounds.tips': (request) => session.withVault(({ context }) => tipsOfCompound(context.database, request)),
    'compounds.record': ({ facts, name }) =>
      session.withVault((vault) => {
        if (unknownPlace(facts) !== undefined) return fail('place-unknown');
        const compoundId = recordCompound(vault.context, facts, name);
        return changed(vault, ok({}), compoundId);
      }),
    'compounds.change': ({ compoundId, facts }) => session.withVault((vault) => changed(vault, changeCompound(vault.context, compoundId, facts, unknownPlace(facts) === undefined), compoundId)),
    'compounds.addName': ({ compoundId, name }) => session.withVault((vault) => changed(vault, addCompoundName(vault.context, compoundId, name), compoundId)),
    'compounds.removeName': ({ compoundId, nameId }) => session.withVault((vault) => changed(vault, removeCompoundName(vault.context, compoundId, nameId), compoundId)),
    'compounds.recordStatus': ({ compoundId, status }) => session.withVault((vault) => changed(vault, recordCompoundStatus(vault.context, compoundId, status), compoundId)),
    'compounds.withdrawStatus': ({ compoundId, entryId }) => session.withVault((vault) => changed(vault, withdrawCompoundStatus(vault.context, compoundId, entryId), compoundId)),
    'compounds.merge': ({ compoundId, into }) => session.withVault((vault) => changed(vault, mergeCompound(vault.context, compoundId, into), into)),
    'compounds.part': ({ compoundId }) => session.withVault((vault) => changed(vault, mergeCompound(vault.context, compoundId, null), compoundId)),
    'compounds.ofTip': ({ tipId }) => session.withVault((vault) => compoundsOfTip(vault.context.database, finderOf(vault), tipId)),
    'compounds.setLink': ({ tipId, compoundId, to }) =>
      session.withVault((vault) => {
        const outcome = setTipCompound(vault.context, tipId, compoundId, to, mergedInto(vault.context.database, compoundId));
        if (!outcome.ok) return outcome;
        session.notify({ notice: 'tips.changed', value: {} });
        return compoundsOfTip(vault.context.database, finderOf(vault), tipId);
      }),
    'compounds.setSource': ({ tipId, sameAs }) =>
      session.withVault(({ context }) => {
        const outcome = setTipSource(context, tipId, sameAs);
        if (!outcome.ok) return outcome;
        session.notify({ notice: 'tips.changed', value: {} });
        return ok({});
      }),
  };
}

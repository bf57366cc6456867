import type { Handlers } from '#shared/contract/contract.ts';
import type { individualCalls } from '#shared/contract/individual-calls.ts';
import { ok } from '#shared/result.ts';
import { mergeIndividual, tellOfIndividual, untellOfIndividual } from '../../store/commands/keep-individuals.ts';
import { individualsMergedInto, individualsOfTip, listIndividuals } from '../../triage/individuals.ts';
import type { VaultSession } from '../vault-session.ts';

export function individualHandlers(session: VaultSession): Pick<Handlers, keyof typeof individualCalls> {
  const changed = (): void => session.notify({ notice: 'tips.changed', value: {} });
  return {
    'individuals.ofTip': ({ tipId }) => session.withVault(({ context }) => individualsOfTip(context.database, tipId)),
    'individuals.list': (request) => session.withVault(({ context }) => ok(listIndividuals(context.database, request))),
    'individuals.tell': ({ tipId, individualId, words }) =>
      session.withVault(({ context }) => {
        const told = tellOfIndividual(context, tipId, individualId, words);
        if (!told.ok) return told;
        changed();
        return individualsOfTip(context.database, tipId);
      }),
    // For whoever decided they are one: what is taken back is taken back of all that are merged into them.
    'individuals.untell': ({ tipId, individualId }) =>
      session.withVault(({ context }) => {
        const untold = untellOfIndividual(context, tipId, [individualId, ...individualsMergedInto(context.database, individualId).map((one) => one.individualId)]);
        if (!untold.ok) return untold;
        changed();
        return individualsOfTip(context.database, tipId);
      }),
    'individuals.merge': ({ individualId, into }) =>
      session.withVault(({ context }) => {
        const merged = mergeIndividual(context, individualId, into);
        if (!merged.ok) return merged;
        changed();
        return ok({});
      }),
  };
}

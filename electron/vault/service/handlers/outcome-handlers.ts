import type { Handlers, Reply } from '#shared/contract/contract.ts';
import type { outcomeCalls } from '#shared/contract/outcome-calls.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { addOutcome, renameOutcome, retireOutcome } from '../../store/commands/keep-outcomes.ts';
import { listOutcomes } from '../../triage/outcomes.ts';
import { startingOutcomeWords } from '../starting-outcome-words.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function outcomeHandlers(session: VaultSession): Pick<Handlers, keyof typeof outcomeCalls> {
  const changed = ({ context }: OpenVault, outcome: Result<undefined, Code>): Result<Reply<'outcomes.list'>, Code> => {
    if (!outcome.ok) return outcome;
    // Rows and tips show the names.
    session.notify({ notice: 'tips.changed', value: {} });
    return ok({ outcomes: listOutcomes(context.database) });
  };
  return {
    'outcomes.list': () => session.withVault(({ context }) => ok({ outcomes: listOutcomes(context.database) })),
    'outcomes.add': ({ name }) => session.withVault((vault) => changed(vault, addOutcome(vault.context, name, startingOutcomeWords))),
    'outcomes.rename': ({ outcomeId, name }) => session.withVault((vault) => changed(vault, renameOutcome(vault.context, outcomeId, name, startingOutcomeWords))),
    'outcomes.retire': ({ outcomeId, isRetired }) => session.withVault((vault) => changed(vault, retireOutcome(vault.context, outcomeId, isRetired))),
  };
}

import type { Handlers, Reply } from '#shared/contract/contract.ts';
import { suggestedNamesAtMost, type findingCalls } from '#shared/contract/finding-calls.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { deleteSearch, renameSearch, saveSearch } from '../../store/commands/keep-saved-searches.ts';
import type { VaultContext } from '../../store/events/vault-context.ts';
import { besideTips } from '../../triage/beside-tips.ts';
import { startingOutcomeWords } from '../starting-outcome-words.ts';
import { namesLike } from '../../triage/named-ids.ts';
import { prepareSearch } from '../../triage/prepare-search.ts';
import { leaveOutOfList, leftOutOfList, savedSearches } from '../../triage/saved-searches.ts';
import type { VaultSession } from '../vault-session.ts';

export function findingHandlers(session: VaultSession): Pick<Handlers, keyof typeof findingCalls> {
  const kept = ({ database }: VaultContext, outcome: Result<undefined, Code>): Result<Reply<'savedSearches.list'>, Code> => {
    if (!outcome.ok) return outcome;
    session.notify({ notice: 'searches.changed', value: {} });
    return ok({ searches: savedSearches(database) });
  };
  return {
    'search.names': ({ kind, typed }) => session.withVault(({ context }) => ok(namesLike(context.database, kind, typed, suggestedNamesAtMost, startingOutcomeWords))),
    'search.beside': ({ words }) => session.withVault(({ context }) => ok(besideTips(context.database, words))),
    'search.prepare': () => session.withVault(({ context }) => (prepareSearch(context.database), ok({}))),
    'savedSearches.list': () => session.withVault(({ context }) => ok({ searches: savedSearches(context.database) })),
    'savedSearches.save': ({ name, typed }) => session.withVault(({ context }) => kept(context, saveSearch(context, name, typed))),
    'savedSearches.rename': ({ searchId, name }) => session.withVault(({ context }) => kept(context, renameSearch(context, searchId, name))),
    'savedSearches.delete': ({ searchId }) => session.withVault(({ context }) => kept(context, deleteSearch(context, searchId))),
    'listChoice.get': () => session.withVault(({ context }) => ok({ leftOut: leftOutOfList(context.database, context.signer.memberId) })),
    'listChoice.set': ({ leftOut }) =>
      session.withVault(({ context }) => {
        leaveOutOfList(context, leftOut);
        return ok({ leftOut: leftOutOfList(context.database, context.signer.memberId) });
      }),
  };
}

import type { Reply } from '#shared/contract/contract.ts';
import type { NamedInSearch } from '#shared/contract/tip-calls.ts';
import type { SearchCompletions } from '#shared/search/complete-search.ts';
import { useReply } from '../../api/use-reply.ts';
import { useSettled } from '../../api/use-settled.ts';

const kinds = { tag: 'tag', compound: 'compound', assigned: 'assignee', outcome: 'outcome' } as const satisfies Readonly<Record<NonNullable<SearchCompletions['names']>['key'], NamedInSearch>>;

const none: Reply<'search.names'> = { names: [], total: 0 };

/** Names of the vault that hold what was typed behind a token, and how many do; none while somebody types. */
export function useNames(wanted: SearchCompletions['names']): Reply<'search.names'> {
  const asked = wanted === undefined ? '' : `${wanted.key} ${wanted.typed}`;
  const isSettled = useSettled(asked) === asked;
  const { loaded } = useReply('search.names', wanted !== undefined && isSettled ? { kind: kinds[wanted.key], typed: wanted.typed } : null);
  return loaded.state === 'ready' ? loaded.value : none;
}

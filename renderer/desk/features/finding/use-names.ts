import { useEffect, useState } from 'react';
import type { NamedInSearch } from '#shared/contract/tip-calls.ts';
import type { SearchCompletions } from '#shared/search/complete-search.ts';
import { useSettled } from '../../api/use-settled.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';

const kinds = { tag: 'tag', compound: 'compound', assigned: 'assignee', outcome: 'outcome' } as const satisfies Readonly<Record<NonNullable<SearchCompletions['names']>['key'], NamedInSearch>>;

/** Names of the vault that hold what was typed behind a token; a late answer to what was typed before is dropped. */
export function useNames(wanted: SearchCompletions['names']): readonly string[] {
  const api = useApi();
  const asked = wanted === undefined ? undefined : `${kinds[wanted.key]} ${wanted.typed}`;
  const settled = useSettled(asked ?? '');
  const question = settled === asked ? asked : undefined;
  const [found, setFound] = useState<{ readonly question: string; readonly names: readonly string[] }>();
  useEffect(() => {
    if (question === undefined) return undefined;
    let isCurrent = true;
    const space = question.indexOf(' ');
    void api['search.names']({ kind: question.slice(0, space) as NamedInSearch, typed: question.slice(space + 1) }).then((result) => {
      if (isCurrent && result.ok) setFound({ question, names: result.value.names });
    });
    return () => {
      isCurrent = false;
    };
  }, [api, question]);
  return found?.question === question ? (found?.names ?? []) : [];
}

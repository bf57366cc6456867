import { startTransition, useCallback, useEffect, useState } from 'react';
import type { CallName, Reply, Request } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { useApi } from './ConnectionProvider.tsx';

export type Loaded<T> = { readonly state: 'loading' } | { readonly state: 'failed'; readonly code: Code } | { readonly state: 'ready'; readonly value: T };

const nothing = 'null';

export interface ReplyState<T> {
  readonly loaded: Loaded<T>;
  /** Asks again; the old value stays on screen until the new one is there. */
  readonly reload: () => void;
  /** Shows a value that another call has just returned; dropped where something else is on screen by now. */
  readonly put: (value: T) => void;
}

/** Makes a reading call and keeps its reply. A late reply to an earlier request is dropped. null: nothing is asked, and nothing comes. */
export function useReply<N extends CallName>(name: N, request: Request<N> | null): ReplyState<Reply<N>> {
  const api = useApi();
  const wanted = JSON.stringify(request);
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState<{ readonly wanted: string; readonly loaded: Loaded<Reply<N>> }>({ wanted, loaded: { state: 'loading' } });

  useEffect(() => {
    if (wanted === nothing) return undefined;
    let current = true;
    const ask = api[name] as (request: Request<N>) => ReturnType<(typeof api)[N]>;
    void ask(JSON.parse(wanted) as Request<N>).then((result) => {
      if (!current) return;
      startTransition(() => setKept({ wanted, loaded: result.ok ? { state: 'ready', value: result.value } : { state: 'failed', code: result.code } }));
    });
    return () => {
      current = false;
    };
  }, [api, name, wanted, round]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  const put = useCallback((value: Reply<N>) => setKept((before) => (before.wanted === wanted ? { wanted, loaded: { state: 'ready', value } } : before)), [wanted]);
  return { loaded: kept.wanted === wanted ? kept.loaded : { state: 'loading' }, reload, put };
}

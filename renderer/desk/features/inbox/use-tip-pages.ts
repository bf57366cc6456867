import { useCallback, useEffect, useRef, useState } from 'react';
import type { TipRow } from '#shared/contract/tip-calls.ts';
import type { Code } from '#shared/errors.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import type { TipQuery } from './filter.ts';
import { emptyCache, missingPages, pageSize, stale, withPage, type PageCache } from './page-cache.ts';

export interface TipPages {
  readonly cache: PageCache<TipRow>;
  readonly code: Code | undefined;
  /** Of a search, how many tips with its words were set aside. */
  readonly aside: number;
  /** Says which rows are on screen; only the pages they are on are fetched. */
  readonly show: (first: number, last: number) => void;
}

interface Held {
  readonly query: string;
  readonly cache: PageCache<TipRow>;
  readonly code: Code | undefined;
  readonly aside: number;
}

/** The rows of `tips.list` for one query, page by page. A late reply to an earlier query is dropped. */
export function useTipPages(query: TipQuery): TipPages {
  const api = useApi();
  const key = JSON.stringify(query);
  const [held, setHeld] = useState<Held>({ query: key, cache: emptyCache(), code: undefined, aside: 0 });
  const [range, setRange] = useState({ first: 0, last: 0 });
  const asking = useRef(new Set<string>());
  const round = useRef(0);
  const latestKey = useRef(key);
  const current = held.query === key ? held : { query: key, cache: emptyCache<TipRow>(), code: undefined, aside: 0 };
  const { cache } = current;

  useEffect(() => {
    latestKey.current = key;
    for (const page of missingPages(cache, range.first, range.last)) {
      const startedIn = round.current;
      const question = `${startedIn} ${page} ${key}`;
      if (asking.current.has(question)) continue;
      asking.current.add(question);
      void api['tips.list']({ ...(JSON.parse(key) as TipQuery), offset: page * pageSize, limit: pageSize }).then((result) => {
        asking.current.delete(question);
        if (latestKey.current !== key) return;
        setHeld((before) => {
          const base = before.query === key ? before : { query: key, cache: emptyCache<TipRow>(), code: undefined, aside: 0 };
          if (!result.ok) return { ...base, code: result.code };
          const next = withPage(base.cache, page, result.value);
          // A list that changed while this was on its way is asked again.
          return { query: key, cache: startedIn === round.current ? next : stale(next), code: undefined, aside: result.value.aside ?? 0 };
        });
      });
    }
  }, [api, cache, key, range]);

  const askAgain = (): void => {
    round.current += 1;
    setHeld((before) => ({ ...before, cache: stale(before.cache) }));
  };
  useNotice('tips.changed', askAgain);
  useNotice('reading.changed', askAgain);

  const show = useCallback((first: number, last: number) => {
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  return { cache, code: current.code, aside: current.aside, show };
}

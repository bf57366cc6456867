import { useCallback, useEffect, useRef, useState } from 'react';
import { listedAtOnce, type NamedInSearch, type TipRow } from '#shared/contract/tip-calls.ts';
import type { Code } from '#shared/errors.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import type { TipQuery } from './filter.ts';
import { emptyCache, missingPages, stale, withPage, type PageCache } from './page-cache.ts';

export interface TipPages {
  /** Of which list they are: the same for as long as the same is asked for. */
  readonly query: string;
  readonly cache: PageCache<TipRow>;
  /** Nothing is known of this list yet. One that was refused does not come. */
  readonly isOnItsWay: boolean;
  /** What the list looks like: while nothing has come for other words, as it was for those before. Else it would go and come at every key. */
  readonly shown: PageCache<TipRow>;
  readonly code: Code | undefined;
  /** Of the search that is shown, how many tips with its words were set aside. */
  readonly aside: number;
  /** Names in the search that nothing has. */
  readonly unknownNames: readonly NamedInSearch[];
  /** Says which rows are on screen; only the pages they are on are fetched. */
  readonly show: (first: number, last: number) => void;
}

interface Held {
  readonly query: string;
  readonly cache: PageCache<TipRow>;
  readonly code: Code | undefined;
  readonly aside: number;
  readonly unknownNames: readonly NamedInSearch[];
}

/** Another view's tips would be taken for those of this one. */
const differInWordsOnly = (one: string, other: string): boolean => withoutWords(one) === withoutWords(other);
const withoutWords = (query: string): string => JSON.stringify({ ...(JSON.parse(query) as TipQuery), search: '' });

const nothingHeld = (query: string): Held => ({ query, cache: emptyCache(), code: undefined, aside: 0, unknownNames: [] });

/** The rows of `tips.list` for one query, page by page. While a query is under way only the latest after it waits, and a reply to an earlier one is dropped. */
export function useTipPages(query: TipQuery): TipPages {
  const api = useApi();
  const key = JSON.stringify(query);
  const [held, setHeld] = useState<Held>(nothingHeld(key));
  const [range, setRange] = useState({ first: 0, last: 0 });
  /** Of each question that is under way, its query. */
  const asking = useRef(new Map<string, string>());
  const round = useRef(0);
  const latestKey = useRef(key);
  const [answers, setAnswers] = useState(0);
  const current = held.query === key ? held : nothingHeld(key);
  const { cache } = current;
  const isOnItsWay = cache.total === undefined && current.code === undefined;
  const shown = isOnItsWay && differInWordsOnly(held.query, key) ? held : current;

  useEffect(() => {
    latestKey.current = key;
    // The vault answers one after the other: questions about words that were typed over would only make the last one wait.
    if ([...asking.current.values()].some((query) => query !== key)) return;
    for (const page of missingPages(cache, range.first, range.last)) {
      const startedIn = round.current;
      const question = `${startedIn} ${page} ${key}`;
      if (asking.current.has(question)) continue;
      asking.current.set(question, key);
      void api['tips.list']({ ...(JSON.parse(key) as TipQuery), offset: page * listedAtOnce, limit: listedAtOnce }).then((result) => {
        asking.current.delete(question);
        if (latestKey.current !== key) {
          setAnswers((before) => before + 1);
          return;
        }
        setHeld((before) => {
          const base = before.query === key ? before : nothingHeld(key);
          if (!result.ok) return { ...base, code: result.code };
          const next = withPage(base.cache, page, result.value);
          // A list that changed while this was on its way is asked again.
          return { query: key, cache: startedIn === round.current ? next : stale(next), code: undefined, aside: result.value.aside ?? 0, unknownNames: result.value.unknownNames ?? [] };
        });
      });
    }
  }, [api, cache, key, range, answers]);

  const askAgain = (): void => {
    round.current += 1;
    setHeld((before) => ({ ...before, cache: stale(before.cache) }));
  };
  useNotice('tips.changed', askAgain);
  useNotice('reading.changed', askAgain);

  const show = useCallback((first: number, last: number) => {
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  return { query: key, cache, isOnItsWay, shown: shown.cache, code: current.code, aside: shown.aside, unknownNames: shown.unknownNames, show };
}

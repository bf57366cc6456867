import { useState } from 'react';
import type { CompoundRow } from '#shared/contract/compound-calls.ts';
import { useSettled } from './use-settled.ts';
import { useReply } from './use-reply.ts';

/** As many as are looked through at a glance. */
const shownAtMost = 20;

export interface CompoundSearch {
  readonly rows: readonly CompoundRow[];
  /** How many fit, also those that are not among `rows`; those that are left out count nowhere. */
  readonly total: number;
  readonly isSearching: boolean;
  readonly search: (words: string) => void;
}

/** Compounds of the register by a part of any of their names, most independent sources first, without some; none while the next are asked for. */
export function useCompoundSearch(except: readonly string[] = []): CompoundSearch {
  const [words, setWords] = useState('');
  const settled = useSettled(words);
  const { loaded } = useReply('compounds.list', { search: settled, offset: 0, limit: shownAtMost + except.length });
  if (loaded.state !== 'ready' || settled !== words) return { rows: [], total: 0, isSearching: loaded.state === 'loading' || settled !== words, search: setWords };
  const rows = loaded.value.rows.filter(({ compoundId }) => !except.includes(compoundId));
  return { rows: rows.slice(0, shownAtMost), total: loaded.value.total - (loaded.value.rows.length - rows.length), isSearching: false, search: setWords };
}

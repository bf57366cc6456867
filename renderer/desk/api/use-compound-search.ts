import { useState } from 'react';
import type { CompoundRow } from '#shared/contract/compound-calls.ts';
import { useReply } from './use-reply.ts';

/** As many as are looked through at a glance. */
const shownAtMost = 20;

export interface CompoundSearch {
  readonly rows: readonly CompoundRow[];
  /** How many fit, also those that are not among `rows`; those that are left out count nowhere. */
  readonly total: number;
  readonly search: (words: string) => void;
}

/** Compounds of the register by a part of any of their names, most independent sources first, without some. While the next are asked for, those before stay. */
export function useCompoundSearch(except: readonly string[] = []): CompoundSearch {
  const [words, setWords] = useState('');
  const { loaded } = useReply('compounds.list', { search: words, offset: 0, limit: shownAtMost + except.length });
  const [kept, setKept] = useState<{ readonly rows: readonly CompoundRow[]; readonly total: number }>({ rows: [], total: 0 });
  if (loaded.state === 'ready' && loaded.value !== kept) setKept(loaded.value);
  const rows = kept.rows.filter(({ compoundId }) => !except.includes(compoundId));
  return { rows: rows.slice(0, shownAtMost), total: kept.total - (kept.rows.length - rows.length), search: setWords };
}

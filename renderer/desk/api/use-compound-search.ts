import { useState } from 'react';
import type { CompoundRow } from '#shared/contract/compound-calls.ts';
import { offeredAtMost, offeredRows, type OfferedRows } from './offered-rows.ts';
import { useSettled } from './use-settled.ts';
import { useReply } from './use-reply.ts';

export interface CompoundSearch extends OfferedRows<CompoundRow> {
  readonly search: (words: string) => void;
}

/** Compounds of the register by a part of any of their names, most independent sources first, without some; none while the next are asked for. */
export function useCompoundSearch(except: readonly string[] = []): CompoundSearch {
  const [words, setWords] = useState('');
  const settled = useSettled(words);
  const { loaded } = useReply('compounds.list', { search: settled, offset: 0, limit: offeredAtMost + except.length });
  return { ...offeredRows(loaded, settled === words, ({ compoundId }) => !except.includes(compoundId)), search: setWords };
}

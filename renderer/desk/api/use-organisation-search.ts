import { useState } from 'react';
import type { OrganisationRow } from '#shared/contract/organisation-calls.ts';
import { offeredAtMost, offeredRows, type OfferedRows } from './offered-rows.ts';
import { useSettled } from './use-settled.ts';
import { useReply } from './use-reply.ts';

export interface OrganisationSearch extends OfferedRows<OrganisationRow> {
  readonly search: (words: string) => void;
}

/** Organisations of the register by a part of any of their names or of their registration number, most links first; none while the next are asked for. */
export function useOrganisationSearch(): OrganisationSearch {
  const [words, setWords] = useState('');
  const settled = useSettled(words);
  const { loaded } = useReply('organisations.list', { search: settled, offset: 0, limit: offeredAtMost });
  return { ...offeredRows(loaded, settled === words, () => true), search: setWords };
}

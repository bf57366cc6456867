import { useState } from 'react';
import type { IncidentRow } from '#shared/contract/incident-calls.ts';
import { offeredAtMost, offeredRows, type OfferedRows } from './offered-rows.ts';
import { useSettled } from './use-settled.ts';
import { useReply } from './use-reply.ts';

export interface IncidentSearch extends OfferedRows<IncidentRow> {
  readonly search: (words: string) => void;
}

/** Incidents by their number, who acted or where, the latest first, without some; none while the next are asked for. */
export function useIncidentSearch(except: readonly string[]): IncidentSearch {
  const [words, setWords] = useState('');
  const settled = useSettled(words);
  const { loaded } = useReply('incidents.list', { kind: null, year: null, compoundId: null, search: settled, offset: 0, limit: offeredAtMost + except.length });
  return { ...offeredRows(loaded, settled === words, ({ incidentId }) => !except.includes(incidentId)), search: setWords };
}

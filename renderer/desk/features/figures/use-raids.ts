import { useState } from 'react';
import type { Reply } from '#shared/contract/contract.ts';
import { isPeriod } from '#shared/domain/period.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply, type Loaded } from '../../api/use-reply.ts';
import type { RaidLook } from './raid-look.ts';

/** What the incidents of a look come to. While a date is half typed, those of the last whole period, which comes along. */
export function useRaids(look: RaidLook): { readonly raids: Loaded<Reply<'incidents.list'>>; readonly period: RaidLook['period'] } {
  const [period, setPeriod] = useState({ from: '', until: '' });
  if (isPeriod(look.period) && (look.period.from !== period.from || look.period.until !== period.until)) setPeriod(look.period);
  const { loaded, reload } = useReply('incidents.list', { kind: look.kind === 'any' ? null : look.kind, year: null, compoundId: null, period, offset: 0, limit: 1 });
  useNotice('incidents.changed', reload);
  return { raids: loaded, period };
}

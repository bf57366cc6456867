import type { Code } from '#shared/errors.ts';
import type { Loaded } from './use-reply.ts';

/** What a field offers of a register that is longer than a list. */
export interface OfferedRows<R> {
  readonly rows: readonly R[];
  /** How many fit, also those that are not among `rows`; those that are left out count nowhere. */
  readonly total: number;
  readonly isSearching: boolean;
  /** Why nothing could be looked for. */
  readonly code: Code | undefined;
}

/** As many as are looked through at a glance. */
export const offeredAtMost = 20;

/** What came of looking; nothing while the next are asked for. `isSettled`: nobody types any more. */
export function offeredRows<R>(loaded: Loaded<{ readonly rows: readonly R[]; readonly total: number }>, isSettled: boolean, isOffered: (row: R) => boolean): OfferedRows<R> {
  if (!isSettled || loaded.state === 'loading') return { rows: [], total: 0, isSearching: true, code: undefined };
  if (loaded.state === 'failed') return { rows: [], total: 0, isSearching: false, code: loaded.code };
  const rows = loaded.value.rows.filter(isOffered);
  return { rows: rows.slice(0, offeredAtMost), total: loaded.value.total - (loaded.value.rows.length - rows.length), isSearching: false, code: undefined };
}

import type { ByState, ByUrgency } from '#shared/contract/overview-calls.ts';
import { stateOrNone, type StateOrNone } from '#shared/domain/compound.ts';
import type { CompoundRow } from '#shared/contract/compound-calls.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import type { SqlRow } from '#vault/store/database.ts';
import { pick } from './tip-row.ts';

/** Rows with `urgency` and `tips`, added up. */
export function byUrgency(rows: readonly SqlRow[]): ByUrgency {
  const counts = { U0: 0, U1: 0, U2: 0, U3: 0, U4: 0 };
  for (const row of rows) counts[pick(urgencies, row['urgency'])] += Number(row['tips']);
  return counts;
}

export function tipsIn(counts: ByUrgency): number {
  return urgencies.reduce((sum, urgency) => sum + counts[urgency], 0);
}

export const stateOf = ({ state }: Pick<CompoundRow, 'state'>): StateOrNone => state?.state ?? 'none';

/** Every state that some have, in the order of the domain; those without an entry last. */
export function byState(compounds: readonly CompoundRow[]): ByState {
  return stateOrNone.map((state) => ({ state, compounds: compounds.filter((compound) => stateOf(compound) === state).length })).filter((each) => each.compounds > 0);
}

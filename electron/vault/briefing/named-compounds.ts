import type { CompoundState } from '#shared/domain/compound.ts';
import { isProvince, type Province } from '#shared/domain/tip-answers.ts';
import type { Database } from '#vault/store/database.ts';
import { compoundRows } from '#vault/triage/list-compounds.ts';

/** A compound as a briefing lists it. */
export interface NamedCompound {
  readonly name: string;
  /** null: not known. */
  readonly province: Province | null;
  /** null: nothing is recorded. */
  readonly state: CompoundState | null;
}

/** Every compound of the register, in the order of its numbers. */
export function namedCompounds(database: Database): readonly NamedCompound[] {
  return [...compoundRows(database)]
    .sort((one, other) => one.number - other.number)
    .map(({ name, province, state }) => ({ name, province: isProvince(province) ? province : null, state: state?.state ?? null }));
}

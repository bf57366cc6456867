import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import type { SourceGroup, StateOrNone } from '#shared/domain/compound.ts';

/** How the register was left, so that it is found like that again. Nothing of it is kept beyond the session. */
export interface CompoundsLook {
  /** As it was typed. */
  readonly search: string;
  /** Only those that are there. */
  readonly place: PlaceFilter | undefined;
  /** Only those that figures count so. */
  readonly state: StateOrNone | undefined;
  readonly sources: SourceGroup | undefined;
  readonly offset: number;
}

export const allCompounds: CompoundsLook = { search: '', place: undefined, state: undefined, sources: undefined, offset: 0 };

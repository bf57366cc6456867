import type { SourceGroup, StateOrNone } from '#shared/domain/compound.ts';

/** What a number of the register leads to: the compounds it was counted from. */
export type WantedCompounds = { readonly state: StateOrNone } | { readonly sources: SourceGroup };

/** What is known of a place where people are held. The words follow docs/decisions/compounds.md. */

/** How it is built or used. */
export const compoundKinds = ['purpose-built', 'casino', 'hotel', 'condominium', 'zone', 'office', 'other', 'unknown'] as const;
export type CompoundKind = (typeof compoundKinds)[number];

/** Whether it is known to be one. A matter of its own: a confirmed compound may be closed, a suspected one active. */
export const standings = ['suspected', 'confirmed'] as const;
export type Standing = (typeof standings)[number];

/** What happened to it. `raided` is not `closed`: most go on after a raid. */
export const compoundStates = ['suspected', 'active', 'raided', 'partly-emptied', 'relocated', 'closed', 'reopened', 'unknown'] as const;
export type CompoundState = (typeof compoundStates)[number];

/** By the latest entry of its status history; `none`: there is no entry, which is not the entry "unknown". */
export const stateOrNone = [...compoundStates, 'none'] as const;
export type StateOrNone = (typeof stateOrNone)[number];

/** How many independent sources speak of it. */
export const sourceGroups = ['several', 'one', 'none'] as const;
export type SourceGroup = (typeof sourceGroups)[number];

export const sourceGroupOf = (sources: number): SourceGroup => (sources > 1 ? 'several' : sources === 1 ? 'one' : 'none');

export const compoundNameKinds = ['official', 'nickname', 'former', 'transliteration'] as const;
export type CompoundNameKind = (typeof compoundNameKinds)[number];

export const compoundNameLanguages = ['km', 'zh', 'en', 'vi', 'other'] as const;
export type CompoundNameLanguage = (typeof compoundNameLanguages)[number];

/** What a person decided about a tip and a compound. `none`: nothing yet, or taken back. */
export const compoundLinks = ['linked', 'refused', 'none'] as const;
export type CompoundLink = (typeof compoundLinks)[number];

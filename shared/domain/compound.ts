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

export const compoundNameKinds = ['official', 'nickname', 'former', 'transliteration'] as const;
export type CompoundNameKind = (typeof compoundNameKinds)[number];

export const compoundNameLanguages = ['km', 'zh', 'en', 'vi', 'other'] as const;
export type CompoundNameLanguage = (typeof compoundNameLanguages)[number];

/** What a person decided about a tip and a compound. `none`: nothing yet, or taken back. */
export const compoundLinks = ['linked', 'refused', 'none'] as const;
export type CompoundLink = (typeof compoundLinks)[number];

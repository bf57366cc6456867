/** What staff write beside an original: what it says in short, or the same in another language. */
export const renderingKinds = ['translation', 'summary'] as const;
export type RenderingKind = (typeof renderingKinds)[number];

/** As many as of a transcript, since a translation of one is about as long. */
export const renderingUnits = 50_000;
/** Most of an interpreter's name. */
export const translatorUnits = 120;

/** Where in a tip a search found something: in what came, in what staff wrote, in a tag, in a name of a compound it speaks of, in what is known of an incident or an organisation it speaks of. */
export const foundPlaces = ['text', 'transcript', 'translation', 'summary', 'note', 'tag', 'compound', 'incident', 'organisation'] as const;
export type FoundPlace = (typeof foundPlaces)[number];

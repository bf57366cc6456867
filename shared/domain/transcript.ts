/** Five minutes of fast speech have some 8,000 letters; a picture of a page has as many, and translations are longer. */
export const transcriptUnits = 50_000;

/** What a recording may be spoken in; `und` for any other. */
export const transcriptLanguages = ['km', 'th', 'my', 'lo', 'zh', 'vi', 'en', 'und'] as const;
export type TranscriptLanguage = (typeof transcriptLanguages)[number];

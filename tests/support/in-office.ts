/** An export that stays in the office: no receiver, and nobody else is asked, and nothing is sealed. */
export const inOffice = { preset: 'internal', shownBecause: '', leaving: null, sealing: { kind: 'plain', because: 'Invented: a test reads the file as it is' } } as const;

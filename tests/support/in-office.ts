/** An export that stays in the office: no receiver, and nobody else is asked. */
export const inOffice = { preset: 'internal', shownBecause: '', leaving: null } as const;

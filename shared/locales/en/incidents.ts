export const incidents = { view: 'Incidents' } as const;

/** What happened at a place or to people, as staff know it. The words follow docs/decisions/incidents.md. */
export const incidentKinds = ['raid', 'release', 'escape', 'transfer', 'death', 'other'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** What is counted of an incident, in the order in which it happens to people: found, let go or looked at, recognised, and what came of it. */
export const incidentCounts = ['detained', 'released', 'screened', 'identified', 'referred', 'deported', 'charged'] as const;
export type IncidentCount = (typeof incidentCounts)[number];

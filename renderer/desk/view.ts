/** The screens of the open desk. */
export const viewKinds = ['tips', 'import', 'intake-keys', 'quarantine', 'dossiers', 'dossier', 'briefing', 'vault', 'backups', 'retention', 'replies', 'recovery', 'people', 'writing', 'compounds', 'compound', 'compound-dossier', 'tags', 'incidents', 'incident', 'organisations', 'organisation', 'referrals', 'disclosures', 'register-tables', 'workflow', 'shifts', 'map', 'figures', 'manual'] as const;
type ViewKind = (typeof viewKinds)[number];

/** Which screen the desk shows. */
export type View = { readonly kind: Exclude<ViewKind, 'dossier' | 'compound' | 'compound-dossier' | 'incident' | 'organisation'> } | { readonly kind: 'dossier'; readonly dossierId: string } | { readonly kind: 'compound' | 'compound-dossier'; readonly compoundId: string } | { readonly kind: 'incident'; readonly incidentId: string } | { readonly kind: 'organisation'; readonly organisationId: string };

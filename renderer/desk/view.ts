import type { FigureFilter } from '#shared/contract/incident-calls.ts';
import type { NamedPlace } from '#shared/contract/place-filter.ts';
import type { IncidentKind } from '#shared/domain/incident.ts';
import type { Period } from '#shared/domain/period.ts';

/** The screens of the open desk. */
export const viewKinds = ['tips', 'import', 'intake-keys', 'quarantine', 'dossiers', 'dossier', 'vault', 'backups', 'retention', 'replies', 'recovery', 'people', 'writing', 'compounds', 'compound', 'tags', 'incidents', 'incident', 'organisations', 'organisation', 'referrals', 'register-tables', 'workflow', 'shifts', 'map', 'figures', 'manual'] as const;
type ViewKind = (typeof viewKinds)[number];

/** Which incidents to show at first. */
export interface NarrowedIncidents {
  readonly kind: IncidentKind | 'any';
  readonly period: Period;
  readonly figure: FigureFilter;
}

/** Which screen the desk shows. */
export type View = { readonly kind: Exclude<ViewKind, 'dossier' | 'compound' | 'incident' | 'organisation' | 'compounds' | 'incidents'> } | { readonly kind: 'dossier'; readonly dossierId: string } | { readonly kind: 'compounds'; readonly place?: NamedPlace; readonly words?: string } | { readonly kind: 'incidents'; readonly words?: string; readonly narrowed?: NarrowedIncidents } | { readonly kind: 'compound'; readonly compoundId: string } | { readonly kind: 'incident'; readonly incidentId: string } | { readonly kind: 'organisation'; readonly organisationId: string };

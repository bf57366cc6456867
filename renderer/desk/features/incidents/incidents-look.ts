import type { FigureFilter } from '#shared/contract/incident-calls.ts';
import type { IncidentKind } from '#shared/domain/incident.ts';
import type { Period } from '#shared/domain/period.ts';

/** How the list of incidents was left, so that it is found like that again. Nothing of it is kept beyond the session. */
export interface IncidentsLook {
  /** As it was typed. */
  readonly search: string;
  readonly kind: IncidentKind | 'any';
  /** `none`: those without a date. */
  readonly year: string;
  readonly period: Period;
  readonly figure: FigureFilter | undefined;
  readonly offset: number;
}

export const allIncidents: IncidentsLook = { search: '', kind: 'any', year: 'any', period: { from: '', until: '' }, figure: undefined, offset: 0 };

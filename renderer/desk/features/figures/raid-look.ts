import type { FigureFilter } from '#shared/contract/incident-calls.ts';
import type { IncidentKind } from '#shared/domain/incident.ts';
import type { Period } from '#shared/domain/period.ts';

/** Which incidents the funnel is of. */
export interface RaidLook {
  readonly kind: IncidentKind | 'any';
  /** As it was typed; it may not be a period yet. */
  readonly period: Period;
}

export const firstRaidLook: RaidLook = { kind: 'raid', period: { from: '', until: '' } };

/** What a bar leads to: the incidents it was counted from. */
export interface WantedIncidents extends RaidLook {
  readonly figure: FigureFilter;
}

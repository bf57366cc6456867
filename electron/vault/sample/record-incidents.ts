import type { InventedFigure, InventedIncident } from '#shared/sample/invented-incidents.ts';
import { recordIncident, recordIncidentFigure } from '../store/commands/keep-incidents.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import { done } from './done.ts';
import type { PendingStep } from './pending-work.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** When the desk hears of an incident: in the evening of its day. `endMs`: the end of the invented year, milliseconds since 1970. */
export function incidentHeardAt({ daysAgo }: InventedIncident, endMs: number): number {
  return endMs - daysAgo * dayMs + 10 * hourMs;
}

/** The steps by which invented incidents are recorded, with what each source says of them on the day on which it says it. `known` hears the id of each, by its place in the list. */
export function incidentSteps(context: VaultContext, incidents: readonly InventedIncident[], compoundIds: readonly string[], endMs: number, known: (index: number, incidentId: string) => void): readonly PendingStep[] {
  return incidents.flatMap((incident, index): readonly PendingStep[] => {
    const heardAt = incidentHeardAt(incident, endMs);
    let incidentId: string | undefined;
    const record = (): void => {
      const date = new Date(endMs - incident.daysAgo * dayMs).toISOString().slice(0, 10);
      const { kind, agency, note, compounds } = incident;
      incidentId = done('record an incident', recordIncident(context, { kind, date, agency, note, compoundIds: compounds.flatMap((each) => compoundIds.slice(each, each + 1)) }));
      known(index, incidentId);
    };
    const say = ({ afterDays: _after, ...figure }: InventedFigure): void => {
      if (incidentId !== undefined) done('record a figure', recordIncidentFigure(context, incidentId, figure));
    };
    return [{ atMs: heardAt, act: record }, ...incident.figures.map((figure) => ({ atMs: heardAt + figure.afterDays * dayMs + 1, act: () => say(figure) }))].filter(({ atMs }) => atMs <= endMs);
  });
}

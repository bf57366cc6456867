import type { Figure } from '#shared/domain/figure.ts';
import type { Credibility, Reliability } from '#shared/domain/grade.ts';
import type { IncidentCount, IncidentKind } from '#shared/domain/incident.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import type { PartialDate } from '#shared/domain/partial-date.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft, Payload } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { mayMerge } from './may-merge.ts';

/** What is recorded of an incident beside its figures. `agency`: who did it or was there, in words. `compoundIds`: where, each once. */
export interface IncidentFacts {
  readonly kind: IncidentKind;
  readonly date: PartialDate;
  readonly agency: string;
  readonly note: string;
  readonly compoundIds: readonly string[];
}

/** What one source says of one count. */
export interface IncidentFigure {
  readonly counted: IncidentCount;
  readonly figure: Figure;
  readonly source: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

/** As many statements as one incident can have: seven counts by more sources than anybody has read. */
export const figuresAtMost = 200;

/** The id of the new incident; `not-found` for a compound that the register does not have. */
export function recordIncident(context: VaultContext, facts: IncidentFacts): Result<string, 'not-found'> {
  if (!areThere(context.database, facts.compoundIds)) return fail('not-found');
  const incidentId = newId(context.randomBytes);
  context.database.transaction(() => {
    const number = Number(context.database.get('SELECT coalesce(max(number), 0) + 1 AS next FROM incident')?.['next']);
    appendEvents(context, [{ type: 'incident-recorded', payload: { incidentId, number, recordedAt: context.now(), ...cleaned(facts) } }]);
  });
  return ok(incidentId);
}

/** One event, or none when all of it is so already. */
export function changeIncident(context: VaultContext, incidentId: string, facts: IncidentFacts): Result<undefined, 'not-found'> {
  const { database } = context;
  const row = database.get('SELECT kind, date, agency, note FROM incident WHERE incident_id = ?', [incidentId]);
  if (row === undefined || !areThere(database, facts.compoundIds)) return fail('not-found');
  const { compoundIds, ...words } = cleaned(facts);
  const before = database.all('SELECT compound_id FROM incident_compound WHERE incident_id = ? ORDER BY position', [incidentId]).map((each) => each['compound_id']);
  const isSame = Object.entries(words).every(([field, value]) => row[field] === value) && compoundIds.length === before.length && compoundIds.every((id, position) => id === before[position]);
  if (!isSame) append(context, { type: 'incident-changed', payload: { incidentId, ...words, compoundIds } });
  return ok(undefined);
}

/** Another statement beside those that are there; `too-many-figures` at the limit. */
export function recordIncidentFigure(context: VaultContext, incidentId: string, { counted, figure, source, reliability, credibility }: IncidentFigure): Result<undefined, 'not-found' | 'too-many-figures'> {
  const { database } = context;
  if (!isThere(database, incidentId)) return fail('not-found');
  if (Number(database.get('SELECT count(*) AS figures FROM incident_figure WHERE incident_id = ?', [incidentId])?.['figures']) >= figuresAtMost) return fail('too-many-figures');
  const bounds = figure.is === 'unknown' ? null : { least: figure.least, most: figure.most };
  append(context, { type: 'incident-figure-recorded', payload: { incidentId, figureId: newId(context.randomBytes), counted, figure: bounds, source: oneLine(source), reliability, credibility, recordedAt: context.now() } });
  return ok(undefined);
}

export function withdrawIncidentFigure(context: VaultContext, incidentId: string, figureId: string): Result<undefined, 'not-found'> {
  if (context.database.get('SELECT 1 AS found FROM incident_figure WHERE figure_id = ? AND incident_id = ?', [figureId, incidentId]) === undefined) return fail('not-found');
  append(context, { type: 'incident-figure-withdrawn', payload: { incidentId, figureId } });
  return ok(undefined);
}

/**
 * Says which figure of a count is shown first and counted, or with null that none is. `same`: the incidents that are merged into it, whose figures can be said as well.
 * `not-found`: the figure is not one of them or counts something else.
 */
export function setFirstFigure(context: VaultContext, incidentId: string, { counted, figureId }: { readonly counted: IncidentCount; readonly figureId: string | null }, same: readonly string[] = []): Result<undefined, 'not-found'> {
  const { database } = context;
  if (!isThere(database, incidentId)) return fail('not-found');
  if (figureId !== null) {
    const owner = database.get('SELECT incident_id FROM incident_figure WHERE figure_id = ? AND counted = ?', [figureId, counted])?.['incident_id'];
    if (![incidentId, ...same].some((id) => id === owner)) return fail('not-found');
  }
  const before = database.get('SELECT figure_id FROM incident_first WHERE first_id = ?', [`${incidentId}${counted}`])?.['figure_id'] ?? null;
  if (before !== figureId) append(context, { type: 'incident-first-set', payload: { incidentId, counted, figureId } });
  return ok(undefined);
}

/**
 * Says that an incident is the same event as another one, or with null that it is not after all. Nothing is moved, so parting them gives back exactly what there was.
 * `not-found`: one of them is not there, or is itself merged into another, so that a merge never leads in a circle.
 */
export function mergeIncident(context: VaultContext, incidentId: string, into: string | null): Result<undefined, 'not-found'> {
  if (!mayMerge(context.database, 'incident', incidentId, into)) return fail('not-found');
  append(context, { type: 'incident-merged', payload: { incidentId, into } });
  return ok(undefined);
}

/** That a table of so many incidents left the vault. */
export function recordIncidentsSaved(context: VaultContext, incidents: number, file: { readonly sizeBytes: number; readonly sha256: string }): void {
  append(context, { type: 'incidents-saved', payload: { tableId: newId(context.randomBytes), incidents, ...file, savedAt: context.now() } });
}

function cleaned({ kind, date, agency, note, compoundIds }: IncidentFacts): Omit<Payload<'incident-changed'>, 'incidentId'> {
  return { kind, date, agency: oneLine(agency), note: note.trim(), compoundIds: [...new Set(compoundIds)] };
}

const isThere = (database: Database, incidentId: string): boolean => database.get('SELECT 1 AS found FROM incident WHERE incident_id = ?', [incidentId]) !== undefined;

const areThere = (database: Database, compoundIds: readonly string[]): boolean => compoundIds.every((id) => database.get('SELECT 1 AS found FROM compound WHERE compound_id = ?', [id]) !== undefined);

function append(context: VaultContext, event: EventDraft): void {
  context.database.transaction(() => appendEvents(context, [event]));
}

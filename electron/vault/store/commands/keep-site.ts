import { isCompoundPoint, type CompoundPoint } from '#shared/domain/compound-point.ts';
import type { Figure } from '#shared/domain/figure.ts';
import type { Credibility, Reliability } from '#shared/domain/grade.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft, Payload } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';

/** A building of a compound. `name`: or its number. `storeys` null, `people` unknown: nobody says; what is said is said by `source`. */
export interface Building {
  readonly name: string;
  readonly storeys: number | null;
  readonly people: Figure;
  readonly source: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly note: string;
}

/** As many buildings as one compound can have. */
export const buildingsAtMost = 200;

export function recordBuilding(context: VaultContext, compoundId: string, building: Building): Result<undefined, 'not-found' | 'source-missing' | 'too-many-entries'> {
  const { database } = context;
  if (!isCompound(database, compoundId)) return fail('not-found');
  if (isUnsourced(building)) return fail('source-missing');
  if (Number(database.get('SELECT count(*) AS buildings FROM compound_building WHERE compound_id = ?', [compoundId])?.['buildings']) >= buildingsAtMost) return fail('too-many-entries');
  append(context, buildingRecorded(context, compoundId, building));
  return ok(undefined);
}

/** The event alone, for whoever records several things together. */
export function buildingRecorded({ randomBytes, now }: Pick<VaultContext, 'randomBytes' | 'now'>, compoundId: string, building: Building): EventDraft {
  return { type: 'compound-building-recorded', payload: { compoundId, buildingId: newId(randomBytes), ...tidy(building), recordedAt: now() } };
}

/** One event, or none when all of it is so already. What is withdrawn is not changed. */
export function changeBuilding(context: VaultContext, buildingId: string, building: Building): Result<undefined, 'not-found' | 'source-missing'> {
  const row = buildingRow(context.database, buildingId);
  if (row === undefined || row['withdrawn_at'] !== null) return fail('not-found');
  if (isUnsourced(building)) return fail('source-missing');
  const { people, ...next } = tidy(building);
  const isSame = Object.entries(next).every(([field, value]) => row[field] === value) && row['least'] === (people?.least ?? null) && row['most'] === (people?.most ?? null);
  if (!isSame) append(context, { type: 'compound-building-changed', payload: { compoundId: String(row['compound_id']), buildingId, ...next, people } });
  return ok(undefined);
}

/** Withdraws a building, or takes that back: one event, or none when it is so already. */
export function setBuildingWithdrawn(context: VaultContext, buildingId: string, isWithdrawn: boolean): Result<undefined, 'not-found'> {
  const row = buildingRow(context.database, buildingId);
  if (row === undefined) return fail('not-found');
  if (isWithdrawn === (row['withdrawn_at'] !== null)) return ok(undefined);
  const compoundId = String(row['compound_id']);
  append(context, isWithdrawn ? { type: 'compound-building-withdrawn', payload: { compoundId, buildingId, withdrawnAt: context.now() } } : { type: 'compound-building-restored', payload: { compoundId, buildingId } });
  return ok(undefined);
}

/** Says where a compound stands, or with null that no point is known after all. One event, or none when it is so already. */
export function setPoint(context: VaultContext, compoundId: string, point: CompoundPoint | null, source: string): Result<undefined, 'not-found' | 'point-invalid'> {
  const { database } = context;
  if (!isCompound(database, compoundId)) return fail('not-found');
  if (point !== null && !isCompoundPoint(point)) return fail('point-invalid');
  const words = point === null ? '' : oneLine(source);
  const row = database.get('SELECT latitude, longitude, precision, source FROM compound_point WHERE compound_id = ?', [compoundId]);
  const isSame = point === null ? row === undefined : row?.['latitude'] === point.latitude && row['longitude'] === point.longitude && row['precision'] === point.precision && row['source'] === words;
  if (!isSame) append(context, pointSet(context, compoundId, point, words));
  return ok(undefined);
}

export function pointSet({ now }: Pick<VaultContext, 'now'>, compoundId: string, point: CompoundPoint | null, source: string): EventDraft {
  return { type: 'compound-point-set', payload: { compoundId, point: point === null ? null : { latitude: point.latitude, longitude: point.longitude, precision: point.precision }, source: oneLine(source), recordedAt: now() } };
}

/** A number that nobody is named for is a guess. */
export const isUnsourced = ({ storeys, people, source }: Building): boolean => (storeys !== null || people.is === 'known') && oneLine(source) === '';

function tidy({ name, storeys, people, source, reliability, credibility, note }: Building): Omit<Payload<'compound-building-changed'>, 'compoundId' | 'buildingId'> {
  return { name: oneLine(name), storeys, people: people.is === 'known' ? { least: people.least, most: people.most } : null, source: oneLine(source), reliability, credibility, note: oneLine(note) };
}

const buildingRow = (database: Database, buildingId: string): SqlRow | undefined => database.get('SELECT compound_id, name, storeys, least, most, source, reliability, credibility, note, withdrawn_at FROM compound_building WHERE building_id = ?', [buildingId]);

const isCompound = (database: Database, compoundId: string): boolean => database.get('SELECT 1 AS found FROM compound WHERE compound_id = ?', [compoundId]) !== undefined;

function append(context: VaultContext, event: EventDraft): void {
  context.database.transaction(() => appendEvents(context, [event]));
}

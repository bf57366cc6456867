import type { CompoundKind, CompoundNameKind, CompoundNameLanguage, CompoundState, Standing } from '#shared/domain/compound.ts';
import type { Credibility, Reliability } from '#shared/domain/grade.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import type { PartialDate } from '#shared/domain/partial-date.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft, Payload } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { mayMerge } from './may-merge.ts';

/** What is recorded of a compound beside names and status. `province` and `district`: codes of the gazetteer, or of an earlier one or a later one. `place`: anything more, in words. */
export interface CompoundFacts {
  readonly kind: CompoundKind;
  readonly standing: Standing;
  readonly province: string | null;
  readonly district: string | null;
  readonly place: string;
}

export interface CompoundName {
  readonly text: string;
  readonly language: CompoundNameLanguage;
  readonly kind: CompoundNameKind;
  readonly source: string;
}

export interface CompoundStatus {
  readonly state: CompoundState;
  readonly since: PartialDate;
  readonly relocatedTo: string | null;
  readonly source: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

/** Records a compound with its first name, in one transaction; its id. */
export function recordCompound(context: VaultContext, facts: CompoundFacts, name: CompoundName): string {
  const compoundId = newId(context.randomBytes);
  context.database.transaction(() => {
    const number = Number(context.database.get('SELECT coalesce(max(number), 0) + 1 AS next FROM compound')?.['next']);
    appendEvents(context, [{ type: 'compound-recorded', payload: { compoundId, number, recordedAt: context.now(), ...onOneLine(facts) } }, nameEvent(context, compoundId, name)], newId(context.randomBytes));
  });
  return compoundId;
}

/**
 * One event, or none when all of it is so already. `isPlaceKnown`: the gazetteer has the place. `place-unknown`: it has not, and another one is recorded. What was
 * recorded by a version with another gazetteer may stay: whoever changes something else is not made to guess a place.
 */
export function changeCompound(context: VaultContext, compoundId: string, facts: CompoundFacts, isPlaceKnown: boolean): Result<undefined, 'not-found' | 'place-unknown'> {
  const row = context.database.get('SELECT kind, standing, province, district, place FROM compound WHERE compound_id = ?', [compoundId]);
  if (row === undefined) return fail('not-found');
  if (!isPlaceKnown && !staysWhere(facts, row)) return fail('place-unknown');
  const next = onOneLine(facts);
  if (Object.entries(next).some(([field, value]) => row[field] !== value)) append(context, { type: 'compound-changed', payload: { compoundId, ...next } });
  return ok(undefined);
}

/** The same place, or the same province without the district. */
function staysWhere({ province, district }: CompoundFacts, row: SqlRow): boolean {
  return province === row['province'] && (district === null || district === row['district']);
}

export function addCompoundName(context: VaultContext, compoundId: string, name: CompoundName): Result<undefined, 'not-found'> {
  if (!isThere(context.database, compoundId)) return fail('not-found');
  append(context, nameEvent(context, compoundId, name));
  return ok(undefined);
}

/** A compound keeps at least one name: `last-name`. */
export function removeCompoundName(context: VaultContext, compoundId: string, nameId: string): Result<undefined, 'not-found' | 'last-name'> {
  const names = context.database.all('SELECT name_id FROM compound_name WHERE compound_id = ?', [compoundId]).map((row) => row['name_id']);
  if (!names.includes(nameId)) return fail('not-found');
  if (names.length === 1) return fail('last-name');
  append(context, { type: 'compound-name-removed', payload: { compoundId, nameId } });
  return ok(undefined);
}

/** `not-found` also for a place it went to that the register does not have, or that is the compound itself. */
export function recordCompoundStatus(context: VaultContext, compoundId: string, status: CompoundStatus): Result<undefined, 'not-found'> {
  const { relocatedTo } = status;
  if (!isThere(context.database, compoundId) || (relocatedTo !== null && (relocatedTo === compoundId || !isThere(context.database, relocatedTo)))) return fail('not-found');
  append(context, { type: 'compound-status-recorded', payload: { ...status, compoundId, entryId: newId(context.randomBytes), source: oneLine(status.source), recordedAt: context.now() } });
  return ok(undefined);
}

export function withdrawCompoundStatus(context: VaultContext, compoundId: string, entryId: string): Result<undefined, 'not-found'> {
  if (context.database.get('SELECT 1 AS found FROM compound_status WHERE entry_id = ? AND compound_id = ?', [entryId, compoundId]) === undefined) return fail('not-found');
  append(context, { type: 'compound-status-withdrawn', payload: { compoundId, entryId } });
  return ok(undefined);
}

/**
 * Says that a compound is the same as another one, or with null that it is not after all. Nothing is moved, so parting them gives back exactly what there was.
 * `not-found`: one of them is not there, or is itself merged into another, so that a merge never leads in a circle.
 */
export function mergeCompound(context: VaultContext, compoundId: string, into: string | null): Result<undefined, 'not-found'> {
  if (!mayMerge(context.database, 'compound', compoundId, into)) return fail('not-found');
  append(context, { type: 'compound-merged', payload: { compoundId, into } });
  return ok(undefined);
}

function nameEvent(context: VaultContext, compoundId: string, { text, language, kind, source }: CompoundName): EventDraft {
  return { type: 'compound-name-added', payload: { compoundId, nameId: newId(context.randomBytes), text: oneLine(text), language, kind, source: oneLine(source) } };
}

function onOneLine({ kind, standing, province, district, place }: CompoundFacts): Omit<Payload<'compound-changed'>, 'compoundId'> {
  return { kind, standing, province, district, place: oneLine(place) };
}

const isThere = (database: Database, compoundId: string): boolean => database.get('SELECT 1 AS found FROM compound WHERE compound_id = ?', [compoundId]) !== undefined;

function append(context: VaultContext, event: EventDraft): void {
  context.database.transaction(() => appendEvents(context, [event]));
}

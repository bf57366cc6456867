import type { CompoundNameKind, CompoundNameLanguage } from '#shared/domain/compound.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import type { OrganisationKind } from '#shared/domain/organisation.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { mayMerge } from './may-merge.ts';

/** What is recorded of an organisation beside its names. All texts may be empty. `registrationNumber`, `jurisdiction`: as a company register or a source has them. */
export interface OrganisationFacts {
  readonly kind: OrganisationKind;
  readonly registrationNumber: string;
  readonly jurisdiction: string;
  readonly note: string;
}

export interface OrganisationName {
  readonly text: string;
  readonly language: CompoundNameLanguage;
  readonly kind: CompoundNameKind;
  readonly source: string;
}

/** More names of one organisation than anybody reads. */
export const organisationNamesAtMost = 100;

/** Records an organisation with its first name, in one transaction; its id. */
export function recordOrganisation(context: VaultContext, facts: OrganisationFacts, name: OrganisationName): string {
  const organisationId = newId(context.randomBytes);
  context.database.transaction(() => {
    const number = Number(context.database.get('SELECT coalesce(max(number), 0) + 1 AS next FROM organisation')?.['next']);
    appendEvents(context, [{ type: 'organisation-recorded', payload: { organisationId, number, recordedAt: context.now(), ...tidy(facts) } }, nameEvent(context, organisationId, name)], newId(context.randomBytes));
  });
  return organisationId;
}

/** One event, or none when all of it is so already. */
export function changeOrganisation(context: VaultContext, organisationId: string, facts: OrganisationFacts): Result<undefined, 'not-found'> {
  const row = context.database.get('SELECT kind, registration_number, jurisdiction, note FROM organisation WHERE organisation_id = ?', [organisationId]);
  if (row === undefined) return fail('not-found');
  const next = tidy(facts);
  const isSame = row['kind'] === next.kind && row['registration_number'] === next.registrationNumber && row['jurisdiction'] === next.jurisdiction && row['note'] === next.note;
  if (!isSame) append(context, { type: 'organisation-changed', payload: { organisationId, ...next } });
  return ok(undefined);
}

export function addOrganisationName(context: VaultContext, organisationId: string, name: OrganisationName): Result<undefined, 'not-found' | 'too-many-entries'> {
  const { database } = context;
  if (!isThere(database, organisationId)) return fail('not-found');
  if (Number(database.get('SELECT count(*) AS names FROM organisation_name WHERE organisation_id = ?', [organisationId])?.['names']) >= organisationNamesAtMost) return fail('too-many-entries');
  append(context, nameEvent(context, organisationId, name));
  return ok(undefined);
}

/** An organisation keeps at least one name: `last-name`. */
export function removeOrganisationName(context: VaultContext, organisationId: string, nameId: string): Result<undefined, 'not-found' | 'last-name'> {
  const names = context.database.all('SELECT name_id FROM organisation_name WHERE organisation_id = ?', [organisationId]).map((row) => row['name_id']);
  if (!names.includes(nameId)) return fail('not-found');
  if (names.length === 1) return fail('last-name');
  append(context, { type: 'organisation-name-removed', payload: { organisationId, nameId } });
  return ok(undefined);
}

/**
 * Says that an organisation is the same as another one, or with null that it is not after all. Nothing is moved, so parting them gives back exactly what there was.
 * `not-found`: one of them is not there, or is itself merged into another, so that a merge never leads in a circle.
 */
export function mergeOrganisation(context: VaultContext, organisationId: string, into: string | null): Result<undefined, 'not-found'> {
  if (!mayMerge(context.database, 'organisation', organisationId, into)) return fail('not-found');
  append(context, { type: 'organisation-merged', payload: { organisationId, into } });
  return ok(undefined);
}

function nameEvent(context: VaultContext, organisationId: string, { text, language, kind, source }: OrganisationName): EventDraft {
  return { type: 'organisation-name-added', payload: { organisationId, nameId: newId(context.randomBytes), text: oneLine(text), language, kind, source: oneLine(source) } };
}

function tidy({ kind, registrationNumber, jurisdiction, note }: OrganisationFacts): OrganisationFacts {
  return { kind, registrationNumber: oneLine(registrationNumber), jurisdiction: oneLine(jurisdiction), note: note.toWellFormed().trim() };
}

const isThere = (database: Database, organisationId: string): boolean => database.get('SELECT 1 AS found FROM organisation WHERE organisation_id = ?', [organisationId]) !== undefined;

function append(context: VaultContext, event: EventDraft): void {
  context.database.transaction(() => appendEvents(context, [event]));
}

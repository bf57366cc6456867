import type { Standing } from '#shared/domain/compound.ts';
import type { Credibility, Reliability } from '#shared/domain/grade.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import type { OrganisationPart } from '#shared/domain/organisation.ts';
import { isCertainlyAfter, type PartialDate } from '#shared/domain/partial-date.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';

/** What an organisation is to a compound, as one source says. `until` null: nobody says that it ended; empty: it ended, and nobody knows when. */
export interface OrganisationLink {
  readonly part: OrganisationPart;
  readonly standing: Standing;
  readonly since: PartialDate;
  readonly until: PartialDate | null;
  readonly source: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly note: string;
}

/** As many links as one organisation, and as one compound, can have: every part by more sources than anybody reads. */
export const organisationLinksAtMost = 200;

type LinkCode = 'source-missing' | 'dates-reversed';

/** `not-found`: one of the two is in no register. */
export function linkOrganisation(context: VaultContext, organisationId: string, compoundId: string, link: OrganisationLink): Result<undefined, 'not-found' | 'too-many-entries' | LinkCode> {
  const { database } = context;
  if (!isThere(database, 'organisation', organisationId) || !isThere(database, 'compound', compoundId)) return fail('not-found');
  const wrong = faultIn(link);
  if (wrong !== undefined) return fail(wrong);
  if (linksOf(database, 'organisation', organisationId) >= organisationLinksAtMost || linksOf(database, 'compound', compoundId) >= organisationLinksAtMost) return fail('too-many-entries');
  append(context, { type: 'organisation-linked', payload: { organisationId, linkId: newId(context.randomBytes), compoundId, ...tidy(link), recordedAt: context.now() } });
  return ok(undefined);
}

/** One event, or none when all of it is so already. What is withdrawn is not changed. */
export function changeOrganisationLink(context: VaultContext, linkId: string, link: OrganisationLink): Result<undefined, 'not-found' | LinkCode> {
  const row = linkRow(context.database, linkId);
  if (row === undefined || row['withdrawn_at'] !== null) return fail('not-found');
  const wrong = faultIn(link);
  if (wrong !== undefined) return fail(wrong);
  const next = tidy(link);
  if (Object.entries(next).some(([field, value]) => row[field] !== value)) append(context, { type: 'organisation-link-changed', payload: { organisationId: String(row['organisation_id']), linkId, ...next } });
  return ok(undefined);
}

/** Withdraws a link, or takes that back: one event, or none when it is so already. It is never erased: what was believed of somebody stays in sight. */
export function setLinkWithdrawn(context: VaultContext, linkId: string, isWithdrawn: boolean): Result<undefined, 'not-found'> {
  const row = linkRow(context.database, linkId);
  if (row === undefined) return fail('not-found');
  if (isWithdrawn === (row['withdrawn_at'] !== null)) return ok(undefined);
  const organisationId = String(row['organisation_id']);
  append(context, isWithdrawn ? { type: 'organisation-link-withdrawn', payload: { organisationId, linkId, withdrawnAt: context.now() } } : { type: 'organisation-link-restored', payload: { organisationId, linkId } });
  return ok(undefined);
}

/** What nobody says is not confirmed; what certainly ended before it began is a slip. */
function faultIn({ standing, source, since, until }: OrganisationLink): LinkCode | undefined {
  if (standing === 'confirmed' && oneLine(source) === '') return 'source-missing';
  return until !== null && isCertainlyAfter(since, until) ? 'dates-reversed' : undefined;
}

function tidy({ part, standing, since, until, source, reliability, credibility, note }: OrganisationLink): OrganisationLink {
  return { part, standing, since, until, source: oneLine(source), reliability, credibility, note: oneLine(note) };
}

const linkRow = (database: Database, linkId: string): SqlRow | undefined => database.get('SELECT organisation_id, part, standing, since, until, source, reliability, credibility, note, withdrawn_at FROM organisation_link WHERE link_id = ?', [linkId]);

const isThere = (database: Database, table: 'organisation' | 'compound', id: string): boolean => database.get(`SELECT 1 AS found FROM ${table} WHERE ${table}_id = ?`, [id]) !== undefined;

const linksOf = (database: Database, table: 'organisation' | 'compound', id: string): number => Number(database.get(`SELECT count(*) AS links FROM organisation_link WHERE ${table}_id = ?`, [id])?.['links']);

function append(context: VaultContext, event: EventDraft): void {
  context.database.transaction(() => appendEvents(context, [event]));
}

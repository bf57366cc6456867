import type { ClaimRelation, ClaimStance } from '#shared/domain/claim.ts';
import { claimRelations } from '#shared/domain/claim.ts';
import type { ClaimTopic } from '#shared/domain/claim-topic.ts';
import type { Credibility, Reliability } from '#shared/domain/grade.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { Database, SqlRow } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { claimRelationId } from '../events/apply-claim-event.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';

/** What a person judges of a claim. `compoundId`, `incidentId`, `organisationId`: what it is about, any or none of them. `topic` null: nobody said. What is not given is null. */
export interface Assessment {
  readonly statement: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly compoundId: string | null;
  readonly incidentId?: string | null;
  readonly organisationId?: string | null;
  readonly topic?: ClaimTopic | null;
  readonly stance: ClaimStance;
}

/** A passage as it is to be marked: whole letters of a text of this tip, whose hash is that of the text. */
export interface MarkedPassage {
  readonly textId: string;
  readonly textSha256: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Events that come with a claim, in the same transaction: the tip speaks of the compound, or of the incident, that its claim is about. */
export type WithSubject = (tipId: string, subjectId: string) => readonly EventDraft[];
export interface WithClaim {
  readonly withCompound: WithSubject;
  readonly withIncident?: WithSubject;
}

/** Marks a passage as a claim, and forgets the draft; its id. `not-found` also for what it is about and no register has. */
export function markClaim(context: VaultContext, tipId: string, passage: MarkedPassage, assessment: Assessment, { atMost, ...withClaim }: WithClaim & { readonly atMost: number }): Result<string, 'not-found' | 'too-many-claims'> {
  const { database } = context;
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined || !areRegistered(database, assessment)) return fail('not-found');
  if (Number(database.get('SELECT count(*) AS claims FROM claim WHERE tip_id = ?', [tipId])?.['claims']) >= atMost) return fail('too-many-claims');
  const claimId = newId(context.randomBytes);
  const { textId, textSha256, start, end } = passage;
  database.transaction(() => {
    appendEvents(
      context,
      [{ type: 'claim-marked', payload: { tipId, claimId, textId, textSha256: hex(textSha256), start, end, ...tidy(assessment), markedAt: context.now() } }, ...besides(withClaim, tipId, tidy(assessment))],
      newId(context.randomBytes),
    );
    database.run('DELETE FROM claim_draft WHERE tip_id = ?', [tipId]);
  });
  return ok(claimId);
}

/** Judges a claim anew: one event, or none when all of it is so already. The draft of the tip goes. */
export function changeClaim(context: VaultContext, claimId: string, assessment: Assessment, withClaim: WithClaim): Result<undefined, 'not-found'> {
  const { database } = context;
  const row = claimRow(database, claimId);
  if (row === undefined || !areRegistered(database, assessment)) return fail('not-found');
  const tipId = String(row['tip_id']);
  const next = tidy(assessment);
  const before = { statement: row['statement'], reliability: row['reliability'], credibility: row['credibility'], compoundId: row['compound_id'], incidentId: row['incident_id'], organisationId: row['organisation_id'], topic: row['topic'], stance: row['stance'] };
  const isSame = assessmentFields.every((field) => before[field] === next[field]);
  const isNew = { compoundId: next.compoundId === before.compoundId ? null : next.compoundId, incidentId: next.incidentId === before.incidentId ? null : next.incidentId };
  const events: readonly EventDraft[] = isSame ? [] : [{ type: 'claim-changed', payload: { tipId, claimId, ...next } }, ...besides(withClaim, tipId, isNew)];
  database.transaction(() => {
    appendEvents(context, events, newId(context.randomBytes));
    database.run('DELETE FROM claim_draft WHERE tip_id = ?', [tipId]);
  });
  return ok(undefined);
}

/** Withdraws a claim, or takes that back: one event, or none when it is so already. It is never erased, unless its tip is deleted. */
export function setWithdrawn(context: VaultContext, claimId: string, isWithdrawn: boolean): Result<undefined, 'not-found'> {
  const row = claimRow(context.database, claimId);
  if (row === undefined) return fail('not-found');
  const tipId = String(row['tip_id']);
  if (isWithdrawn === (row['withdrawn_at'] !== null)) return ok(undefined);
  const event: EventDraft = isWithdrawn ? { type: 'claim-withdrawn', payload: { tipId, claimId, withdrawnAt: context.now() } } : { type: 'claim-restored', payload: { tipId, claimId } };
  context.database.transaction(() => appendEvents(context, [event]));
  return ok(undefined);
}

/** Says what two claims say to each other: one event, or none when it is said already. `not-found` also for one that is withdrawn, or the same one twice. */
export function relateClaims(context: VaultContext, claimId: string, otherClaimId: string, to: ClaimRelation, atMost: number): Result<undefined, 'not-found' | 'too-many-claims'> {
  const { database } = context;
  const [claim, other] = [claimRow(database, claimId), claimRow(database, otherClaimId)];
  if (claim === undefined || other === undefined || claimId === otherClaimId) return fail('not-found');
  const said = database.get('SELECT relation FROM claim_relation WHERE relation_id = ?', [claimRelationId(claimId, otherClaimId)])?.['relation'];
  const from = claimRelations.find((relation) => relation === said) ?? 'none';
  if (from === to) return ok(undefined);
  if (to !== 'none' && (claim['withdrawn_at'] !== null || other['withdrawn_at'] !== null)) return fail('not-found');
  if (from === 'none' && [claimId, otherClaimId].some((id) => relationsOf(database, id) >= atMost)) return fail('too-many-claims');
  database.transaction(() => appendEvents(context, [{ type: 'claim-related', payload: { tipId: String(claim['tip_id']), claimId, otherTipId: String(other['tip_id']), otherClaimId, from, to } }]));
  return ok(undefined);
}

/** Keeps what is being written, as JSON, so that a lock or a crash costs no more than the last seconds; null forgets it. Not in the log. */
export function keepClaimDraft({ database }: VaultContext, tipId: string, body: string | null): Result<undefined, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  database.transaction(() => {
    database.run('DELETE FROM claim_draft WHERE tip_id = ?', [tipId]);
    if (body !== null) database.run('INSERT INTO claim_draft (tip_id, body) VALUES (?, ?)', [tipId, body]);
  });
  return ok(undefined);
}

const claimRow = (database: Database, claimId: string): SqlRow | undefined => database.get('SELECT tip_id, statement, reliability, credibility, compound_id, incident_id, organisation_id, topic, stance, withdrawn_at FROM claim WHERE claim_id = ?', [claimId]);

const relationsOf = (database: Database, claimId: string): number =>
  Number(database.get('SELECT (SELECT count(*) FROM claim_relation WHERE claim_id = ?1) + (SELECT count(*) FROM claim_relation WHERE other_claim_id = ?1) AS relations', [claimId])?.['relations']);

/** Whether every register has what the claim is about. */
function areRegistered(database: Database, { compoundId, incidentId = null, organisationId = null }: Assessment): boolean {
  return ([['compound', compoundId], ['incident', incidentId], ['organisation', organisationId]] as const).every(([table, id]) => id === null || database.get(`SELECT 1 AS found FROM ${table} WHERE ${table}_id = ?`, [id]) !== undefined);
}

function besides({ withCompound, withIncident }: WithClaim, tipId: string, { compoundId, incidentId }: Pick<Tidied, 'compoundId' | 'incidentId'>): readonly EventDraft[] {
  return [...(compoundId === null ? [] : withCompound(tipId, compoundId)), ...(incidentId === null ? [] : (withIncident?.(tipId, incidentId) ?? []))];
}

const assessmentFields = ['statement', 'reliability', 'credibility', 'compoundId', 'incidentId', 'organisationId', 'topic', 'stance'] as const;
type Tidied = Required<Assessment>;

/** A claim about nothing in a register speaks for or against nothing. */
function tidy({ statement, reliability, credibility, compoundId, incidentId = null, organisationId = null, topic = null, stance }: Assessment): Tidied {
  const isAboutNothing = compoundId === null && incidentId === null && organisationId === null;
  return { statement: oneLine(statement), reliability, credibility, compoundId, incidentId, organisationId, topic, stance: isAboutNothing ? 'supports' : stance };
}

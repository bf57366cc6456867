import { referralsOfTipAtMost } from '#shared/domain/list-limits.ts';
import { consentStatements, statementsMissing, type ConsentReach, type ConsentStatement, type ConsentWay } from '#shared/domain/consent.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { inItemOrder, type Purpose, type SharedItem } from '#shared/domain/referral.ts';
import type { ToldLanguage } from '#shared/domain/telling-way.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { receiverOf } from '../referral-rows.ts';

/** The day begins first at UTC+14: no day that has not begun there has begun anywhere. */
const firstZoneMs = 14 * 60 * 60 * 1000;

export interface ConsentFacts {
  readonly purpose: Purpose;
  readonly purposeWords: string;
  readonly told: readonly ConsentStatement[];
  readonly way: ConsentWay;
  readonly language: ToldLanguage;
  /** A whole day, `2026-03-09`. */
  readonly givenOn: string;
  readonly reach: ConsentReach;
  readonly items: readonly SharedItem[];
  readonly words: string;
}

/**
 * Keeps that somebody consented. Their own consent needs all five statements; what another person said of it is kept whatever was told, since it is no consent by itself.
 * `not-found`: the tip, or the receiver it reaches to.
 */
export function recordConsent(context: VaultContext, tipId: string, facts: ConsentFacts): Result<undefined, 'not-found' | 'consent-incomplete' | 'purpose-missing' | 'day-ahead' | 'too-many-referrals'> {
  const { database } = context;
  const { purpose, way, language, givenOn, reach } = facts;
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  if ('receiverId' in reach && receiverOf(database, reach.receiverId) === undefined) return fail('not-found');
  const purposeWords = oneLine(facts.purposeWords);
  if (purpose === 'other' && purposeWords === '') return fail('purpose-missing');
  if (way !== 'through-other' && statementsMissing(facts.told).length > 0) return fail('consent-incomplete');
  if (givenOn > new Date(context.now() + firstZoneMs).toISOString().slice(0, 10)) return fail('day-ahead');
  if (Number(database.get('SELECT count(*) AS consents FROM consent WHERE tip_id = ?', [tipId])?.['consents']) >= referralsOfTipAtMost) return fail('too-many-referrals');
  const payload = {
    tipId,
    consentId: newId(context.randomBytes),
    purpose,
    purposeWords,
    told: consentStatements.filter((statement) => facts.told.includes(statement)),
    way,
    language,
    givenOn,
    receiverId: 'receiverId' in reach ? reach.receiverId : null,
    receiverKind: 'kind' in reach ? reach.kind : null,
    items: inItemOrder(facts.items),
    words: oneLine(facts.words),
    recordedAt: context.now(),
  };
  database.transaction(() => appendEvents(context, [{ type: 'consent-recorded', payload }]));
  return ok(undefined);
}

/** One event, or none when it is withdrawn already. Nothing gives a consent back: a new one is recorded. */
export function withdrawConsent(context: VaultContext, tipId: string, consentId: string): Result<undefined, 'not-found'> {
  const row = context.database.get('SELECT withdrawn_at FROM consent WHERE consent_id = ? AND tip_id = ?', [consentId, tipId]);
  if (row === undefined) return fail('not-found');
  if (row['withdrawn_at'] === null) context.database.transaction(() => appendEvents(context, [{ type: 'consent-withdrawn', payload: { tipId, consentId, withdrawnAt: context.now() } }]));
  return ok(undefined);
}

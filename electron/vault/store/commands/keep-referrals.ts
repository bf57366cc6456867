import { referralsOfTipAtMost } from '#shared/domain/list-limits.ts';
import type { ConsentGap, OverrideReason } from '#shared/domain/consent.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import { inItemOrder, mayStep, outcomesFrom, purposes, referralStates, type Outcome, type ReferralState, type ReferralStep } from '#shared/domain/referral.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { gapUnder, mayShareWithoutConsent, sharingReceiver, type AskedSharing } from '../may-share.ts';
import { consentOf, itemsIn, receiverOf, wordOf } from '../referral-rows.ts';

/** What is to be passed on, to whom and what for. */
export interface PlannedSharing extends AskedSharing {
  /** Which dossier goes along, where `items` has one. */
  readonly dossierId: string | null;
}

type PlanCode = 'not-found' | 'receiver-retired' | 'purpose-missing' | 'dossier-not-named' | 'too-many-referrals';

/** Plans a referral under a consent, which has to cover all of it; null, or a consent to another tip, is none. */
export function planReferral(context: VaultContext, tipId: string, sharing: PlannedSharing, consentId: string | null): Result<undefined, PlanCode | ConsentGap> {
  const planned = plannedPayload(context, tipId, sharing);
  if (!planned.ok) return planned;
  const gap = gapUnder(context.database, tipId, sharing, consentId);
  if (gap !== undefined) return fail(gap);
  if (consentId === null) return fail('consent-missing');
  append(context, { type: 'referral-planned', payload: { ...planned.value, consentId } });
  return ok(undefined);
}

/** Plans a referral without consent, for a reason and in somebody's own name (may-share.ts). */
export function planWithoutConsent(context: VaultContext, tipId: string, sharing: PlannedSharing, reason: OverrideReason | null, words: string): Result<undefined, PlanCode | 'override-reason-missing' | 'passphrase-needed'> {
  const planned = plannedPayload(context, tipId, sharing);
  if (!planned.ok) return planned;
  const override = mayShareWithoutConsent(context, reason, words);
  if (!override.ok) return override;
  append(context, { type: 'referral-planned-without-consent', payload: { ...planned.value, reason: override.value, words: oneLine(words) } });
  return ok(undefined);
}

/** It has left. Whatever made it possible is looked at again: the consent, the receiver, and that a dossier that is to go along has left the vault. */
export function sendReferral(context: VaultContext, tipId: string, referralId: string): Result<undefined, 'not-found' | 'referral-step' | 'receiver-retired' | 'dossier-not-left' | ConsentGap> {
  const { database } = context;
  const found = referralAt(database, tipId, referralId, 'send');
  if (!found.ok) return found;
  const { row } = found.value;
  const sharing = { receiverId: String(row['receiver_id']), purpose: wordOf(purposes, row['purpose']), purposeWords: String(row['purpose_words']), items: itemsIn(row), dossierId: null };
  if (receiverOf(database, sharing.receiverId)?.isRetired !== false) return fail('receiver-retired');
  if (row['override_reason'] === null) {
    const gap = gapUnder(database, tipId, sharing, typeof row['consent_id'] === 'string' ? row['consent_id'] : null);
    if (gap !== undefined) return fail(gap);
  }
  if (typeof row['dossier_id'] === 'string' && typeof database.get('SELECT exported_at FROM dossier WHERE dossier_id = ?', [row['dossier_id']])?.['exported_at'] !== 'number') return fail('dossier-not-left');
  append(context, { type: 'referral-sent', payload: { tipId, referralId, sentAt: context.now() } });
  return ok(undefined);
}

/** The receiver said that it came. */
export function acknowledgeReferral(context: VaultContext, tipId: string, referralId: string): Result<undefined, 'not-found' | 'referral-step'> {
  const found = referralAt(context.database, tipId, referralId, 'acknowledge');
  if (!found.ok) return found;
  append(context, { type: 'referral-acknowledged', payload: { tipId, referralId, acknowledgedAt: context.now() } });
  return ok(undefined);
}

/** How it ended. `outcome-impossible`: what was never sent was neither accepted nor refused. */
export function closeReferral(context: VaultContext, tipId: string, referralId: string, outcome: Outcome, words: string): Result<undefined, 'not-found' | 'referral-step' | 'outcome-impossible' | 'outcome-words-missing'> {
  const found = referralAt(context.database, tipId, referralId, 'close');
  if (!found.ok) return found;
  if (!outcomesFrom(found.value.state).includes(outcome)) return fail('outcome-impossible');
  if (outcome === 'other' && oneLine(words) === '') return fail('outcome-words-missing');
  append(context, { type: 'referral-closed', payload: { tipId, referralId, outcome, words: oneLine(words), closedAt: context.now() } });
  return ok(undefined);
}

/** The receiver was told that consent was withdrawn: one event, or none when that is known. `referral-step`: it was never sent, or consent was not withdrawn. */
export function noteReceiverTold(context: VaultContext, tipId: string, referralId: string): Result<undefined, 'not-found' | 'referral-step'> {
  const { database } = context;
  const row = database.get('SELECT consent_id, sent_at, told_at FROM referral WHERE referral_id = ? AND tip_id = ?', [referralId, tipId]);
  if (row === undefined) return fail('not-found');
  const consent = typeof row['consent_id'] === 'string' ? consentOf(database, tipId, row['consent_id']) : undefined;
  if (row['sent_at'] === null || consent?.isWithdrawn !== true) return fail('referral-step');
  if (row['told_at'] === null) append(context, { type: 'referral-receiver-told', payload: { tipId, referralId, toldAt: context.now() } });
  return ok(undefined);
}

function plannedPayload(context: VaultContext, tipId: string, { receiverId, purpose, purposeWords, items, dossierId }: PlannedSharing) {
  const { database } = context;
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const receiver = sharingReceiver(database, { receiverId, purpose, purposeWords });
  if (!receiver.ok) return receiver;
  if (items.includes('dossier') !== (dossierId !== null)) return fail('dossier-not-named');
  if (dossierId !== null && database.get('SELECT 1 AS found FROM dossier_tip WHERE dossier_id = ? AND tip_id = ?', [dossierId, tipId]) === undefined) return fail('not-found');
  if (Number(database.get('SELECT count(*) AS referrals FROM referral WHERE tip_id = ?', [tipId])?.['referrals']) >= referralsOfTipAtMost) return fail('too-many-referrals');
  return ok({ tipId, referralId: newId(context.randomBytes), receiverId, purpose, purposeWords: oneLine(purposeWords), items: inItemOrder(items), dossierId, plannedAt: context.now() });
}

function referralAt(database: Database, tipId: string, referralId: string, step: ReferralStep): Result<{ readonly row: SqlRow; readonly state: ReferralState }, 'not-found' | 'referral-step'> {
  const row = database.get('SELECT * FROM referral WHERE referral_id = ? AND tip_id = ?', [referralId, tipId]);
  if (row === undefined) return fail('not-found');
  const state = wordOf(referralStates, row['state']);
  return mayStep(state, step) ? ok({ row, state }) : fail('referral-step');
}

function append(context: VaultContext, event: EventDraft): void {
  context.database.transaction(() => appendEvents(context, [event]));
}

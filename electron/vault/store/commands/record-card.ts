import { consentGap, isOverrideReasoned, type ConsentGap, type OverrideReason } from '#shared/domain/consent.ts';
import { cardItems, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import type { Purpose } from '#shared/domain/referral.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '../events/append-events.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { consentOf, receiverOf } from '../referral-rows.ts';

export type CardBasis = { readonly kind: 'consent'; readonly consentId: string | null } | { readonly kind: 'override'; readonly reason: OverrideReason; readonly words: string };

/** To whom a card goes, what for and on what ground. */
export interface CardLeaving {
  readonly tipId: string;
  readonly receiverId: string;
  readonly purpose: Purpose;
  readonly purposeWords: string;
  readonly basis: CardBasis;
}

export type CardRefusal = 'not-found' | 'receiver-retired' | 'purpose-missing' | 'override-reason-missing' | 'passphrase-needed' | ConsentGap;

/** Whether a card may go: the rules of a referral (commands/keep-referrals.ts). */
export function mayCardLeave({ database, signer }: VaultContext, card: EmergencyCard, { tipId, receiverId, purpose, purposeWords, basis }: CardLeaving): Result<undefined, CardRefusal> {
  const receiver = receiverOf(database, receiverId);
  if (receiver === undefined) return fail('not-found');
  if (receiver.isRetired) return fail('receiver-retired');
  if (purpose === 'other' && oneLine(purposeWords) === '') return fail('purpose-missing');
  if (basis.kind === 'override') {
    if (!isOverrideReasoned(basis.words)) return fail('override-reason-missing');
    const name = database.get('SELECT name FROM member WHERE member_id = ?', [signer.memberId])?.['name'] ?? '';
    return name === '' ? fail('passphrase-needed') : ok(undefined);
  }
  const consent = basis.consentId === null ? undefined : consentOf(database, tipId, basis.consentId);
  const gap = consentGap(consent, { purpose, purposeWords, receiver, items: cardItems(card) });
  return gap === undefined ? ok(undefined) : fail(gap);
}

export interface LeftCard {
  readonly format: 'pdf' | 'markdown' | 'read-aloud';
  readonly statements: number;
  readonly sizeBytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Writes down that a card leaves, before it does: one event. */
export function recordCardLeft(context: VaultContext, card: EmergencyCard, { basis, purposeWords, ...leaving }: CardLeaving, left: LeftCard): void {
  const ground = basis.kind === 'consent' ? { consentId: basis.consentId, reason: null, words: '' } : { consentId: null, reason: basis.reason, words: oneLine(basis.words) };
  const payload = { ...leaving, purposeWords: oneLine(purposeWords), cardId: newId(context.randomBytes), items: cardItems(card), ...ground, ...left, leftAt: context.now() };
  context.database.transaction(() => appendEvents(context, [{ type: 'card-left', payload }]));
}

import { consentGap, coveringConsent, isOverrideReasoned, type ConsentGap, type OverrideReason } from '#shared/domain/consent.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import type { Purpose, SharedItem } from '#shared/domain/referral.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from './database.ts';
import type { VaultContext } from './events/vault-context.ts';
import { consentIn, consentOf, receiverOf, type StoredReceiver } from './referral-rows.ts';

/**
 * The one wall between a tip and whoever is to know of it: referrals and finished dossiers both go through it, so that what is refused as the one does
 * not leave as the other.
 */
export interface AskedSharing {
  readonly receiverId: string;
  readonly purpose: Purpose;
  readonly purposeWords: string;
  readonly items: readonly SharedItem[];
}

/** Whether there is such a receiver and the purpose is said. */
export function sharingReceiver(database: Database, { receiverId, purpose, purposeWords }: Omit<AskedSharing, 'items'>): Result<StoredReceiver, 'not-found' | 'receiver-retired' | 'purpose-missing'> {
  const receiver = receiverOf(database, receiverId);
  if (receiver === undefined) return fail('not-found');
  if (receiver.isRetired) return fail('receiver-retired');
  if (purpose === 'other' && oneLine(purposeWords) === '') return fail('purpose-missing');
  return ok(receiver);
}

/** Why this consent does not cover it; null, or a consent to another tip, is none. */
export function gapUnder(database: Database, tipId: string, { receiverId, purpose, purposeWords, items }: AskedSharing, consentId: string | null): ConsentGap | undefined {
  const receiver = receiverOf(database, receiverId);
  const consent = consentId === null ? undefined : consentOf(database, tipId, consentId);
  return receiver === undefined ? 'consent-receiver' : consentGap(consent, { purpose, purposeWords, receiver, items });
}

/** The newest consent to the tip that covers it, or what stands in the way of all of them. */
export function consentFor(database: Database, tipId: string, sharing: Omit<AskedSharing, 'receiverId'> & { readonly receiver: StoredReceiver }): { readonly consentId: string } | { readonly gap: ConsentGap } {
  const consents = database.all('SELECT * FROM consent WHERE tip_id = ? ORDER BY recorded_at DESC, rowid DESC', [tipId]).map((row) => ({ ...consentIn(row), consentId: String(row['consent_id']) }));
  const found = coveringConsent(consents, sharing);
  return 'gap' in found ? found : { consentId: found.consent.consentId };
}

/**
 * Whether whoever signs may pass something on without consent. `override-reason-missing`: no reason of the two, or words that say too little. `passphrase-needed`:
 * whoever opened the vault with the recovery words has no name, and somebody has to stand by it with theirs.
 */
export function mayShareWithoutConsent(context: VaultContext, reason: OverrideReason | null, words: string): Result<OverrideReason, 'override-reason-missing' | 'passphrase-needed'> {
  if (reason === null || !isOverrideReasoned(words)) return fail('override-reason-missing');
  return hasName(context) ? ok(reason) : fail('passphrase-needed');
}

/** Whether whoever signs is a person; the recovery words are not. */
export function hasName({ database, signer }: VaultContext): boolean {
  return (database.get('SELECT name FROM member WHERE member_id = ?', [signer.memberId])?.['name'] ?? '') !== '';
}

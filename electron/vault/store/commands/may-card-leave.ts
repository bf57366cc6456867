import type { ConsentGap, OverrideReason } from '#shared/domain/consent.ts';
import { cardItems, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import type { Purpose, SharedItem } from '#shared/domain/referral.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { VaultContext } from '../events/vault-context.ts';
import { consentFor, mayShareWithoutConsent, sharingReceiver } from '../may-share.ts';
import type { AskedLeaving, DisclosedTip } from './may-disclose.ts';

export interface AskedCard {
  readonly tipId: string;
  readonly card: EmergencyCard;
  readonly leaving: AskedLeaving;
}

/** What was found good, ready to be recorded. */
export interface CardTerms {
  readonly receiverId: string;
  readonly purpose: Purpose;
  readonly items: readonly SharedItem[];
  readonly tip: DisclosedTip;
  readonly words: { readonly purposeWords: string; readonly withoutConsentWords: string };
}

export type CardRefusal = 'not-found' | 'receiver-retired' | 'purpose-missing' | 'override-reason-missing' | 'passphrase-needed' | ConsentGap;

/** Whether a card may go to this receiver: through the same wall as a referral and a dossier (may-share.ts). */
export function cardTerms(context: VaultContext, { tipId, card, leaving }: AskedCard): Result<CardTerms, CardRefusal> {
  const { receiverId, purpose, purposeWords, withoutConsent } = leaving;
  const receiver = sharingReceiver(context.database, { receiverId, purpose, purposeWords });
  if (!receiver.ok) return receiver;
  const items = cardItems(card);
  const consent = consentFor(context.database, tipId, { receiver: receiver.value, purpose, purposeWords, items });
  const terms = (consentId: string | null, reason: OverrideReason | null, words: string): CardTerms => ({ receiverId, purpose, items, tip: { tipId, consentId, withoutConsent: reason }, words: { purposeWords: oneLine(purposeWords), withoutConsentWords: oneLine(words) } });
  if ('consentId' in consent) return ok(terms(consent.consentId, null, ''));
  if (withoutConsent === null) return fail(consent.gap);
  const override = mayShareWithoutConsent(context, withoutConsent.reason, withoutConsent.words);
  return override.ok ? ok(terms(null, override.value, withoutConsent.words)) : override;
}

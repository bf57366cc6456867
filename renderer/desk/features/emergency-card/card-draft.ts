import type { AskedCard } from '#shared/contract/emergency-card-calls.ts';
import type { FormDraft } from '#shared/contract/form-draft-calls.ts';
import type { Leaving } from '#shared/contract/dossier-calls.ts';
import { cardFields, type CardField } from '#shared/domain/emergency-card.ts';

export type CardDraft = FormDraft<'emergency-card'>;

const emptyField = { text: '', isUnknown: false } as const;

/** Nothing is chosen beforehand. */
export const emptyCard: CardDraft = {
  fields: { place: emptyField, building: emptyField, numbers: emptyField, danger: emptyField, deadline: emptyField, contactRule: emptyField, mustNot: emptyField },
  receiverId: null, purpose: null, purposeWords: '', reason: null, words: '', approvalWords: '',
};

/** What stands on the card as it is filled in now. */
export function cardOf({ fields }: CardDraft): AskedCard {
  const card: Partial<Record<CardField, NonNullable<AskedCard[CardField]>>> = {};
  for (const field of cardFields) {
    const { text, isUnknown } = fields[field];
    if (isUnknown) card[field] = { state: 'unknown' };
    else if (text.trim() !== '') card[field] = { state: 'stated', text };
  }
  return card;
}

/** The fields that consent has to cover. */
export function statedFields({ fields }: CardDraft): CardField[] {
  return cardFields.filter((field) => !fields[field].isUnknown && fields[field].text.trim() !== '');
}

/** What the vault is asked for; undefined while it is not said to whom, what for, or on whose word. */
export function leavingOf({ receiverId, purpose, purposeWords, reason, words, approvalWords }: CardDraft, passphrase: string): Leaving | undefined {
  const isOverridden = approvalWords.trim() !== '';
  if (receiverId === null || purpose === null || (purpose === 'other' && purposeWords.trim() === '') || (!isOverridden && passphrase === '')) return undefined;
  return { receiverId, purpose, purposeWords, withoutConsent: reason === null ? null : { reason, words }, approval: isOverridden ? { kind: 'override', words: approvalWords } : { kind: 'member', passphrase } };
}

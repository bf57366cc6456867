import { useTranslation } from '#i18n/desk-translation.ts';
import type { ConsentView, ReferralDone, ReferralView } from '#shared/contract/referral-calls.ts';
import type { Purpose, SharedItem } from '#shared/domain/referral.ts';
import { shownPartialDate } from '#ui/time.ts';
import { listWords } from '#ui/list-words.ts';

export interface Words {
  readonly purpose: (one: { readonly purpose: Purpose; readonly purposeWords: string }) => string;
  readonly items: (items: readonly SharedItem[]) => string;
  readonly receiver: (receiver: ReferralView['receiver']) => string;
  readonly reach: (reach: ConsentView['reach']) => string;
  readonly actor: (done: Pick<ReferralDone, 'actor' | 'actorRemoved'>) => string;
  readonly day: (givenOn: string) => string;
}

/** Consents and referrals in words of the desk's language. */
export function useWords(): Words {
  const { t, locale } = useTranslation();
  const receiver = (one: ReferralView['receiver']): string => (one.name === '' ? t('desk.referrals.nameless') : one.name);
  return {
    purpose: ({ purpose, purposeWords }) => (purposeWords === '' ? t(`desk.referrals.purpose.${purpose}`) : purpose === 'other' ? purposeWords : `${t(`desk.referrals.purpose.${purpose}`)} (${purposeWords})`),
    items: (items) => listWords(items.map((item) => t(`desk.referrals.item.${item}`)), locale, 'plain'),
    receiver,
    reach: (reach) => ('receiverId' in reach ? t('desk.referrals.reachReceiver', { name: receiver(reach) }) : t('desk.referrals.reachKind', { kind: t(`desk.referrals.kind.${reach.kind}`) })),
    actor: ({ actor, actorRemoved }) => `${actor === '' ? t('desk.referrals.recovery') : actor}${actorRemoved ? ` (${t('desk.people.leftHere')})` : ''}`,
    day: (givenOn) => shownPartialDate(givenOn, locale),
  };
}

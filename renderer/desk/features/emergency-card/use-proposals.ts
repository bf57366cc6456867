import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { CardField } from '#shared/domain/emergency-card.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import { dateAndTime } from '#ui/time.ts';

export type Proposals = Readonly<Record<CardField, readonly string[]>>;

/** What may be taken into each field, the best first, in the words of the desk. Nothing of it stands on the card until somebody takes it. */
export function useProposals(proposed: Reply<'card.propose'> | undefined): Proposals {
  const { t, locale } = useTranslation();
  const { compounds = [], place = null, province = null, people = null, dangers = [], dueAt = null } = proposed ?? {};
  const signs = dangers.filter((sign) => sign !== 'none' && sign !== 'unsure').map((sign) => t(`desk.replies.said.dangerSigns.${sign}`));
  const inProvince = province === null ? [] : [provinceName(province, locale)];
  return {
    place: [...compounds.map((name) => [name, ...inProvince].join(', ')), ...(place === null ? [] : [place]), ...inProvince],
    building: [],
    numbers: people === null || people === 'unsure' ? [] : [t(`desk.replies.said.peopleRanges.${people}`)],
    danger: signs.length === 0 ? [] : [signs.join('; ')],
    deadline: dueAt === null ? [] : [dateAndTime(dueAt, locale)],
    contactRule: [t('desk.emergencyCard.contactRule')],
    mustNot: [t('desk.emergencyCard.mustNot')],
  };
}

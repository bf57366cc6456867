import type { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationLinkView } from '#shared/contract/organisation-calls.ts';
import { shownPartialDate } from '#ui/time.ts';

type Translation = Pick<ReturnType<typeof useTranslation>, 't' | 'locale'>;

/** What one is to the other, never without how sure that is: what is suspected must not read like a fact, also where the line stands alone. */
export function partWords({ t }: Translation, { part, standing }: Pick<OrganisationLinkView, 'part' | 'standing'>): string {
  return t(standing === 'confirmed' ? 'desk.organisations.confirmedPart' : 'desk.organisations.suspectedPart', { part: t(`desk.organisations.part.${part}`) });
}

/** From when to when, as exactly as it is known. */
export function linkDates({ t, locale }: Translation, { since, until }: Pick<OrganisationLinkView, 'since' | 'until'>): string {
  const parts = [
    ...(since === '' ? [] : [t('desk.organisations.sinceLine', { since: shownPartialDate(since, locale) })]),
    ...(until === null ? [] : [until === '' ? t('desk.organisations.endedLine') : t('desk.organisations.untilLine', { until: shownPartialDate(until, locale) })]),
  ];
  return parts.length === 0 ? t('desk.organisations.noDates') : parts.join(', ');
}

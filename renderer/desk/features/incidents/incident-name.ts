import type { useTranslation } from '#i18n/desk-translation.ts';
import type { NamedIncident } from '#shared/contract/incident-calls.ts';
import { shownPartialDate } from '#ui/time.ts';

/** What it was and when, in one line. */
export function incidentName({ t, locale }: Pick<ReturnType<typeof useTranslation>, 't' | 'locale'>, { kind, date }: Pick<NamedIncident, 'kind' | 'date'>): string {
  return t('desk.incidents.named', { kind: t(`desk.incidents.kind.${kind}`), date: date === '' ? t('desk.incidents.dateUnknown') : shownPartialDate(date, locale) });
}

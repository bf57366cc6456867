import { useTranslation } from '#i18n/desk-translation.ts';
import type { ScreeningRecord } from '#shared/contract/screening-calls.ts';
import { shownPartialDate } from '#ui/time.ts';

/** A record of screening, what is known and what is not. */
export function ScreeningFacts({ record }: { readonly record: ScreeningRecord }) {
  const { t, locale } = useTranslation();
  const list = (words: readonly string[], none: string): string => (words.length === 0 ? none : words.join(', '));
  const facts = [
    { label: t('desk.screening.resultLabel'), words: t(`desk.screening.result.${record.result}`) },
    { label: t('desk.screening.bodyLabel'), words: t(`desk.screening.body.${record.decidingBody}`) },
    { label: t('desk.screening.dateLabel'), words: record.screenedOn === '' ? t('desk.screening.dateUnknown') : shownPartialDate(record.screenedOn, locale) },
    { label: t('desk.screening.placeLabel'), words: t(`desk.screening.place.${record.place}`) },
    { label: t('desk.screening.role'), words: record.screenerRole === '' ? t('desk.screening.dateUnknown') : record.screenerRole },
    { label: t('desk.screening.language'), words: record.language === '' ? t('desk.screening.dateUnknown') : record.language },
    { label: t('desk.screening.interpreterLabel'), words: t(`desk.screening.interpreter.${record.interpreter}`) },
    { label: t('desk.screening.consentLabel'), words: t(`desk.screening.consent.${record.consent}`) },
    { label: t('desk.screening.actsLabel'), words: list(record.allegedActs.map((act) => t(`desk.screening.acts.${act}`)), t('desk.screening.noActs')) },
    { label: t('desk.screening.linkLabel'), words: t(`desk.screening.link.${record.causalLink}`) },
    { label: t('desk.screening.treatmentLabel'), words: list(record.laterTreatment.map((treatment) => t(`desk.screening.treatment.${treatment}`)), t('desk.screening.noTreatment')) },
  ];
  return (
    <dl className="facts">
      {facts.map(({ label, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi dir="auto">{words}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

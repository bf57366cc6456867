import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipView } from '#shared/contract/tip-calls.ts';
import { toldLanguages } from '#shared/domain/telling-way.ts';
import { dateAndTime } from '#ui/time.ts';

/** Of a tip that staff wrote down: how they were told, and by whose hand it is here. */
export function ToldFacts({ told }: { readonly told: TipView['told'] }) {
  const { t, locale } = useTranslation();
  if (told === null) return null;
  const language = toldLanguages.find((each) => each === told.language) ?? 'und';
  return (
    <section>
      <h3>{t('desk.writing.toldTitle')}</h3>
      <dl className="facts">
        <dt>{t('desk.writing.way')}</dt>
        <dd>{t(`desk.writing.ways.${told.way}`)}</dd>
        <dt>{t('desk.writing.saidAtFact')}</dt>
        <dd>{told.saidAt === null ? <span className="muted">{t('desk.tip.notGiven')}</span> : dateAndTime(told.saidAt, locale)}</dd>
        <dt>{t('desk.writing.language')}</dt>
        <dd>{t(`desk.writing.languages.${language}`)}</dd>
        <dt>{t('desk.writing.writtenBy')}</dt>
        <dd>
          <bdi dir="auto">{told.writtenBy === '' ? t('desk.writing.recovery') : told.writtenBy}</bdi>
        </dd>
      </dl>
    </section>
  );
}

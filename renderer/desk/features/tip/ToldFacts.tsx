import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipView } from '#shared/contract/tip-calls.ts';
import { toldLanguages } from '#shared/domain/telling-way.ts';
import { OriginalText } from '#ui/OriginalText.tsx';
import { dateAndTime } from '#ui/time.ts';

/** Of a tip that staff wrote down: how they were told, by whose hand it is here, and how the person may be reached. */
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
        {told.contact === null ? null : (
          <>
            <dt>{t('desk.writing.contactFact')}</dt>
            <dd>
              <bdi dir="auto" className="pre">
                <OriginalText text={told.contact} />
              </bdi>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

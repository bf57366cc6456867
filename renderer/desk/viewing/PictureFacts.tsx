import { useTranslation } from '#i18n/desk-translation.ts';
import type { FileLook } from '#shared/contract/viewing-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';

type Picture = Extract<FileLook['shows'], { readonly kind: 'picture' }>;

/** What a picture says of place, time and device, as text. Nobody has proven it. */
export function PictureFacts({ picture }: { readonly picture: Picture }) {
  const { t } = useTranslation();
  const betrays = picture.facts.some(({ kind }) => kind === 'place' || kind === 'time');
  return (
    <section className="picture-facts" aria-label={t('desk.viewing.factsTitle')}>
      <h3>{t('desk.viewing.factsTitle')}</h3>
      {betrays ? <Banner tone="warning">{t('desk.viewing.factsBetray')}</Banner> : null}
      {picture.facts.length === 0 ? <p className="small muted">{t('desk.viewing.noFacts')}</p> : null}
      <dl className="facts">
        {picture.facts.map(({ name, value, kind }, index) => (
          // The same name can come twice; the list never changes.
          <div key={index} className={`fact fact-${kind}`}>
            <dt>
              {t(`desk.viewing.factKind.${kind}`)} · {name}
            </dt>
            <dd>
              <bdi>
                <OriginalText text={value} />
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
      {picture.facts.length === 0 ? null : <p className="tiny muted">{t('desk.viewing.factsNote')}</p>}
    </section>
  );
}

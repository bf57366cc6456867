import { useTranslation } from '#i18n/desk-translation.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import type { TipView } from '#shared/contract/tip-calls.ts';

/** What a reporter chose, in the words of the staff's language. What they left open is "not said", which is not "no". */
export function SaidFacts({ answers }: { readonly answers: TipView['answers'] }) {
  const { t, locale } = useTranslation();
  const { country, province, placeKnown, happened, people, children, danger, contact } = answers;
  const facts: readonly (readonly [label: string, words: string | undefined])[] = [
    [t('desk.replies.said.danger'), danger?.map((sign) => t(`desk.replies.said.dangerSigns.${sign}`)).join(' · ')],
    [t('desk.replies.said.country'), country && t(`desk.replies.said.countries.${country}`)],
    // Asked for one country only.
    ...(country === 'KH' ? [[t('desk.replies.said.province'), province && provinceName(province, locale)] as const] : []),
    [t('desk.replies.said.placeKnown'), placeKnown && t(`desk.replies.said.placesKnown.${placeKnown}`)],
    [t('desk.replies.said.happened'), happened && t(`desk.replies.said.happenings.${happened}`)],
    [t('desk.replies.said.people'), people && t(`desk.replies.said.peopleRanges.${people}`)],
    [t('desk.replies.said.children'), children && t(`desk.replies.said.yesNo.${children}`)],
    [t('desk.replies.said.contact'), contact && t(`desk.replies.said.contacts.${contact}`)],
  ];
  return (
    <section>
      <h3>{t('desk.replies.said.title')}</h3>
      {facts.every(([, words]) => words === undefined) ? (
        <p className="small muted">{t('desk.replies.said.none')}</p>
      ) : (
        <dl className="facts">
          {facts.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words ?? <span className="muted">{t('desk.replies.said.notSaid')}</span>}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

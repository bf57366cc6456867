import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { dateAndTime } from '#ui/time.ts';

export interface UnfinishedTextsProps {
  readonly drafts: Reply<'writing.drafts'>['drafts'];
  readonly onGoOn: (draftId: string) => void;
}

/** Drafts that wait in the vault, other than the one that is open. */
export function UnfinishedTexts({ drafts, onGoOn }: UnfinishedTextsProps) {
  const { t, locale } = useTranslation();
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2>{t('desk.writing.unfinished')}</h2>
      <ul className="cards" aria-label={t('desk.writing.unfinished')}>
        {drafts.map(({ draftId, keptAt, excerpt }) => {
          const words = excerpt === '' ? t('desk.writing.noWords') : excerpt;
          return (
            <li key={draftId} className="card">
              <p>
                <bdi dir="auto">{excerpt === '' ? words : <OriginalText text={excerpt} />}</bdi>
              </p>
              <p className="small muted">{t('desk.writing.unfinishedItem', { when: dateAndTime(keptAt, locale) })}</p>
              <div className="actions">
                <Button isSmall label={t('desk.writing.goOnOf', { excerpt: words })} onPress={() => onGoOn(draftId)}>
                  {t('desk.writing.goOn')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

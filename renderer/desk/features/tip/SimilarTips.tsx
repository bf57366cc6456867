import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { useReply } from '../../api/use-reply.ts';

/** Tips with much the same words. A suggestion to look: the desk joins nothing. */
export function SimilarTips({ tipId, onTip }: { readonly tipId: string; readonly onTip: (tipId: string) => void }) {
  const { t } = useTranslation();
  const { loaded } = useReply('tips.similar', { tipId });
  if (loaded.state !== 'ready') return null;
  const { similar, total, isAtLeast, isWaiting } = loaded.value;
  if (similar.length === 0 && !isWaiting) return null;
  return (
    <section>
      <h3>{t('desk.similar.title')}</h3>
      {similar.length === 0 ? null : (
        <>
          <ul className="plain-list" aria-label={t('desk.similar.title')}>
            {similar.map((found) => (
              <li key={found.tipId}>
                <Button isSmall kind="quiet" onPress={() => onTip(found.tipId)}>
                  {t('desk.similar.tip', { number: String(found.number), percent: String(found.percent) })}
                </Button>
                <p className="tiny muted">{t(`desk.similar.reason.${found.reason}`)}</p>
              </li>
            ))}
          </ul>
          <CutNote shown={similar.length} total={total} />
          {isAtLeast ? <p className="tiny muted">{t('desk.similar.atLeast')}</p> : null}
          <p className="tiny muted">{t('desk.similar.note')}</p>
        </>
      )}
      {isWaiting ? <p className="tiny muted">{t('desk.similar.waiting')}</p> : null}
    </section>
  );
}

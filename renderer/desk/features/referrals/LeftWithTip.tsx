import { useTranslation } from '#i18n/desk-translation.ts';
import { cardPreset } from '#shared/domain/emergency-card.ts';
import { CutNote } from '#ui/CutNote.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { useWords } from '../../sharing/use-words.ts';

/** Beside a consent that was withdrawn: every file with the tip that left, and whether it rested on that consent, so that somebody can tell who has it. */
export function LeftWithTip({ tipId, consentId }: { readonly tipId: string; readonly consentId: string }) {
  const { t, locale } = useTranslation();
  const words = useWords();
  const { loaded, reload } = useReply('disclosures.ofTip', { tipId });
  useNotice('disclosures.changed', reload);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { disclosures, total } = loaded.value;
  if (total === 0) return <p className="small muted">{t('desk.disclosures.leftNone')}</p>;
  return (
    <>
      <p className="small">{t('desk.disclosures.leftTitle')}</p>
      <ul className="small" aria-label={t('desk.disclosures.leftTitle')}>
        {disclosures.map(({ disclosureId, title, preset, disclosedAt, receiver, consentId: basis }) => {
          const said = { when: dateAndTime(disclosedAt, locale), title: preset === cardPreset ? t('desk.emergencyCard.register.name') : title === '' ? t('desk.disclosures.untitled') : title };
          return (
            <li key={disclosureId} dir="auto">
              {receiver === null ? t('desk.disclosures.leftInOffice', said) : t('desk.disclosures.leftLine', { ...said, receiver: words.receiver(receiver) })} · {t(basis === consentId ? 'desk.disclosures.leftRested' : 'desk.disclosures.leftNotRested')}
            </li>
          );
        })}
      </ul>
      <CutNote shown={disclosures.length} total={total} />
    </>
  );
}

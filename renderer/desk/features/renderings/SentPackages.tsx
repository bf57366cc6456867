import { useTranslation } from '#i18n/desk-translation.ts';
import { dateAndTime } from '#ui/time.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

/** What went out to interpreters, newest first, so that nobody sends a text twice or waits for one in vain. Nothing where nothing went. */
export function SentPackages({ tipId }: { readonly tipId: string }) {
  const { t, locale } = useTranslation();
  const { loaded, reload } = useReply('interpreter.ofTip', { tipId });
  useNotice('tips.changed', reload);
  if (loaded.state !== 'ready' || loaded.value.total === 0) return null;
  const { packages, total } = loaded.value;
  return (
    <>
      <ul className="plain-list small" aria-label={t('desk.languages.sent.list')}>
        {packages.map(({ packageId, interpreter, language, sentAt, isBack }) => (
          <li key={packageId}>{t(isBack ? 'desk.languages.sent.back' : 'desk.languages.sent.out', { interpreter, language: t(`desk.writing.languages.${language}`), when: dateAndTime(sentAt, locale) })}</li>
        ))}
      </ul>
      {total > packages.length ? <p className="small muted">{t('desk.languages.sent.more', { count: total - packages.length })}</p> : null}
    </>
  );
}

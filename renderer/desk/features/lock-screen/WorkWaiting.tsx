import { useEffect, useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { dateAndTime, duration } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { useReply } from '../../api/use-reply.ts';

/** On the lock screen: how many files wait and when something is due first. Nothing where staff did not allow it, or nothing is known. */
export function WorkWaiting() {
  const { t, locale } = useTranslation();
  const now = useNow();
  const { loaded, reload } = useReply('lockScreen.glance', {});
  const askedAt = useRef(now);
  // Files come while nobody is there.
  useEffect(() => {
    if (now === askedAt.current) return;
    askedAt.current = now;
    reload();
  }, [reload, now]);
  const glance = loaded.state === 'ready' ? loaded.value.glance : null;
  if (glance === null) return null;
  const { files, dueAt } = glance;
  return (
    <div role="status" className="small">
      {files === null ? null : <p>{files === 0 ? t('desk.lockScreen.filesNone') : t('desk.lockScreen.files', { count: files })}</p>}
      <p>{dueAt === null ? t('desk.lockScreen.nothingDue') : dueAt < now ? t('desk.lockScreen.dueSince', { time: duration(now - dueAt, locale) }) : t('desk.lockScreen.due', { when: dateAndTime(dueAt, locale) })}</p>
      <p className="muted">{t('desk.lockScreen.asOf')}</p>
    </div>
  );
}

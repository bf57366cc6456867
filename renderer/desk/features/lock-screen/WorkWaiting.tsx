import { useEffect, useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { dateAndTime, duration } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { useReply } from '../../api/use-reply.ts';

type Glance = NonNullable<Reply<'lockScreen.glance'>['glance']>;

/** What the lock screen may tell; null where staff did not allow it or nothing is known, undefined until that is known. */
export function useGlance(): Glance | null | undefined {
  const now = useNow();
  const { loaded, reload } = useReply('lockScreen.glance', {});
  const askedAt = useRef(now);
  // Files come while nobody is there.
  useEffect(() => {
    if (now === askedAt.current) return;
    askedAt.current = now;
    reload();
  }, [reload, now]);
  if (loaded.state === 'loading') return undefined;
  return loaded.state === 'ready' ? loaded.value.glance : null;
}

/** On the lock screen: how many files wait and when something is due first. */
export function WorkWaiting({ glance }: { readonly glance: Glance | null }) {
  const { t, locale } = useTranslation();
  const now = useNow();
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

import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';

/** Danger now is read by two people; nobody waits for the second to act. Nothing for any other tip. */
export function SecondReading({ tipId }: { readonly tipId: string }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const mayConfirm = useMay('secondReading.confirm');
  const { loaded, put, reload } = useReply('secondReading.ofTip', { tipId });
  const call = useCall(put);
  const [said, say] = useSaid();
  useNotice('tips.changed', reload);
  if (loaded.state !== 'ready' || loaded.value.reading === null) return null;
  const { setBy, isOwn, readBy, readAt, others } = loaded.value.reading;
  const named = (name: string): string => (name === '' ? t('desk.people.recoveryName') : name);
  const confirm = (): Promise<unknown> =>
    call.run(
      () => api['secondReading.confirm']({ tipId }),
      () => say(({ t }) => t('desk.secondReading.said')),
    );
  return (
    <>
      {readBy === null ? (
        <Banner tone="warning">
          <p>{isOwn ? t('desk.secondReading.own') : t('desk.secondReading.wanted', { setBy: named(setBy) })}</p>
          {isOwn && others === 0 ? <p className="small">{t('desk.secondReading.nobody')}</p> : null}
          {isOwn || !mayConfirm ? null : (
            <div className="actions">
              <Button isSmall onPress={() => void confirm()}>
                {t('desk.secondReading.confirm')}
              </Button>
            </div>
          )}
        </Banner>
      ) : (
        <p className="small muted">{t('desk.secondReading.done', { setBy: named(setBy), readBy: named(readBy), when: readAt === null ? '' : dateAndTime(readAt, locale) })}</p>
      )}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

import { useTranslation } from '#i18n/desk-translation.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';

/** Whether the lock screen may show how much waits, and what somebody who finds the laptop learns by it. */
export function LockScreenCard() {
  const { t } = useTranslation();
  const api = useApi();
  const { loaded, put } = useReply('lockScreen.get', {});
  const call = useCall(put);
  const mayDecide = useMay('lockScreen.set');
  return (
    <section className="card stack">
      <h2>{t('desk.lockScreen.title')}</h2>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' ? (
        <Checkbox isSelected={loaded.value.isShown} isDisabled={!mayDecide} onChange={(isShown) => void call.run(() => api['lockScreen.set']({ isShown }))}>
          {t('desk.lockScreen.show')}
        </Checkbox>
      ) : null}
      <p className="small">{t('desk.lockScreen.learns')}</p>
      <p className="small muted">{t('desk.lockScreen.until')}</p>
      <CallReason call="lockScreen.set" words={t('desk.lockScreen.needs')} />
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
    </section>
  );
}

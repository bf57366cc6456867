import { useTranslation } from '#i18n/desk-translation.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';

const choices = [1, 2, 3, 5, 10, 15, 20, 30] as const;

/** How long the desk stays open without anybody at it. */
export function IdleLimit() {
  const { t } = useTranslation();
  const api = useApi();
  const { loaded, reload } = useReply('session.status', {});
  const call = useCall(reload);
  const mayDecide = useMay('session.setIdleLimit');
  if (loaded.state !== 'ready') return null;

  const minutes = Math.round(loaded.value.idleLockAfterMs / 60_000);
  const offered = [...new Set([...choices, minutes])].sort((one, other) => one - other);
  const choose = (chosen: string): void => void call.run(() => api['session.setIdleLimit']({ minutes: Number(chosen) }));

  return (
    <section className="card stack">
      <h2>{t('desk.locking.idleTitle')}</h2>
      <p className="small">{t('desk.locking.idleWords')}</p>
      <Select
        label={t('desk.locking.idleLabel')}
        labelPlace="beside"
        isDisabled={!mayDecide}
        value={String(minutes)}
        options={offered.map((each) => ({ value: String(each), text: t('desk.locking.minutes', { count: each }) }))}
        onChange={choose}
      />
      <CallReason call="session.setIdleLimit" />
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
    </section>
  );
}

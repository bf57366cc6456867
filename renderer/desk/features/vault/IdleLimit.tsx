import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { RoleReason } from '#ui/RoleReason.tsx';
import { Select } from '#ui/Select.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

const choices = [1, 2, 3, 5, 10, 15, 20, 30] as const;

/** How long the desk stays open without anybody at it. */
export function IdleLimit() {
  const { t } = useTranslation();
  const api = useApi();
  const { loaded, reload } = useReply('session.status', {});
  const [code, setCode] = useState<Code>();
  const mayDecide = useMay('session.setIdleLimit');
  if (loaded.state !== 'ready') return null;

  const minutes = Math.round(loaded.value.idleLockAfterMs / 60_000);
  const offered = [...new Set([...choices, minutes])].sort((one, other) => one - other);
  const choose = async (chosen: string): Promise<void> => {
    setCode(undefined);
    const result = await api['session.setIdleLimit']({ minutes: Number(chosen) });
    if (result.ok) reload();
    else setCode(result.code);
  };

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
        onChange={(chosen) => void choose(chosen)}
      />
      {mayDecide ? null : <RoleReason needed="manage" />}
      {code === undefined ? null : <ErrorBanner code={code} />}
    </section>
  );
}

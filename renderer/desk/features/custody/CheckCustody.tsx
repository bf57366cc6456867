import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { CheckedCustody } from './CheckedCustody.tsx';

/** Checks a saved record of custody; nothing of it is kept. */
export function CheckCustody() {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [checked, setChecked] = useState<Reply<'custody.check'>>();
  const call = useCall();

  const check = async (): Promise<void> => {
    const chosen = await host.choose('custody-check', '');
    if (!chosen) return;
    setChecked(undefined);
    await call.run(() => api['custody.check']({ handle: chosen.handle }), setChecked);
  };

  return (
    <section className="card stack">
      <h2>{t('desk.custody.checkTitle')}</h2>
      <p className="small">{t('desk.custody.checkWords')}</p>
      <div className="actions">
        <Button onPress={() => void check()}>{t('desk.custody.check')}</Button>
      </div>
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      {checked ? <CheckedCustody checked={checked} /> : null}
    </section>
  );
}

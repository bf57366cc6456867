import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CheckedForm } from '#shared/contract/epoch-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { CheckedFormResult } from './CheckedFormResult.tsx';

/** Checks a form file that a person chooses; nothing of it is kept. */
export function CheckForm() {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [checked, setChecked] = useState<CheckedForm>();
  const call = useCall();

  const check = async (): Promise<void> => {
    const chosen = await host.choose('tip-form-check', '');
    if (!chosen) return;
    setChecked(undefined);
    await call.run(() => api['tipForm.check']({ handle: chosen.handle }), setChecked);
  };

  return (
    <section className="card stack">
      <h2>{t('desk.epochs.checkTitle')}</h2>
      <p className="small">{t('desk.epochs.checkWords')}</p>
      <div className="actions">
        <Button onPress={() => void check()}>{t('desk.epochs.check')}</Button>
      </div>
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      {checked ? <CheckedFormResult checked={checked} /> : null}
    </section>
  );
}

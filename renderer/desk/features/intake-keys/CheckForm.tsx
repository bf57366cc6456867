import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CheckedForm } from '#shared/contract/epoch-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { CheckedFormResult } from './CheckedFormResult.tsx';

/** Checks a form file that a person chooses; nothing of it is kept. */
export function CheckForm() {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [checked, setChecked] = useState<CheckedForm>();
  const [code, setCode] = useState<Code>();

  const check = async (): Promise<void> => {
    const chosen = await host.choose('tip-form-check', '');
    if (!chosen) return;
    setCode(undefined);
    setChecked(undefined);
    const result = await api['tipForm.check']({ handle: chosen.handle });
    if (result.ok) setChecked(result.value);
    else setCode(result.code);
  };

  return (
    <section className="card stack">
      <h2>{t('desk.epochs.checkTitle')}</h2>
      <p className="small">{t('desk.epochs.checkWords')}</p>
      <div className="actions">
        <Button onPress={() => void check()}>{t('desk.epochs.check')}</Button>
      </div>
      {code === undefined ? null : <ErrorBanner code={code} />}
      {checked ? <CheckedFormResult checked={checked} /> : null}
    </section>
  );
}

import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { CheckedCustody } from './CheckedCustody.tsx';

/** Checks a saved record of custody; nothing of it is kept. */
export function CheckCustody() {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [checked, setChecked] = useState<Reply<'custody.check'>>();
  const [code, setCode] = useState<Code>();

  const check = async (): Promise<void> => {
    const chosen = await host.choose('custody-check', '');
    if (!chosen) return;
    setCode(undefined);
    setChecked(undefined);
    const result = await api['custody.check']({ handle: chosen.handle });
    if (result.ok) setChecked(result.value);
    else setCode(result.code);
  };

  return (
    <section className="card stack">
      <h2>{t('desk.custody.checkTitle')}</h2>
      <p className="small">{t('desk.custody.checkWords')}</p>
      <div className="actions">
        <Button onPress={() => void check()}>{t('desk.custody.check')}</Button>
      </div>
      {code === undefined ? null : <ErrorBanner code={code} />}
      {checked ? <CheckedCustody checked={checked} /> : null}
    </section>
  );
}

import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';

/** Asks once, and throws the sample vault away. */
export function ThrowAwaySample({ onCancel, onGone }: { readonly onCancel: () => void; readonly onGone: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();

  const throwAway = async (): Promise<void> => {
    setCode(undefined);
    setBusy(true);
    const result = await api['sample.throwAway']({});
    setBusy(false);
    if (result.ok) onGone();
    else setCode(result.code);
  };

  return (
    <ConfirmDialog title={t('desk.sample.askTitle')} confirm={t('desk.sample.confirm')} cancel={t('desk.cancel')} isDangerous isPending={isBusy} onConfirm={() => void throwAway()} onCancel={onCancel}>
      <p>{t('desk.sample.ask')}</p>
      {code === undefined ? null : <ErrorBanner code={code} />}
    </ConfirmDialog>
  );
}

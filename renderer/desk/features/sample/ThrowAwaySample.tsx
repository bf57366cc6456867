import { useTranslation } from '#i18n/desk-translation.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

/** Asks once, and throws the sample vault away. */
export function ThrowAwaySample({ onCancel, onGone }: { readonly onCancel: () => void; readonly onGone: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const call = useCall();

  return (
    <ConfirmDialog title={t('desk.sample.askTitle')} confirm={t('desk.sample.confirm')} cancel={t('desk.cancel')} isDangerous isPending={call.isBusy} onConfirm={() => void call.run(() => api['sample.throwAway']({}), onGone)} onCancel={onCancel}>
      <p>{t('desk.sample.ask')}</p>
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
    </ConfirmDialog>
  );
}

import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

/** Takes all incidents out of the vault as a table, when a person asks for it and has read what is in it. */
export function SaveTable() {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [isAsking, setAsking] = useState(false);
  const [saved, setSaved] = useState<Reply<'incidents.save'>>();
  const call = useCall();
  const save = async (): Promise<void> => {
    setAsking(false);
    call.dismiss();
    setSaved(undefined);
    const chosen = await host.choose('incidents', `${t('desk.incidents.suggestedName')}.csv`);
    if (!chosen) return;
    await call.run(() => api['incidents.save']({ handle: chosen.handle }), setSaved);
  };
  return (
    <>
      <div className="actions">
        <Button isSmall onPress={() => setAsking(true)}>
          {t('desk.incidents.saveTable')}
        </Button>
      </div>
      {saved === undefined ? null : (
        <Banner tone="ok" role="status">
          {t('desk.incidents.savedTable', { name: saved.savedAs, count: saved.incidents })}
        </Banner>
      )}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      {isAsking ? (
        <ConfirmDialog title={t('desk.incidents.saveTitle')} confirm={t('desk.incidents.saveConfirm')} cancel={t('desk.cancel')} onConfirm={() => void save()} onCancel={() => setAsking(false)}>
          <p>{t('desk.incidents.saveWords')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

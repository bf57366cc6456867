import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

const items = ['all', 'sources', 'grades', 'site', 'noTips'] as const;

/** Says what leaves with the register before it is saved. */
export function SaveRegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [saved, setSaved] = useState<Reply<'register.save'>>();
  const call = useCall();
  const save = async (): Promise<void> => {
    call.dismiss();
    const chosen = await host.choose('register-table', `${t('desk.registerTables.suggestedName')}.csv`);
    if (!chosen) return;
    await call.run(() => api['register.save']({ handle: chosen.handle }), setSaved);
  };
  return (
    <Dialog title={t('desk.registerTables.saveTitle')} isBusy={call.isBusy} onClose={onClose}>
      <p>{t('desk.registerTables.saveWords')}</p>
      <ul className="small">
        {items.map((item) => (
          <li key={item}>{t(`desk.registerTables.saveItems.${item}`)}</li>
        ))}
      </ul>
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      {saved ? (
        <Banner tone="ok" role="status">
          <p>{t('desk.registerTables.saved', { name: saved.savedAs, count: saved.compounds })}</p>
          <p className="hash">{t('desk.registerTables.savedSha256', { sha256: saved.sha256 })}</p>
        </Banner>
      ) : null}
      <div className="actions">
        <Button isPending={call.isBusy} onPress={onClose}>
          {t(saved ? 'desk.close' : 'desk.cancel')}
        </Button>
        <Button kind="primary" takesFocus isPending={call.isBusy} onPress={() => void save()}>
          {t('desk.registerTables.saveConfirm')}
        </Button>
      </div>
    </Dialog>
  );
}

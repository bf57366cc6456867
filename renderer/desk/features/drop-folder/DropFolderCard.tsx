import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useHost, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';

/** The folder that is watched: which, how it goes, whether originals are wiped. */
export function DropFolderCard() {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const { loaded, reload, put } = useReply('dropFolder.get', {});
  const call = useCall(put);
  const [isAsking, setAsking] = useState(false);
  const mayDecide = useMay('dropFolder.choose');
  useNotice('dropFolder.taken', reload);

  const choose = async (): Promise<void> => {
    const chosen = await host.choose('drop-folder', '');
    // Another folder is never wiped because an earlier one was.
    if (chosen) await call.run(() => api['dropFolder.choose']({ handle: chosen.handle, wipes: false }));
  };
  const setWipes = (wipes: boolean): void => {
    setAsking(false);
    void call.run(() => api['dropFolder.setWipes']({ wipes }));
  };

  if (loaded.state !== 'ready') return loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null;
  const { folder, wipes, state } = loaded.value;
  return (
    <section className="card stack" aria-labelledby="drop-folder">
      <h2 id="drop-folder">{t('desk.carriers.folder.title')}</h2>
      <p className="muted">{t('desk.carriers.folder.words')}</p>
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      {folder === null || state === null ? null : (
        <>
          <dl className="facts">
            <dt>{t('desk.carriers.folder.watched')}</dt>
            <dd>
              <bdi className="path">{folder}</bdi>
              <p className="small muted" role="status">
                {t(`desk.carriers.folder.state.${state}`)}
              </p>
            </dd>
          </dl>
          <div>
            <Checkbox isSelected={wipes} isDisabled={!mayDecide} onChange={(isSelected) => (isSelected ? setAsking(true) : setWipes(false))}>
              {t('desk.carriers.folder.wipe')}
            </Checkbox>
            <p className="small muted">{t('desk.carriers.folder.wipeWords')}</p>
          </div>
        </>
      )}
      {mayDecide ? (
        <div className="actions">
          <Button onPress={() => void choose()}>{t(folder === null ? 'desk.carriers.folder.choose' : 'desk.carriers.folder.change')}</Button>
          {folder === null ? null : <Button onPress={() => void call.run(() => api['dropFolder.stop']({}))}>{t('desk.carriers.folder.stop')}</Button>}
        </div>
      ) : (
        <CallReason call="dropFolder.choose" />
      )}
      {isAsking ? (
        <ConfirmDialog
          title={t('desk.carriers.folder.wipeTitle')}
          confirm={t('desk.carriers.folder.wipeConfirm')}
          cancel={t('desk.cancel')}
          isDangerous
          onConfirm={() => setWipes(true)}
          onCancel={() => setAsking(false)}
        >
          <p>{t('desk.carriers.folder.wipeWarning')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DropFolderView } from '#shared/contract/carrier-calls.ts';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useHost, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

/** The folder that is watched: which, how it goes, whether originals are wiped. */
export function DropFolderCard() {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const { loaded, reload, put } = useReply('dropFolder.get', {});
  const [code, setCode] = useState<Code>();
  const [isAsking, setAsking] = useState(false);
  const mayDecide = useMay('dropFolder.choose');
  useNotice('dropFolder.taken', reload);

  const show = (result: Result<DropFolderView, Code>): void => {
    if (result.ok) put(result.value);
    setCode(result.ok ? undefined : result.code);
  };
  const choose = async (): Promise<void> => {
    const chosen = await host.choose('drop-folder', '');
    // Another folder is never wiped because an earlier one was.
    if (chosen) show(await api['dropFolder.choose']({ handle: chosen.handle, wipes: false }));
  };
  const setWipes = async (wipes: boolean): Promise<void> => {
    setAsking(false);
    show(await api['dropFolder.setWipes']({ wipes }));
  };

  if (loaded.state !== 'ready') return loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null;
  const { folder, wipes, state } = loaded.value;
  return (
    <section className="card stack" aria-labelledby="drop-folder">
      <h2 id="drop-folder">{t('desk.carriers.folder.title')}</h2>
      <p className="muted">{t('desk.carriers.folder.words')}</p>
      {code === undefined ? null : <ErrorBanner code={code} onDismiss={() => setCode(undefined)} />}
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
            <Checkbox isSelected={wipes} isDisabled={!mayDecide} onChange={(isSelected) => (isSelected ? setAsking(true) : void setWipes(false))}>
              {t('desk.carriers.folder.wipe')}
            </Checkbox>
            <p className="small muted">{t('desk.carriers.folder.wipeWords')}</p>
          </div>
        </>
      )}
      {mayDecide ? (
        <div className="actions">
          <Button onPress={() => void choose()}>{t(folder === null ? 'desk.carriers.folder.choose' : 'desk.carriers.folder.change')}</Button>
          {folder === null ? null : <Button onPress={() => void api['dropFolder.stop']({}).then(show)}>{t('desk.carriers.folder.stop')}</Button>}
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
          onConfirm={() => void setWipes(true)}
          onCancel={() => setAsking(false)}
        >
          <p>{t('desk.carriers.folder.wipeWarning')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

/** Names the folder in use and turns to another one. */
export function VaultFolder({ folder, onChanged }: { readonly folder: string; readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const call = useCall();

  const choose = async (): Promise<void> => {
    call.dismiss();
    const chosen = await host.choose('vault-folder', '');
    if (!chosen) return;
    await call.run(() => api['session.chooseFolder']({ handle: chosen.handle }), onChanged);
  };

  return (
    <footer className="vault-folder">
      <p className="small muted">
        {t('desk.folder.label')}: <bdi className="path">{folder}</bdi>
      </p>
      <Button kind="quiet" isSmall onPress={() => void choose()}>
        {t('desk.folder.open')}
      </Button>
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
    </footer>
  );
}

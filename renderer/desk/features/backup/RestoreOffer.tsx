import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

/** Where there is no vault: restore one here. Where there is one: choose another folder first, since nothing is ever put over a vault. */
export function RestoreOffer({ isVaultHere, onRestore, onFolderChanged }: { readonly isVaultHere: boolean; readonly onRestore: () => void; readonly onFolderChanged: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const call = useCall();

  const elsewhere = async (): Promise<void> => {
    call.dismiss();
    const chosen = await host.choose('vault-folder', '');
    if (!chosen) return;
    await call.run(
      () => api['session.chooseFolder']({ handle: chosen.handle }),
      () => {
        onRestore();
        onFolderChanged();
      },
    );
  };

  return (
    <div className="stack restore-offer">
      <div>
        <Button kind="quiet" isSmall onPress={isVaultHere ? () => void elsewhere() : onRestore}>
          {t(isVaultHere ? 'desk.backup.restore.offerElsewhere' : 'desk.backup.restore.offer')}
        </Button>
      </div>
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';

/** Where there is no vault: restore one here. Where there is one: choose another folder first, since nothing is ever put over a vault. */
export function RestoreOffer({ isVaultHere, onRestore, onFolderChanged }: { readonly isVaultHere: boolean; readonly onRestore: () => void; readonly onFolderChanged: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [code, setCode] = useState<Code>();

  const elsewhere = async (): Promise<void> => {
    setCode(undefined);
    const chosen = await host.choose('vault-folder', '');
    if (!chosen) return;
    const result = await api['session.chooseFolder']({ handle: chosen.handle });
    if (!result.ok) {
      setCode(result.code);
      return;
    }
    onRestore();
    onFolderChanged();
  };

  return (
    <div className="stack restore-offer">
      <div>
        <Button kind="quiet" isSmall onPress={isVaultHere ? () => void elsewhere() : onRestore}>
          {t(isVaultHere ? 'desk.backup.restore.offerElsewhere' : 'desk.backup.restore.offer')}
        </Button>
      </div>
      {code === undefined ? null : <ErrorBanner code={code} />}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';

/** Names the folder in use and turns to another one. */
export function VaultFolder({ folder, onChanged }: { readonly folder: string; readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [code, setCode] = useState<Code>();

  const choose = async (): Promise<void> => {
    setCode(undefined);
    const chosen = await host.choose('vault-folder', '');
    if (!chosen) return;
    const result = await api['session.chooseFolder']({ handle: chosen.handle });
    if (result.ok) onChanged();
    else setCode(result.code);
  };

  return (
    <footer className="vault-folder">
      <p className="small muted">
        {t('desk.folder.label')}: <bdi className="path">{folder}</bdi>
      </p>
      <Button kind="quiet" isSmall onPress={() => void choose()}>
        {t('desk.folder.open')}
      </Button>
      {code === undefined ? null : <ErrorBanner code={code} />}
    </footer>
  );
}

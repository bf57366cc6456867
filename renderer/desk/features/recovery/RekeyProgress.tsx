import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import type { NoticeValue } from '../../api/port-client.ts';

/** How far the new vault has grown. Stopping leaves everything as it was. */
export function RekeyProgress({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<NoticeValue<'rekey.progress'>>();
  const [isStopping, setStopping] = useState(false);
  useNotice('rekey.progress', setProgress);
  const isCounted = progress !== undefined && progress.phase !== 'checking';
  return (
    <div className="stack">
      <p>{t('desk.recovery.rekeyWait')}</p>
      <ProgressBar
        label={t(`desk.recovery.rekeyPhase.${progress?.phase ?? 'pages'}`)}
        done={isCounted ? progress.done : undefined}
        total={progress?.total ?? 1}
        text={isCounted ? t('desk.import.progress', { done: progress.done, total: progress.total }) : t('desk.import.starting')}
      />
      <div className="actions">
        <Button
          isPending={isStopping}
          onPress={() => {
            setStopping(true);
            onCancel();
          }}
        >
          {t(isStopping ? 'desk.import.cancelling' : 'desk.import.cancel')}
        </Button>
      </div>
    </div>
  );
}

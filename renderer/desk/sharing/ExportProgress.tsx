import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Notice } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useApi, useNotice } from '../api/ConnectionProvider.tsx';

type Progress = Extract<Notice, { readonly notice: 'dossier.progress' }>['value'];

/** How far a file is, and a way to stop it: nothing is written then. */
export function ExportProgress() {
  const { t } = useTranslation();
  const api = useApi();
  const [progress, setProgress] = useState<Progress>();
  const [isStopping, setStopping] = useState(false);
  useNotice('dossier.progress', setProgress);
  const isCounted = progress !== undefined && progress.total > 0;
  return (
    <div className="stack-tight">
      <ProgressBar
        label={t('desk.redact.exporting')}
        done={isCounted ? progress.done : undefined}
        total={progress?.total ?? 0}
        text={progress === undefined ? '' : isCounted ? t('desk.redact.progressCounted', { done: progress.done, total: progress.total }) : t(`desk.redact.progress.${progress.phase}`)}
      />
      <div className="actions">
        <Button
          isDisabled={isStopping}
          onPress={() => {
            setStopping(true);
            void api['dossier.stopExport']({});
          }}
        >
          {t(isStopping ? 'desk.import.cancelling' : 'desk.import.cancel')}
        </Button>
      </div>
    </div>
  );
}

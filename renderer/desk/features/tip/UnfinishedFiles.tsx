import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { UnfinishedEvidence } from '#shared/contract/evidence-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { fileSize } from '#ui/size.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import type { Evidence } from './use-evidence.ts';

export interface UnfinishedFilesProps {
  readonly files: readonly UnfinishedEvidence[];
  readonly onResume: Evidence['resume'];
  readonly onChanged: () => void;
}

/** Files whose adding was stopped: go on, from the same place or with a file chosen again, or give them up. */
export function UnfinishedFiles({ files, onResume, onChanged }: UnfinishedFilesProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const mayDecide = useMay('evidence.resume');
  const [asked, setAsked] = useState<UnfinishedEvidence>();
  const [code, setCode] = useState<Code>();
  const giveUp = async ({ evidenceId }: UnfinishedEvidence): Promise<void> => {
    setAsked(undefined);
    const result = await api['evidence.discard']({ evidenceId });
    setCode(result.ok ? undefined : result.code);
    onChanged();
  };
  if (files.length === 0) return code === undefined ? null : <ErrorBanner code={code} />;
  return (
    <>
      <h4 className="small">{t('desk.evidence.unfinishedTitle')}</h4>
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.evidenceId} className="evidence-unfinished">
            <bdi className="evidence-name">
              <OriginalText text={file.fileName} />
            </bdi>
            <span className="small muted">{t('desk.evidence.kept', { done: fileSize(file.keptBytes, locale), total: fileSize(file.sizeBytes, locale) })}</span>
            {mayDecide ? (
              <span className="evidence-choices">
                <Button isSmall kind="primary" label={t('desk.evidence.resumeOf', { name: file.fileName })} onPress={() => onResume(file, 'same place')}>
                  {t('desk.evidence.resume')}
                </Button>
                <Button isSmall label={t('desk.evidence.chooseOf', { name: file.fileName })} onPress={() => onResume(file, 'chosen')}>
                  {t('desk.evidence.choose')}
                </Button>
                <Button isSmall label={t('desk.evidence.giveUpOf', { name: file.fileName })} onPress={() => setAsked(file)}>
                  {t('desk.evidence.giveUp')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {code === undefined ? null : <ErrorBanner code={code} />}
      {asked === undefined ? null : (
        <ConfirmDialog
          title={t('desk.evidence.giveUpTitle')}
          confirm={t('desk.evidence.giveUpConfirm')}
          cancel={t('desk.cancel')}
          isDangerous
          onConfirm={() => void giveUp(asked)}
          onCancel={() => setAsked(undefined)}
        >
          <p>{t('desk.evidence.giveUpWords')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { UnfinishedEvidence } from '#shared/contract/evidence-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { fileSize } from '#ui/size.ts';
import { useMay } from '../../api/RoleProvider.tsx';
import { FileName } from './FileName.tsx';
import type { Evidence } from './use-evidence.ts';

export interface UnfinishedFilesProps {
  readonly files: readonly UnfinishedEvidence[];
  /** Another one is on its way. */
  readonly isBusy: boolean;
  readonly onResume: Evidence['resume'];
  readonly onGiveUp: Evidence['giveUp'];
}

/** Files whose adding was stopped: go on, from the same place or with a file chosen again, or give them up. */
export function UnfinishedFiles({ files, isBusy, onResume, onGiveUp }: UnfinishedFilesProps) {
  const { t, locale } = useTranslation();
  const mayDecide = useMay('evidence.resume');
  const [asked, setAsked] = useState<UnfinishedEvidence>();
  if (files.length === 0) return null;
  return (
    <>
      <h4 className="small">{t('desk.evidence.unfinishedTitle')}</h4>
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.evidenceId} className="evidence-unfinished">
            <FileName name={file.fileName} />
            <span className="small muted">{t('desk.evidence.kept', { done: fileSize(file.keptBytes, locale), total: fileSize(file.sizeBytes, locale) })}</span>
            {mayDecide ? (
              <span className="evidence-choices">
                <Button isSmall kind="primary" isPending={isBusy} label={t('desk.evidence.resumeOf', { name: file.fileName })} onPress={() => onResume(file, 'same place')}>
                  {t('desk.evidence.resume')}
                </Button>
                <Button isSmall isPending={isBusy} label={t('desk.evidence.chooseOf', { name: file.fileName })} onPress={() => onResume(file, 'chosen')}>
                  {t('desk.evidence.choose')}
                </Button>
                <Button isSmall isPending={isBusy} label={t('desk.evidence.giveUpOf', { name: file.fileName })} onPress={() => setAsked(file)}>
                  {t('desk.evidence.giveUp')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {asked === undefined ? null : (
        <ConfirmDialog
          title={t('desk.evidence.giveUpTitle')}
          confirm={t('desk.evidence.giveUpConfirm')}
          cancel={t('desk.cancel')}
          isDangerous
          onConfirm={() => {
            setAsked(undefined);
            onGiveUp(asked);
          }}
          onCancel={() => setAsked(undefined)}
        >
          <p>
            <FileName name={asked.fileName} />
          </p>
          <p>{t('desk.evidence.giveUpWords')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

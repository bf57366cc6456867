import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { fileSize } from '#ui/size.ts';
import { TextField } from '#ui/TextField.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi, useHost, useNotice } from '../../api/ConnectionProvider.tsx';
import { BackupProgressBar } from './BackupProgressBar.tsx';
import { RestoreDone } from './RestoreDone.tsx';
import type { BackupProgress } from './use-backup.ts';

export interface RestoreViewProps {
  readonly practiceHost: boolean;
  readonly onBack: () => void;
  /** The vault is there now, locked. */
  readonly onRestored: () => void;
}

/** Makes a vault in this folder from a backup: choose the folder it lies in, choose which one, type the secret. */
export function RestoreView({ practiceHost, onBack, onRestored }: RestoreViewProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [found, setFound] = useState<Reply<'restore.look'>>();
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('');
  const [isSecretMissing, setSecretMissing] = useState(false);
  const [progress, setProgress] = useState<BackupProgress>();
  const [step, setStep] = useState<'choosing' | 'running' | 'stopping'>('choosing');
  const [code, setCode] = useState<Code>();
  const [restored, setRestored] = useState<Reply<'restore.run'>>();
  useNotice('backup.progress', setProgress);

  const look = async (): Promise<void> => {
    setCode(undefined);
    const chosen = await host.choose('restore-from', '');
    if (!chosen) return;
    const result = await api['restore.look']({ handle: chosen.handle });
    setFound(result.ok ? result.value : undefined);
    setName(result.ok ? (result.value.backups[0]?.name ?? '') : '');
    if (!result.ok) setCode(result.code);
  };
  const run = async (acceptPracticeMismatch: boolean): Promise<void> => {
    if (found === undefined) return;
    setCode(undefined);
    setProgress(undefined);
    setStep('running');
    const result = await api['restore.run']({ sourceId: found.sourceId, name, secret, acceptPracticeMismatch });
    setStep('choosing');
    if (!result.ok) {
      setCode(result.code);
      return;
    }
    setSecret('');
    setRestored(result.value);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setSecretMissing(secret === '');
    if (step === 'choosing' && secret !== '') void run(false);
  };

  if (restored) return <RestoreDone restored={restored} onUnlock={onRestored} />;
  if (step !== 'choosing') {
    return (
      <div className="stack">
        <h1>{t('desk.backup.restore.title')}</h1>
        <BackupProgressBar label={t('desk.backup.restore.working')} progress={progress} />
        <div className="actions">
          <Button
            isPending={step === 'stopping'}
            onPress={() => {
              setStep('stopping');
              void api['restore.cancel']({});
            }}
          >
            {t(step === 'stopping' ? 'desk.backup.stopping' : 'desk.backup.stop')}
          </Button>
        </div>
      </div>
    );
  }
  const asksAboutPractice = code === 'practice-mismatch';
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h1>{t('desk.backup.restore.title')}</h1>
      <p>{t('desk.backup.restore.intro')}</p>
      {code === 'cancelled' ? (
        <Banner tone="warning" role="status">
          {t('desk.backup.restore.stopped')}
        </Banner>
      ) : null}
      {code === undefined || asksAboutPractice || code === 'cancelled' ? null : <ErrorBanner code={code} />}
      {found ? (
        <>
          <RadioGroup
            label={t('desk.backup.restore.which')}
            value={name}
            options={found.backups.map((each) => ({ value: each.name, text: t('desk.backup.restore.entry', { when: dateAndTime(each.claimedAt, locale), size: fileSize(each.sizeBytes, locale) }) }))}
            onChange={setName}
          />
          <CutNote shown={found.backups.length} total={found.total} />
          <p className="small muted">{t('desk.backup.restore.claimed')}</p>
          <TextField
            label={t('desk.backup.restore.secret')}
            description={t('desk.backup.restore.secretHelp')}
            type="password"
            value={secret}
            onChange={setSecret}
            maxLength={1024}
            {...(isSecretMissing && secret === '' ? { error: t('desk.backup.restore.secretMissing') } : {})}
          />
          <div className="actions">
            <Button kind="primary" type="submit">
              {t('desk.backup.restore.go')}
            </Button>
            <Button onPress={() => void look()}>{t('desk.backup.restore.other')}</Button>
            <Button onPress={onBack}>{t('desk.backup.restore.back')}</Button>
          </div>
        </>
      ) : (
        <div className="actions">
          <Button kind="primary" takesFocus onPress={() => void look()}>
            {t('desk.backup.restore.choose')}
          </Button>
          <Button onPress={onBack}>{t('desk.backup.restore.back')}</Button>
        </div>
      )}
      {asksAboutPractice ? (
        <ConfirmDialog title={t('desk.practice.askTitle')} confirm={t('desk.practice.accept')} cancel={t('desk.cancel')} isDangerous onConfirm={() => void run(true)} onCancel={() => setCode(undefined)}>
          <p>{t(practiceHost ? 'desk.practice.askRealVault' : 'desk.practice.askPracticeVault')}</p>
        </ConfirmDialog>
      ) : null}
    </form>
  );
}

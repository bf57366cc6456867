import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { relativeTime } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { BackupOutcome } from './BackupOutcome.tsx';
import { BackupProgressBar } from './BackupProgressBar.tsx';
import type { Backup } from './use-backup.ts';

export interface BackupBannerProps {
  readonly backup: Backup;
  /** The page of the backups says all of this itself. */
  readonly isOnPage: boolean;
  readonly onPage: () => void;
}

/** Above every screen of the open desk: that a backup is due, how far one has come, and what became of it. */
export function BackupBanner({ backup, isOnPage, onPage }: BackupBannerProps) {
  const { t, locale } = useTranslation();
  const now = useNow();
  const mayRun = useMay('backup.run');
  const mayChoose = useMay('backup.choosePlace');
  const [isPutOff, setPutOff] = useState(false);
  const { state, run, stop, dismiss } = backup;
  // Asked of the vault's own folder only: a backup disk that does not answer must not hold up the desk.
  const { loaded, reload } = useReply('backup.age', {});
  useEffect(reload, [reload, state.step]);
  if (isOnPage) return null;
  if (state.step === 'running') {
    return (
      <Banner tone="note">
        <BackupProgressBar label={t('desk.backup.running')} progress={state.progress} />
        <div className="actions">
          <Button isSmall isPending={state.isStopping} onPress={stop}>
            {t(state.isStopping ? 'desk.backup.stopping' : 'desk.backup.stop')}
          </Button>
        </div>
      </Banner>
    );
  }
  if (state.step !== 'idle') return <BackupOutcome state={state} onDismiss={dismiss} />;
  if (isPutOff || loaded.state !== 'ready' || !loaded.value.isDue) return null;
  const { outsideAt, anyAt } = loaded.value;
  const isUnset = anyAt === null;
  return (
    <Banner tone="warning" onDismiss={() => setPutOff(true)} dismissLabel={t('desk.dismiss')}>
      <p>{outsideAt === null ? t('desk.backup.ageNever') : t('desk.backup.ageDue', { when: relativeTime(outsideAt, now, locale) })}</p>
      {(isUnset ? mayChoose : mayRun) ? (
        <div className="actions">
          <Button isSmall onPress={isUnset ? onPage : run}>
            {t(isUnset ? 'desk.backup.setUp' : 'desk.backup.now')}
          </Button>
        </div>
      ) : null}
    </Banner>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useReply } from './api/use-reply.ts';
import { BackupAge } from './features/backup/BackupAge.tsx';
import { PlaceConcerns } from './features/backup/PlaceConcerns.tsx';
import { useGlance, WorkWaiting } from './features/lock-screen/WorkWaiting.tsx';

export interface StartWarningsProps {
  /** There is a vault, and it is locked. */
  readonly isLocked: boolean;
  /** The screen below them. */
  readonly children: (warnings: ReactNode) => ReactNode;
}

/** What is told before a vault is open. The screen waits for it, a moment: a button that moves under a press is missed. */
export function StartWarnings({ isLocked, children }: StartWarningsProps) {
  const { t } = useTranslation();
  const { loaded } = useReply('backup.age', {});
  const glance = useGlance();
  if (loaded.state === 'loading' || glance === undefined) return <main className="waiting">{t('desk.waitingForVault')}</main>;
  const age = loaded.state === 'ready' ? loaded.value : undefined;
  return children(
    <>
      {age === undefined ? null : <PlaceConcerns concerns={age.concerns} of="vault" />}
      {isLocked ? <WorkWaiting glance={glance} /> : null}
      {isLocked && age !== undefined ? <BackupAge age={age} /> : null}
    </>,
  );
}

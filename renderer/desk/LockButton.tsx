import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { useNotice } from './api/ConnectionProvider.tsx';

/** Locks now; in the last minute before the idle lock it counts down and says so. */
export function LockButton({ onLock }: { readonly onLock: () => void }) {
  const { t } = useTranslation();
  const [remainingMs, setRemainingMs] = useState<number | null>(null);
  useNotice('lock.countdown', (notice) => setRemainingMs(notice.remainingMs));
  const isCounting = remainingMs !== null;
  return (
    <>
      <span className="visually-hidden" role="status">
        {isCounting ? t('desk.shell.locksSoon') : ''}
      </span>
      <Button shortcut="Ctrl+L" kind={isCounting ? 'danger' : 'plain'} onPress={onLock}>
        {isCounting ? t('desk.shell.lockIn', { seconds: Math.ceil(remainingMs / 1000) }) : t('desk.shell.lock')}
      </Button>
    </>
  );
}

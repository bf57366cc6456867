import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useUnlockWait } from './use-unlock-wait.ts';
import { VaultHolder } from './VaultHolder.tsx';

export interface Unlocking {
  readonly isBusy: boolean;
  /** After wrong secrets: nothing is tried for some seconds. */
  readonly isWaiting: boolean;
  /** Tries to open the vault; true when it did. */
  readonly unlock: (secret: string) => Promise<boolean>;
  /** Why it did not open, or the question about the other kind of window. */
  readonly outcome: ReactNode;
}

/** Opening a vault with a secret, however it was typed. */
export function useUnlock(status: Reply<'session.status'>, onUnlocked: (opened: Reply<'vault.unlock'>) => void): Unlocking {
  const { t } = useTranslation();
  const api = useApi();
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();
  const [asking, setAsking] = useState<string>();
  const wait = useUnlockWait(status.unlockWaitMs);
  const isWaiting = wait.seconds > 0;

  const ask = async (secret: string, acceptPracticeMismatch: boolean): Promise<boolean> => {
    setCode(undefined);
    setBusy(true);
    const result = await api['vault.unlock']({ secret, acceptPracticeMismatch });
    if (!result.ok) await wait.ask();
    setBusy(false);
    setAsking(!result.ok && result.code === 'practice-mismatch' ? secret : undefined);
    if (result.ok) onUnlocked(result.value);
    else if (result.code !== 'practice-mismatch') setCode(result.code);
    return result.ok;
  };

  const outcome = (
    <>
      {code === undefined ? null : <ErrorBanner code={code}>{code === 'vault-in-use' ? <VaultHolder /> : null}</ErrorBanner>}
      {isWaiting ? (
        <div className="unlock-wait small">
          <p role="timer">{t('desk.locking.wait', { count: wait.seconds })}</p>
          <p className="muted">{t('desk.locking.waitNote')}</p>
        </div>
      ) : null}
      {asking === undefined ? null : (
        <ConfirmDialog
          title={t('desk.practice.askTitle')}
          confirm={t('desk.practice.accept')}
          cancel={t('desk.cancel')}
          isDangerous
          isPending={isBusy}
          onConfirm={() => void ask(asking, true)}
          onCancel={() => setAsking(undefined)}
        >
          <p>{t(status.practiceHost ? 'desk.practice.askRealVault' : 'desk.practice.askPracticeVault')}</p>
        </ConfirmDialog>
      )}
    </>
  );
  return { isBusy, isWaiting, unlock: (secret) => ask(secret, false), outcome };
}

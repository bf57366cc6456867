import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useUnlockWait } from './use-unlock-wait.ts';

export interface UnlockVaultProps {
  readonly status: Reply<'session.status'>;
  readonly onUnlocked: (opened: Reply<'vault.unlock'>) => void;
}

export function UnlockVault({ status, onUnlocked }: UnlockVaultProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [secret, setSecret] = useState('');
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const [code, setCode] = useState<Code>();
  const field = useRef<HTMLInputElement>(null);
  const wait = useUnlockWait(status.unlockWaitMs);
  const isWaiting = wait.seconds > 0;

  const unlock = async (acceptPracticeMismatch: boolean): Promise<void> => {
    setCode(undefined);
    setBusy(true);
    const result = await api['vault.unlock']({ secret, acceptPracticeMismatch });
    if (!result.ok) await wait.ask();
    setBusy(false);
    if (result.ok) {
      setSecret('');
      onUnlocked(result.value);
      return;
    }
    setCode(result.code);
    field.current?.select();
  };

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isBusy || isWaiting) return;
    setEmpty(secret === '');
    if (secret === '') field.current?.focus();
    else void unlock(false);
  };

  const asksAboutPractice = code === 'practice-mismatch';
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h1>{t('desk.unlock.title')}</h1>
      {status.memberName === null ? null : <p className="muted">{t('desk.unlock.keptBy', { name: status.memberName })}</p>}
      <TextField
        label={t('desk.unlock.secret')}
        description={t('desk.unlock.secretHelp')}
        type={isShown ? 'text' : 'password'}
        value={secret}
        onChange={setSecret}
        maxLength={1024}
        takesFocus
        inputRef={field}
        {...(isEmpty && secret === '' ? { error: t('desk.unlock.empty') } : {})}
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        {t('desk.unlock.show')}
      </Checkbox>
      {code === undefined || asksAboutPractice ? null : <ErrorBanner code={code} />}
      {isWaiting ? (
        <div className="unlock-wait small">
          <p role="timer">{t('desk.locking.wait', { count: wait.seconds })}</p>
          <p className="muted">{t('desk.locking.waitNote')}</p>
        </div>
      ) : null}
      <div className="actions">
        <Button kind="primary" type="submit" isPending={isBusy || isWaiting}>
          {isBusy ? t('desk.unlock.unlocking') : t('desk.unlock.unlock')}
        </Button>
      </div>
      {asksAboutPractice ? (
        <ConfirmDialog
          title={t('desk.practice.askTitle')}
          confirm={t('desk.practice.accept')}
          cancel={t('desk.cancel')}
          isDangerous
          isPending={isBusy}
          onConfirm={() => void unlock(true)}
          onCancel={() => setCode(undefined)}
        >
          <p>{t(status.practiceHost ? 'desk.practice.askRealVault' : 'desk.practice.askPracticeVault')}</p>
        </ConfirmDialog>
      ) : null}
    </form>
  );
}

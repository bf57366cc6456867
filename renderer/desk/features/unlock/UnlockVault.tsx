import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { TextField } from '#ui/TextField.tsx';
import { UnlockWithShares } from './UnlockWithShares.tsx';
import { useUnlock } from './use-unlock.tsx';

export interface UnlockVaultProps {
  readonly status: Reply<'session.status'>;
  readonly onUnlocked: (opened: Reply<'vault.unlock'>) => void;
}

export function UnlockVault({ status, onUnlocked }: UnlockVaultProps) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState('');
  const [isShown, setShown] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const [hasShares, setHasShares] = useState(false);
  const { unlock, isBusy, isWaiting, outcome } = useUnlock(status, onUnlocked);
  const field = useRef<HTMLInputElement>(null);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isBusy || isWaiting) return;
    setEmpty(secret === '');
    if (secret === '') {
      field.current?.focus();
      return;
    }
    void unlock(secret).then((isOpen) => {
      if (isOpen) setSecret('');
      else field.current?.select();
    });
  };

  if (hasShares) return <UnlockWithShares status={status} onUnlocked={onUnlocked} onBack={() => setHasShares(false)} />;
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
      {outcome}
      <div className="actions">
        <Button kind="quiet" onPress={() => setHasShares(true)}>
          {t('desk.recovery.openWithShares')}
        </Button>
        <Button kind="primary" type="submit" isPending={isBusy || isWaiting}>
          {isBusy ? t('desk.unlock.unlocking') : t('desk.unlock.unlock')}
        </Button>
      </div>
    </form>
  );
}

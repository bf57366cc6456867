import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface SecretStepProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Resolves with what went wrong, or nothing. */
  readonly onSecret: (secret: string) => Promise<Code | undefined>;
  readonly onCancel: () => void;
}

/** Says what is about to happen and asks for the person's own secret: an open vault does not keep its key. */
export function SecretStep({ title, children, onSecret, onCancel }: SecretStepProps) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();
  const field = useRef<HTMLInputElement>(null);

  const go = async (): Promise<void> => {
    setCode(undefined);
    setBusy(true);
    const wrong = await onSecret(secret);
    setBusy(false);
    setCode(wrong);
    if (wrong !== undefined) field.current?.select();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    setEmpty(secret === '');
    if (secret === '') field.current?.focus();
    else void go();
  };

  return (
    <form className="page stack" onSubmit={submit} noValidate>
      <h1>{title}</h1>
      {children}
      <TextField
        label={t('desk.recovery.secret')}
        description={t('desk.recovery.secretHelp')}
        type="password"
        value={secret}
        onChange={setSecret}
        maxLength={1024}
        takesFocus
        inputRef={field}
        {...(isEmpty && secret === '' ? { error: t('desk.unlock.empty') } : {})}
      />
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button onPress={onCancel}>{t('desk.cancel')}</Button>
        <Button kind="primary" type="submit" isPending={isBusy}>
          {isBusy ? t('desk.create.working') : t('desk.create.go')}
        </Button>
      </div>
    </form>
  );
}

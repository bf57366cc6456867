import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { backupsKeptAtMost } from '#shared/contract/backup-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

/** How many verified backups stay. Nothing else changes it while this is shown. */
export function KeepField({ keep }: { readonly keep: number }) {
  const { t } = useTranslation();
  const api = useApi();
  const [text, setText] = useState(String(keep));
  const [isSaved, setSaved] = useState(false);
  const call = useCall();
  const count = /^\d{1,2}$/u.test(text.trim()) ? Number(text) : 0;
  const isRight = count >= 1 && count <= backupsKeptAtMost;

  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    call.dismiss();
    if (!isRight) return;
    void call.run(
      () => api['backup.keep']({ keep: count }),
      () => setSaved(true),
    );
  };

  return (
    <form className="stack keep" onSubmit={save} noValidate>
      <TextField
        label={t('desk.backup.keep')}
        description={t('desk.backup.keepHelp')}
        type="number"
        value={text}
        onChange={(next) => {
          setText(next);
          setSaved(false);
        }}
        {...(isRight ? {} : { error: t('desk.backup.keepWrong') })}
      />
      <div className="actions">
        <Button isSmall type="submit">
          {t('desk.backup.keepSave')}
        </Button>
        <span role="status" className="small">
          {isSaved ? t('desk.backup.kept', { count }) : ''}
        </span>
      </div>
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
    </form>
  );
}

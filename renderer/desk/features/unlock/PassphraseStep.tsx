import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { PassphraseFields } from '../../passphrase/PassphraseFields.tsx';
import { useNewPassphrase } from '../../passphrase/use-new-passphrase.ts';

/** First step of a new vault: who, and with which passphrase. */
export function PassphraseStep({ onBegun }: { readonly onBegun: (begun: Reply<'vault.beginCreate'>) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [memberName, setMemberName] = useState('');
  const [isNameMissing, setNameMissing] = useState(false);
  const call = useCall(onBegun);
  const chosen = useNewPassphrase(memberName);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (call.isBusy) return;
    call.dismiss();
    const passphrase = chosen.choose();
    setNameMissing(memberName.trim() === '');
    if (memberName.trim() !== '' && passphrase !== undefined) void call.run(() => api['vault.beginCreate']({ memberName: memberName.trim(), passphrase }));
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h1>{t('desk.create.title')}</h1>
      <p>{t('desk.create.intro')}</p>
      <TextField
        label={t('desk.create.member')}
        description={t('desk.create.memberHelp')}
        value={memberName}
        onChange={setMemberName}
        maxLength={100}
        takesFocus
        {...(isNameMissing && memberName.trim() === '' ? { error: t('desk.create.memberMissing') } : {})}
      />
      <PassphraseFields chosen={chosen} />
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      <div className="actions">
        <Button kind="primary" type="submit" isPending={call.isBusy}>
          {call.isBusy ? t('desk.create.working') : t('desk.create.go')}
        </Button>
      </div>
    </form>
  );
}

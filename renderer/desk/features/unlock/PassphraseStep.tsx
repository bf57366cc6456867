import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { PassphraseFields } from '../../passphrase/PassphraseFields.tsx';
import { useNewPassphrase } from '../../passphrase/use-new-passphrase.ts';

/** First step of a new vault: who, and with which passphrase. */
export function PassphraseStep({ onBegun }: { readonly onBegun: (begun: Reply<'vault.beginCreate'>) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [memberName, setMemberName] = useState('');
  const [isNameMissing, setNameMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();
  const chosen = useNewPassphrase(memberName);

  const begin = async (passphrase: string): Promise<void> => {
    setBusy(true);
    const result = await api['vault.beginCreate']({ memberName: memberName.trim(), passphrase });
    setBusy(false);
    if (result.ok) onBegun(result.value);
    else setCode(result.code);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    setCode(undefined);
    const passphrase = chosen.choose();
    setNameMissing(memberName.trim() === '');
    if (memberName.trim() !== '' && passphrase !== undefined) void begin(passphrase);
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
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button kind="primary" type="submit" isPending={isBusy}>
          {isBusy ? t('desk.create.working') : t('desk.create.go')}
        </Button>
      </div>
    </form>
  );
}

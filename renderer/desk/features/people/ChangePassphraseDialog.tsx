import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { PassphraseFields } from '../../passphrase/PassphraseFields.tsx';
import { useNewPassphrase } from '../../passphrase/use-new-passphrase.ts';
import { SecretField } from './SecretField.tsx';

/** After these the header may be the old one or the new one. */
const mayHaveHappened: readonly Code[] = ['storage-failed', 'storage-denied', 'disk-full', 'internal'];

export interface ChangePassphraseDialogProps {
  readonly memberName: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** One's own passphrase: the old one is asked, the new one chosen as when a vault is made. */
export function ChangePassphraseDialog({ memberName, onChanged, onClose }: ChangePassphraseDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [secret, setSecret] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isSame, setSame] = useState(false);
  const call = useCall();
  const chosen = useNewPassphrase(memberName);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (call.isBusy) return;
    setChecked(true);
    const passphrase = chosen.choose();
    setSame(passphrase === secret);
    if (secret !== '' && passphrase !== undefined && passphrase !== secret) void call.run(() => api['passphrase.change']({ secret, passphrase }), onChanged);
  };

  return (
    <Dialog title={t('desk.people.changeTitle')} isWide isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="small">{t('desk.people.changeIntro')}</p>
        <SecretField label={t('desk.people.old')} value={secret} onChange={setSecret} isMissing={isChecked} byRecovery={false} takesFocus />
        <h3>{t('desk.people.new')}</h3>
        <PassphraseFields chosen={chosen} />
        {isSame ? (
          <Banner tone="danger" role="alert">
            {t('desk.people.same')}
          </Banner>
        ) : null}
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        {call.code !== undefined && mayHaveHappened.includes(call.code) ? <Banner tone="warning">{t('desk.people.maybe')}</Banner> : null}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t(call.isBusy ? 'desk.people.working' : 'desk.people.changeConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState, type SubmitEvent } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import type { PeopleList, PersonView } from '#shared/contract/people-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { PassphraseFields } from '../../passphrase/PassphraseFields.tsx';
import { useNewPassphrase } from '../../passphrase/use-new-passphrase.ts';
import { SecretField } from './SecretField.tsx';
import { useCall } from '../../api/use-call.ts';

export interface GiveSlotDialogProps {
  readonly person: PersonView;
  readonly byRecovery: boolean;
  readonly onDone: (list: PeopleList, said: Said) => void;
  readonly onRefused: () => void;
  readonly onClose: () => void;
}

/** "I forgot": a colleague types a new passphrase at this laptop; who they are stays. */
export function GiveSlotDialog({ person, byRecovery, onDone, onRefused, onClose }: GiveSlotDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [secret, setSecret] = useState('');
  const [isChecked, setChecked] = useState(false);
  const chosen = useNewPassphrase(person.name);
  const call = useCall<PeopleList>((list) => onDone(list, ({ t }) => t('desk.people.given', { name: person.name })), onRefused);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (call.isBusy) return;
    setChecked(true);
    const passphrase = chosen.choose();
    if (secret !== '' && passphrase !== undefined) void call.run(() => api['people.giveSlot']({ memberId: person.memberId, passphrase, secret }));
  };

  return (
    <Dialog title={t('desk.people.giveTitle', { name: person.name })} isWide isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="small">{t('desk.people.giveIntro')}</p>
        <PassphraseFields chosen={chosen} />
        <SecretField value={secret} onChange={setSecret} isMissing={isChecked} byRecovery={byRecovery} />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button takesFocus isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t(call.isBusy ? 'desk.people.working' : 'desk.people.giveConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

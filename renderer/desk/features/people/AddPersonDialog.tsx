import { useState, type SubmitEvent } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import type { PeopleList } from '#shared/contract/people-calls.ts';
import { roles, type Role } from '#shared/domain/role.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { PassphraseFields } from '../../passphrase/PassphraseFields.tsx';
import { useNewPassphrase } from '../../passphrase/use-new-passphrase.ts';
import { SecretField } from './SecretField.tsx';
import { useCall } from '../../api/use-call.ts';

export interface AddPersonDialogProps {
  readonly byRecovery: boolean;
  readonly onDone: (list: PeopleList, said: Said) => void;
  readonly onRefused: () => void;
  readonly onClose: () => void;
}

/** A further member: name, role, a passphrase that they choose here, and the own one of whoever adds them. */
export function AddPersonDialog({ byRecovery, onDone, onRefused, onClose }: AddPersonDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('triage');
  const [secret, setSecret] = useState('');
  const [isChecked, setChecked] = useState(false);
  const chosen = useNewPassphrase(name);
  const call = useCall<PeopleList>((list) => onDone(list, ({ t }) => t('desk.people.added', { name: name.trim() })), onRefused);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (call.isBusy) return;
    setChecked(true);
    const passphrase = chosen.choose();
    if (name.trim() !== '' && secret !== '' && passphrase !== undefined) void call.run(() => api['people.add']({ name: name.trim(), role, passphrase, secret }));
  };

  return (
    <Dialog title={t('desk.people.addTitle')} isWide isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="small">{t('desk.people.addIntro')}</p>
        <TextField
          label={t('desk.people.name')}
          description={t('desk.people.nameHelp')}
          value={name}
          onChange={setName}
          maxLength={100}
          takesFocus
          {...(isChecked && name.trim() === '' ? { error: t('desk.people.nameMissing') } : {})}
        />
        <RadioGroup label={t('desk.people.roleLabel')} value={role} options={roles.map((value) => ({ value, text: t(`desk.people.roleLong.${value}`) }))} onChange={setRole} />
        <h3>{t('desk.people.theirs')}</h3>
        <PassphraseFields chosen={chosen} />
        <SecretField value={secret} onChange={setSecret} isMissing={isChecked} byRecovery={byRecovery} />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t(call.isBusy ? 'desk.people.working' : 'desk.people.addConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

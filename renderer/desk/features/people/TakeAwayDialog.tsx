import { useState, type SubmitEvent } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import type { PeopleList } from '#shared/contract/people-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { SecretField } from './SecretField.tsx';
import { useCall } from '../../api/use-call.ts';

export interface TakeAwayDialogProps {
  /** `remove` a member, or `clear` the place of somebody who is none. */
  readonly what: 'remove' | 'clear';
  readonly person: { readonly memberId: string; readonly name: string };
  readonly byRecovery: boolean;
  readonly onDone: (list: PeopleList, said: Said) => void;
  readonly onRefused: () => void;
  readonly onClose: () => void;
}

/** Says plainly what taking a passphrase away reaches and what it does not. */
export function TakeAwayDialog({ what, person, byRecovery, onDone, onRefused, onClose }: TakeAwayDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [secret, setSecret] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { name, memberId } = person;
  const call = useCall<PeopleList>((list) => onDone(list, ({ t }) => (what === 'remove' ? t('desk.people.removeDone', { name }) : t('desk.people.cleared'))), onRefused);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (secret !== '' && !call.isBusy) void call.run(() => api[what === 'remove' ? 'people.remove' : 'people.clearSlot']({ memberId, secret }));
  };
  return (
    <Dialog title={t(what === 'remove' ? 'desk.people.removeTitle' : 'desk.people.clearTitle', { name })} role="alertdialog" isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t(what === 'remove' ? 'desk.people.removeWords' : 'desk.people.clearWords')}</p>
        {what === 'remove' ? <p>{t('desk.people.removeHonest')}</p> : null}
        <SecretField value={secret} onChange={setSecret} isMissing={isChecked} byRecovery={byRecovery} takesFocus />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="danger" type="submit" isPending={call.isBusy}>
            {t(call.isBusy ? 'desk.people.working' : what === 'remove' ? 'desk.people.removeConfirm' : 'desk.people.clear')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

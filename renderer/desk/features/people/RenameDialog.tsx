import { useState, type SubmitEvent } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import type { PeopleList, PersonView } from '#shared/contract/people-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

export interface RenameDialogProps {
  readonly person: PersonView;
  readonly onDone: (list: PeopleList, said: Said) => void;
  readonly onRefused: () => void;
  readonly onClose: () => void;
}

export function RenameDialog({ person, onDone, onRefused, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [name, setName] = useState(person.name);
  const [isChecked, setChecked] = useState(false);
  const call = useCall<PeopleList>((list) => onDone(list, ({ t }) => t('desk.people.renamed', { name: name.trim() })), onRefused);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() !== '' && !call.isBusy) void call.run(() => api['people.rename']({ memberId: person.memberId, name: name.trim() }));
  };
  return (
    <Dialog title={t('desk.people.renameTitle', { name: person.name })} isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t('desk.people.name')}
          description={t('desk.people.renameIntro')}
          value={name}
          onChange={setName}
          maxLength={100}
          takesFocus
          {...(isChecked && name.trim() === '' ? { error: t('desk.people.nameMissing') } : {})}
        />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t('desk.people.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

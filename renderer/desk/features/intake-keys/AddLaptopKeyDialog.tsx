import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi, useHost } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

export interface AddLaptopKeyDialogProps {
  readonly onAdded: (name: string) => void;
  readonly onClose: () => void;
}

/** The words are typed before the card is chosen: nobody can copy from the card what has to come another way. */
export function AddLaptopKeyDialog({ onAdded, onClose }: AddLaptopKeyDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const [name, setName] = useState('');
  const [words, setWords] = useState('');
  const [isChecked, setChecked] = useState(false);
  const call = useCall();

  const add = async (): Promise<void> => {
    call.dismiss();
    const chosen = await host.choose('key-card-read', '');
    if (!chosen) return;
    await call.run(
      () => api['laptopKey.add']({ name, words, handle: chosen.handle }),
      () => onAdded(name.trim()),
    );
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!call.isBusy && name.trim() !== '' && words.trim() !== '') void add();
  };

  return (
    <Dialog title={t('desk.epochs.addTitle')} isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField label={t('desk.epochs.addName')} value={name} onChange={setName} maxLength={60} takesFocus {...(isChecked && name.trim() === '' ? { error: t('desk.epochs.addNameMissing') } : {})} />
        <TextField label={t('desk.epochs.addWords')} description={t('desk.epochs.addWordsHelp')} value={words} onChange={setWords} maxLength={200} {...(isChecked && words.trim() === '' ? { error: t('desk.epochs.addWordsMissing') } : {})} />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t('desk.epochs.addChoose')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

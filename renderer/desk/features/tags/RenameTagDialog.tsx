import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { tagUnits, type Tag } from '#shared/contract/tag-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

export interface RenameTagDialogProps {
  readonly tag: Tag;
  readonly onDone: (tag: Tag) => void;
  readonly onClose: () => void;
}

/** Another word for a tag, on all tips that have it. */
export function RenameTagDialog({ tag, onDone, onClose }: RenameTagDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [name, setName] = useState(tag.name);
  const [isChecked, setChecked] = useState(false);
  const call = useCall(onDone);
  const isMissing = name.trim() === '';

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!isMissing) void call.run(() => api['tags.rename']({ tagId: tag.tagId, name: name.trim() }));
  };

  return (
    <Dialog title={t('desk.tags.page.renameTitle', { name: tag.name })} isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField label={t('desk.tags.page.name')} value={name} onChange={setName} maxLength={tagUnits} takesFocus {...(isChecked && isMissing ? { error: t('desk.tags.page.nameMissing') } : {})} />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t('desk.tags.page.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

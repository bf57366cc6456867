import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { tagUnits, type Tag } from '#shared/contract/tag-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';

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
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();
  const isMissing = name.trim() === '';

  const rename = async (): Promise<void> => {
    setBusy(true);
    setCode(undefined);
    const result = await api['tags.rename']({ tagId: tag.tagId, name: name.trim() });
    setBusy(false);
    if (result.ok) onDone(result.value);
    else setCode(result.code);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!isMissing && !isBusy) void rename();
  };

  return (
    <Dialog title={t('desk.tags.page.renameTitle', { name: tag.name })} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField label={t('desk.tags.page.name')} value={name} onChange={setName} maxLength={tagUnits} takesFocus {...(isChecked && isMissing ? { error: t('desk.tags.page.nameMissing') } : {})} />
        {code === undefined ? null : <ErrorBanner code={code} />}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
          <Button kind="primary" type="submit" isPending={isBusy}>
            {t('desk.tags.page.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

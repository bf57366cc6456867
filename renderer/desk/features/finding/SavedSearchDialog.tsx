import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { savedSearchNameUnits, type SavedSearch } from '#shared/contract/finding-calls.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

export interface SavedSearchDialogProps {
  /** A saved one is called otherwise; without one, what is typed is saved. */
  readonly saved?: SavedSearch | undefined;
  readonly typed: string;
  readonly onClose: () => void;
}

/** Gives a search its name. */
export function SavedSearchDialog({ saved, typed, onClose }: SavedSearchDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [name, setName] = useState(saved?.name ?? '');
  const [isChecked, setChecked] = useState(false);
  const isMissing = name.trim() === '';
  const call = useCall(onClose);
  const submit = (): void => {
    setChecked(true);
    if (!isMissing) void call.run(() => saved === undefined ? api['savedSearches.save']({ name, typed }) : api['savedSearches.rename']({ searchId: saved.searchId, name }));
  };
  return (
    <FormDialog title={saved === undefined ? t('desk.finding.saved.saveTitle') : t('desk.finding.saved.renameTitle', { name: saved.name })} save={t(saved === undefined ? 'desk.finding.saved.saveButton' : 'desk.finding.saved.renameButton')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      {saved === undefined ? (
        <p>
          <bdi dir="auto" className="search-shown">
            {typed}
          </bdi>
        </p>
      ) : null}
      <TextField label={t('desk.finding.saved.name')} value={name} onChange={setName} maxLength={savedSearchNameUnits} takesFocus description={t('desk.finding.saved.saveWords')} {...(isChecked && isMissing ? { error: t('desk.finding.saved.nameMissing') } : {})} />
    </FormDialog>
  );
}

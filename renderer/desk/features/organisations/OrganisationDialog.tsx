import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationFactsView, OrganisationView } from '#shared/contract/organisation-calls.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { emptyName, NameFields } from '../../register/NameFields.tsx';
import { OrganisationFields } from './OrganisationFields.tsx';

const nothingKnown: OrganisationFactsView = { kind: 'unknown', registrationNumber: '', jurisdiction: '', note: '' };

export interface OrganisationDialogProps {
  /** The one to change; undefined: a new one, which needs a name. */
  readonly organisation?: OrganisationView;
  readonly onDone: (organisation: OrganisationView) => void;
  readonly onClose: () => void;
}

/** What is known of an organisation. */
export function OrganisationDialog({ organisation, onDone, onClose }: OrganisationDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { kind, registrationNumber, jurisdiction, note } = organisation ?? nothingKnown;
  const [facts, setFacts] = useState({ kind, registrationNumber, jurisdiction, note });
  const [name, setName] = useState(emptyName);
  const [isChecked, setChecked] = useState(false);
  const call = useCall(onDone);
  const submit = (): void => {
    setChecked(true);
    if (organisation !== undefined) void call.run(() => api['organisations.change']({ organisationId: organisation.organisationId, facts }));
    else if (name.text.trim() !== '') void call.run(() => api['organisations.record']({ facts, name }));
  };
  return (
    <FormDialog title={organisation === undefined ? t('desk.organisations.recordTitle') : t('desk.organisations.changeTitle', { name: organisation.name })} save={t('desk.organisations.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      {organisation === undefined ? <NameFields name={name} isChecked={isChecked} onChange={setName} /> : null}
      <OrganisationFields facts={facts} onChange={setFacts} />
    </FormDialog>
  );
}

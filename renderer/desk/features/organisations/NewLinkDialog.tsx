import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { EndField, type End } from './EndField.tsx';
import { isWholeLink, LinkFields, newLink, trimmedLink } from './LinkFields.tsx';

export interface NewLinkDialogProps {
  /** The end that stands already: where somebody came from. */
  readonly from: { readonly organisation: End } | { readonly compound: End };
  /** The other end, where it was just recorded. */
  readonly to?: End | undefined;
  readonly onDone: (organisation: OrganisationView) => void;
  readonly onClose: () => void;
}

/** Says what an organisation is to a compound. */
export function NewLinkDialog({ from, to, onDone, onClose }: NewLinkDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [end, setEnd] = useState(to ?? null);
  const [link, setLink] = useState(newLink);
  const [isChecked, setChecked] = useState(false);
  const call = useCall(onDone);
  const submit = (): void => {
    setChecked(true);
    if (end === null || !isWholeLink(link)) return;
    const ends = 'organisation' in from ? { organisationId: from.organisation.id, compoundId: end.id } : { organisationId: end.id, compoundId: from.compound.id };
    void call.run(() => api['organisations.link']({ ...ends, link: trimmedLink(link) }));
  };
  const title = 'organisation' in from ? t('desk.organisations.linkCompoundTitle', { name: from.organisation.name }) : t('desk.organisations.linkOrganisationTitle', { name: from.compound.name });
  return (
    <FormDialog title={title} save={t('desk.organisations.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      <EndField kind={'organisation' in from ? 'compound' : 'organisation'} chosen={end} isChecked={isChecked} onChoose={setEnd} />
      <LinkFields link={link} isChecked={isChecked} onChange={setLink} />
    </FormDialog>
  );
}

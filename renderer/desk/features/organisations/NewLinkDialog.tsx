import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationView } from '#shared/contract/organisation-calls.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
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
  const form = useDraftedForm('organisation-link', 'organisation' in from ? from.organisation.id : from.compound.id, { other: to ?? null, ...newLink }, onDone, onClose);
  /** What was just recorded, until another is chosen: it comes before what a half-filled form holds. */
  const [given, setGiven] = useState(to);
  const [isChecked, setChecked] = useState(false);
  const title = 'organisation' in from ? t('desk.organisations.linkCompoundTitle', { name: from.organisation.name }) : t('desk.organisations.linkOrganisationTitle', { name: from.compound.name });
  if (form.value === undefined) {
    return (
      <FormDialog title={title} save={t('desk.organisations.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { other, ...link } = form.value;
  const end = given ?? other;
  const submit = (): void => {
    setChecked(true);
    if (end === null || !isWholeLink(link)) return;
    const ends = 'organisation' in from ? ({ organisationId: from.organisation.id, compoundId: end.id, ofForm: 'organisation' } as const) : ({ organisationId: end.id, compoundId: from.compound.id, ofForm: 'compound' } as const);
    form.submit(() => api['organisations.link']({ ...ends, link: trimmedLink(link) }));
  };
  return (
    <FormDialog title={title} save={t('desk.organisations.save')} {...form.dialog} onSubmit={submit}>
      <EndField
        kind={'organisation' in from ? 'compound' : 'organisation'}
        chosen={end}
        isChecked={isChecked}
        onChoose={(chosen) => {
          setGiven(undefined);
          form.change({ other: chosen });
        }}
      />
      <LinkFields link={link} isChecked={isChecked} onChange={(changed) => form.change({ other: end, ...changed })} />
    </FormDialog>
  );
}

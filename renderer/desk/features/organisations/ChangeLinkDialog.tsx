import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationLinkView, OrganisationView } from '#shared/contract/organisation-calls.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { isWholeLink, LinkFields, trimmedLink } from './LinkFields.tsx';

/** Judges a link anew, or says that it has ended. */
export function ChangeLinkDialog({ link: shown, onDone, onClose }: { readonly link: OrganisationLinkView; readonly onDone: (organisation: OrganisationView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const { part, standing, since, until, source, reliability, credibility, note } = shown;
  const form = useDraftedForm('organisation-link-facts', shown.linkId, { part, standing, since, until, source, reliability, credibility, note }, onDone, onClose);
  const [isChecked, setChecked] = useState(false);
  const title = t('desk.organisations.changeLinkTitle', { organisation: shown.organisation.name, compound: shown.compound.name });
  if (form.value === undefined) {
    return (
      <FormDialog title={title} save={t('desk.organisations.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const link = form.value;
  const submit = (): void => {
    setChecked(true);
    if (isWholeLink(link)) form.submit(() => api['organisations.changeLink']({ linkId: shown.linkId, link: trimmedLink(link) }));
  };
  return (
    <FormDialog title={title} save={t('desk.organisations.save')} {...form.dialog} onSubmit={submit}>
      <LinkFields link={link} isChecked={isChecked} onChange={form.change} />
    </FormDialog>
  );
}

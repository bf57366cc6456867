import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { OrganisationLinkFacts, OrganisationLinkView, OrganisationView } from '#shared/contract/organisation-calls.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { isWholeLink, LinkFields, trimmedLink } from './LinkFields.tsx';

/** Judges a link anew, or says that it has ended. */
export function ChangeLinkDialog({ link: shown, onDone, onClose }: { readonly link: OrganisationLinkView; readonly onDone: (organisation: OrganisationView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const { part, standing, since, until, source, reliability, credibility, note } = shown;
  const [link, setLink] = useState<OrganisationLinkFacts>({ part, standing, since, until, source, reliability, credibility, note });
  const [isChecked, setChecked] = useState(false);
  const call = useCall(onDone);
  const submit = (): void => {
    setChecked(true);
    if (isWholeLink(link)) void call.run(() => api['organisations.changeLink']({ linkId: shown.linkId, link: trimmedLink(link) }));
  };
  return (
    <FormDialog title={t('desk.organisations.changeLinkTitle', { organisation: shown.organisation.name, compound: shown.compound.name })} save={t('desk.organisations.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      <LinkFields link={link} isChecked={isChecked} onChange={setLink} />
    </FormDialog>
  );
}

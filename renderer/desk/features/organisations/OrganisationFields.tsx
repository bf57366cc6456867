import { useTranslation } from '#i18n/desk-translation.ts';
import { jurisdictionUnits, organisationNoteUnits, registrationNumberUnits, type OrganisationFactsView } from '#shared/contract/organisation-calls.ts';
import { organisationKinds } from '#shared/domain/organisation.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';

/** What may be known of an organisation beside its names. */
export function OrganisationFields({ facts, onChange }: { readonly facts: OrganisationFactsView; readonly onChange: (facts: OrganisationFactsView) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Select label={t('desk.organisations.kindLabel')} value={facts.kind} options={organisationKinds.map((value) => ({ value, text: t(`desk.organisations.kind.${value}`) }))} onChange={(kind) => onChange({ ...facts, kind })} />
      <TextField label={t('desk.organisations.registrationNumber')} value={facts.registrationNumber} onChange={(registrationNumber) => onChange({ ...facts, registrationNumber })} maxLength={registrationNumberUnits} />
      <TextField label={t('desk.organisations.jurisdiction')} value={facts.jurisdiction} onChange={(jurisdiction) => onChange({ ...facts, jurisdiction })} maxLength={jurisdictionUnits} />
      <TextField label={t('desk.organisations.note')} description={t('desk.organisations.noteWords')} value={facts.note} onChange={(note) => onChange({ ...facts, note })} maxLength={organisationNoteUnits} isMultiline rows={3} />
    </>
  );
}

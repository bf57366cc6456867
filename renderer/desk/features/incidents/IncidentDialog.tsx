import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { incidentAgencyUnits, incidentNoteUnits, type IncidentPlace, type IncidentView } from '#shared/contract/incident-calls.ts';
import { incidentKinds } from '#shared/domain/incident.ts';
import { isPartialDate } from '#shared/domain/partial-date.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { PlacesField } from './PlacesField.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';

export interface IncidentDialogProps {
  /** The one to change; undefined: a new one. */
  readonly incident?: IncidentView;
  /** Where a new one is said to have happened, to begin with. */
  readonly places?: readonly IncidentPlace[];
  readonly onDone: (incident: IncidentView) => void;
  readonly onClose: () => void;
}

/** What is known of an incident beside its figures. Places of merged ones belong to those, and are not changed here. */
export function IncidentDialog({ incident, places: first = [], onDone, onClose }: IncidentDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const form = useDraftedForm(
    'incident',
    incident?.incidentId ?? null,
    {
      kind: incident?.kind ?? 'raid',
      date: incident?.date ?? '',
      agency: incident?.agency ?? '',
      note: incident?.note ?? '',
      places: incident === undefined ? [...first] : incident.places.filter(({ isMerged }) => !isMerged).map(({ compoundId, number, name }) => ({ compoundId, number, name })),
    },
    onDone,
    onClose,
  );
  const [isChecked, setChecked] = useState(false);
  if (form.value === undefined) {
    return (
      <FormDialog title={t(incident === undefined ? 'desk.incidents.recordTitle' : 'desk.incidents.changeTitle')} save={t('desk.incidents.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { kind, date, agency, note, places } = form.value;
  const isDate = isPartialDate(date.trim());
  const submit = (): void => {
    setChecked(true);
    if (!isDate) return;
    const facts = { kind, date: date.trim(), agency, note, compoundIds: places.map(({ compoundId }) => compoundId) };
    form.submit(() => (incident === undefined ? api['incidents.record']({ facts }) : api['incidents.change']({ incidentId: incident.incidentId, facts })));
  };
  return (
    <FormDialog title={t(incident === undefined ? 'desk.incidents.recordTitle' : 'desk.incidents.changeTitle')} save={t('desk.incidents.save')} {...form.dialog} onSubmit={submit}>
      <Select label={t('desk.incidents.kindLabel')} value={kind} options={incidentKinds.map((value) => ({ value, text: t(`desk.incidents.kind.${value}`) }))} onChange={(chosen) => form.change({ kind: chosen })} />
      <TextField label={t('desk.incidents.date')} description={t('desk.incidents.dateWords')} value={date} onChange={(typed) => form.change({ date: typed })} maxLength={10} takesFocus {...(isChecked && !isDate ? { error: t('desk.incidents.dateWrong') } : {})} />
      <PlacesField places={places} onChange={(chosen) => form.change({ places: [...chosen] })} />
      <TextField label={t('desk.incidents.agency')} description={t('desk.incidents.agencyWords')} value={agency} onChange={(typed) => form.change({ agency: typed })} maxLength={incidentAgencyUnits} />
      <TextField label={t('desk.incidents.note')} description={t('desk.incidents.noteWords')} value={note} onChange={(typed) => form.change({ note: typed })} maxLength={incidentNoteUnits} isMultiline rows={3} />
    </FormDialog>
  );
}

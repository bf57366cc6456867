import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { incidentAgencyUnits, incidentNoteUnits, type IncidentPlace, type IncidentView } from '#shared/contract/incident-calls.ts';
import { incidentKinds, type IncidentKind } from '#shared/domain/incident.ts';
import { isPartialDate } from '#shared/domain/partial-date.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { PlacesField } from './PlacesField.tsx';
import { useCall } from '../../api/use-call.ts';

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
  const [kind, setKind] = useState<IncidentKind>(incident?.kind ?? 'raid');
  const [date, setDate] = useState(incident?.date ?? '');
  const [agency, setAgency] = useState(incident?.agency ?? '');
  const [note, setNote] = useState(incident?.note ?? '');
  const [places, setPlaces] = useState<readonly IncidentPlace[]>(incident?.places.filter(({ isMerged }) => !isMerged) ?? first);
  const [isChecked, setChecked] = useState(false);
  const call = useCall(onDone);
  const isDate = isPartialDate(date.trim());
  const submit = (): void => {
    setChecked(true);
    if (!isDate) return;
    const facts = { kind, date: date.trim(), agency, note, compoundIds: places.map(({ compoundId }) => compoundId) };
    void call.run(() => (incident === undefined ? api['incidents.record']({ facts }) : api['incidents.change']({ incidentId: incident.incidentId, facts })));
  };
  return (
    <FormDialog title={t(incident === undefined ? 'desk.incidents.recordTitle' : 'desk.incidents.changeTitle')} save={t('desk.incidents.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      <Select label={t('desk.incidents.kindLabel')} value={kind} options={incidentKinds.map((value) => ({ value, text: t(`desk.incidents.kind.${value}`) }))} onChange={setKind} />
      <TextField label={t('desk.incidents.date')} description={t('desk.incidents.dateWords')} value={date} onChange={setDate} maxLength={10} takesFocus {...(isChecked && !isDate ? { error: t('desk.incidents.dateWrong') } : {})} />
      <PlacesField places={places} onChange={setPlaces} />
      <TextField label={t('desk.incidents.agency')} description={t('desk.incidents.agencyWords')} value={agency} onChange={setAgency} maxLength={incidentAgencyUnits} />
      <TextField label={t('desk.incidents.note')} description={t('desk.incidents.noteWords')} value={note} onChange={setNote} maxLength={incidentNoteUnits} isMultiline rows={3} />
    </FormDialog>
  );
}

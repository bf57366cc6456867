import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { screenerRoleUnits, screeningLanguageUnits, type Screening, type ScreeningDraft } from '#shared/contract/screening-calls.ts';
import { isPartialDate } from '#shared/domain/partial-date.ts';
import { allegedActs, causalLinks, decidingBodies, interpreterAnswers, laterTreatments, screeningConsents, screeningPlaces, screeningResults } from '#shared/domain/screening.ts';
import type { Code } from '#shared/errors.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useKeptDraft } from '../../api/use-kept-draft.ts';
import { useCall } from '../../api/use-call.ts';

interface ScreeningDialogProps {
  readonly tipId: string;
  readonly draft: ScreeningDraft;
  readonly onDone: (screening: Screening) => void;
  readonly onClose: () => void;
}

/** A further version of the record of screening. What is typed outlives a lock; a click beside it closes nothing. */
export function ScreeningDialog({ tipId, draft, onDone, onClose }: ScreeningDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [record, setRecord] = useState(draft);
  const [isChecked, setChecked] = useState(false);
  const [draftCode, setDraftCode] = useState<Code>();
  const kept = useKeptDraft((next: ScreeningDraft | null) => api['screening.keepDraft']({ tipId, draft: next }), setDraftCode);
  const call = useCall(onDone);
  const discard = useCall();
  const screenedOn = record.screenedOn.trim();
  const isDate = isPartialDate(screenedOn);
  const set = (part: Partial<ScreeningDraft>): void => {
    const next = { ...record, ...part };
    setRecord(next);
    kept.keep(next);
  };
  const save = async (): Promise<void> => {
    setChecked(true);
    if (!isDate) return;
    kept.drop();
    if (!(await call.run(() => api['screening.record']({ tipId, record: { ...record, screenedOn } })))) kept.keep(record);
  };
  // Left open where the vault refuses to forget it: it would come back without a word.
  const close = async (): Promise<void> => {
    setDraftCode(undefined);
    kept.drop();
    await kept.flush();
    await discard.run(() => api['screening.keepDraft']({ tipId, draft: null }), onClose);
  };
  const code = call.code ?? discard.code ?? draftCode;
  return (
    <FormDialog title={t('desk.screening.dialogTitle')} save={t('desk.screening.save')} isWide code={code} isBusy={call.isBusy || discard.isBusy} onSubmit={() => void save()} onClose={() => void close()}>
      <p className="small muted">{t('desk.screening.recordWords')}</p>
      <TextField label={t('desk.screening.date')} description={t('desk.screening.dateWords')} value={record.screenedOn} onChange={(next) => set({ screenedOn: next })} maxLength={10} takesFocus {...(isChecked && !isDate ? { error: t('desk.screening.dateWrong') } : {})} />
      <Select label={t('desk.screening.placeLabel')} value={record.place} options={screeningPlaces.map((value) => ({ value, text: t(`desk.screening.place.${value}`) }))} onChange={(place) => set({ place })} />
      <TextField label={t('desk.screening.role')} description={t('desk.screening.roleWords')} value={record.screenerRole} onChange={(screenerRole) => set({ screenerRole })} maxLength={screenerRoleUnits} />
      <TextField label={t('desk.screening.language')} value={record.language} onChange={(language) => set({ language })} maxLength={screeningLanguageUnits} />
      <Select label={t('desk.screening.interpreterLabel')} value={record.interpreter} options={interpreterAnswers.map((value) => ({ value, text: t(`desk.screening.interpreter.${value}`) }))} onChange={(interpreter) => set({ interpreter })} />
      <Select label={t('desk.screening.consentLabel')} value={record.consent} options={screeningConsents.map((value) => ({ value, text: t(`desk.screening.consent.${value}`) }))} onChange={(consent) => set({ consent })} />
      <fieldset className="screening-choices">
        <legend className="label">{t('desk.screening.actsLabel')}</legend>
        <p className="small muted">{t('desk.screening.actsWords')}</p>
        {allegedActs.map((act) => (
          <Checkbox key={act} isSelected={record.allegedActs.includes(act)} onChange={(isOn) => set({ allegedActs: allegedActs.filter((each) => (each === act ? isOn : record.allegedActs.includes(each))) })}>
            {t(`desk.screening.acts.${act}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Select label={t('desk.screening.linkLabel')} value={record.causalLink} options={causalLinks.map((value) => ({ value, text: t(`desk.screening.link.${value}`) }))} onChange={(causalLink) => set({ causalLink })} />
      <Select label={t('desk.screening.resultLabel')} value={record.result} options={screeningResults.map((value) => ({ value, text: t(`desk.screening.result.${value}`) }))} onChange={(result) => set({ result })} />
      <Select label={t('desk.screening.bodyLabel')} value={record.decidingBody} options={decidingBodies.map((value) => ({ value, text: t(`desk.screening.body.${value}`) }))} onChange={(decidingBody) => set({ decidingBody })} />
      <fieldset className="screening-choices">
        <legend className="label">{t('desk.screening.treatmentLabel')}</legend>
        {laterTreatments.map((treatment) => (
          <Checkbox key={treatment} isSelected={record.laterTreatment.includes(treatment)} onChange={(isOn) => set({ laterTreatment: laterTreatments.filter((each) => (each === treatment ? isOn : record.laterTreatment.includes(each))) })}>
            {t(`desk.screening.treatment.${treatment}`)}
          </Checkbox>
        ))}
      </fieldset>
    </FormDialog>
  );
}

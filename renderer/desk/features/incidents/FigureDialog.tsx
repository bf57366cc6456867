import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { incidentSourceUnits, type IncidentView } from '#shared/contract/incident-calls.ts';
import { credibilities, reliabilities } from '#shared/domain/grade.ts';
import { incidentCounts } from '#shared/domain/incident.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { figureKinds, readFigure } from '../../register/read-figure.ts';
import { useDraftedForm } from '../../api/use-drafted-form.ts';

/** What one source says of one count, and what that is worth. Nothing is chosen to begin with but the grade, F6: nobody can judge. */
export function FigureDialog({ incidentId, onDone, onClose }: { readonly incidentId: string; readonly onDone: (incident: IncidentView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const form = useDraftedForm('figure', incidentId, { counted: 'detained', kind: null, least: '', most: '', source: '', reliability: 'F', credibility: '6' }, onDone, onClose);
  const [isChecked, setChecked] = useState(false);
  if (form.value === undefined) {
    return (
      <FormDialog title={t('desk.incidents.addFigureTitle')} save={t('desk.incidents.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { counted, source, reliability, credibility, ...typed } = form.value;
  const read = readFigure(typed);
  const wrong = isChecked && !read.ok ? read.wrong : undefined;
  const submit = (): void => {
    setChecked(true);
    if (read.ok) form.submit(() => api['incidents.recordFigure']({ incidentId, statement: { counted, figure: read.figure, source, reliability, credibility } }));
  };
  return (
    <FormDialog title={t('desk.incidents.addFigureTitle')} save={t('desk.incidents.save')} {...form.dialog} onSubmit={submit}>
      <Select label={t('desk.incidents.countLabel')} value={counted} options={incidentCounts.map((value) => ({ value, text: t(`desk.incidents.count.${value}`) }))} onChange={(chosen) => form.change({ counted: chosen })} />
      <RadioGroup label={t('desk.incidents.figureIs')} value={typed.kind} options={figureKinds.map((value) => ({ value, text: t(`desk.incidents.figureKind.${value}`) }))} onChange={(kind) => form.change({ kind })} />
      {wrong === 'kind' ? (
        <p className="field-error" role="alert">
          {t('desk.incidents.figureMissing')}
        </p>
      ) : null}
      {typed.kind === 'number' || typed.kind === 'range' ? (
        <TextField
          label={t(typed.kind === 'number' ? 'desk.incidents.people' : 'desk.incidents.least')}
          value={typed.least}
          onChange={(least) => form.change({ least })}
          maxLength={12}
          {...(wrong === 'least' ? { error: t('desk.incidents.peopleWrong') } : {})}
        />
      ) : null}
      {typed.kind === 'range' ? (
        <TextField
          label={t('desk.incidents.most')}
          value={typed.most}
          onChange={(most) => form.change({ most })}
          maxLength={12}
          {...(wrong === 'most' || wrong === 'order' ? { error: t(wrong === 'most' ? 'desk.incidents.peopleWrong' : 'desk.incidents.rangeWrong') } : {})}
        />
      ) : null}
      <TextField label={t('desk.incidents.source')} value={source} onChange={(words) => form.change({ source: words })} maxLength={incidentSourceUnits} />
      <Select label={t('desk.incidents.reliabilityLabel')} value={reliability} options={reliabilities.map((value) => ({ value, text: t(`desk.compounds.reliability.${value}`) }))} onChange={(chosen) => form.change({ reliability: chosen })} />
      <Select label={t('desk.incidents.credibilityLabel')} value={credibility} options={credibilities.map((value) => ({ value, text: t(`desk.compounds.credibility.${value}`) }))} onChange={(chosen) => form.change({ credibility: chosen })} />
    </FormDialog>
  );
}

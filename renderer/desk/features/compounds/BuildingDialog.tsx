import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { buildingNameUnits, buildingNoteUnits, storeysAtMost, type BuildingView, type SiteView } from '#shared/contract/site-calls.ts';
import type { Figure } from '#shared/domain/figure.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { GradeFields } from '../../register/GradeFields.tsx';
import { figureKinds, readFigure, type TypedFigure } from '../../register/read-figure.ts';

export interface BuildingDialogProps {
  readonly compoundId: string;
  /** The one to change; undefined: a new one. */
  readonly building?: BuildingView | undefined;
  readonly onDone: (site: SiteView) => void;
  readonly onClose: () => void;
}

const typedOf = (people: Figure): TypedFigure => (people.is === 'unknown' ? { kind: 'unknown', least: '', most: '' } : { kind: people.least === people.most ? 'number' : 'range', least: String(people.least), most: String(people.most) });

/** A building, with numbers only as a source says them. */
export function BuildingDialog({ compoundId, building, onDone, onClose }: BuildingDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const form = useDraftedForm(
    building === undefined ? 'building' : 'building-facts',
    building?.buildingId ?? compoundId,
    {
      name: building?.name ?? '',
      storeys: building?.storeys?.toString() ?? '',
      ...typedOf(building?.people ?? { is: 'unknown' }),
      source: building?.source ?? '',
      reliability: building?.reliability ?? 'F',
      credibility: building?.credibility ?? '6',
      note: building?.note ?? '',
    },
    onDone,
    onClose,
  );
  const [isChecked, setChecked] = useState(false);
  if (form.value === undefined) {
    return (
      <FormDialog title={t('desk.site.buildingTitle')} save={t('desk.compounds.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { name, storeys, source, reliability, credibility, note, ...typed } = form.value;
  const graded = { source, reliability, credibility };
  const read = readFigure(typed);
  const counted = storeysIn(storeys);
  const isUnsourced = graded.source.trim() === '' && (typeof counted === 'number' || (read.ok && read.figure.is === 'known'));
  const wrong = isChecked && !read.ok ? read.wrong : undefined;
  const submit = (): void => {
    setChecked(true);
    if (name.trim() === '' || counted === undefined || !read.ok || isUnsourced) return;
    const facts = { name, storeys: counted, people: read.figure, ...graded, note };
    form.submit(() => (building === undefined ? api['site.recordBuilding']({ compoundId, building: facts }) : api['site.changeBuilding']({ buildingId: building.buildingId, building: facts })));
  };
  return (
    <FormDialog title={t('desk.site.buildingTitle')} save={t('desk.compounds.save')} {...form.dialog} onSubmit={submit}>
      <TextField label={t('desk.site.name')} value={name} onChange={(words) => form.change({ name: words })} maxLength={buildingNameUnits} takesFocus {...(isChecked && name.trim() === '' ? { error: t('desk.site.nameMissing') } : {})} />
      <TextField label={t('desk.site.storeys')} value={storeys} onChange={(words) => form.change({ storeys: words })} maxLength={3} {...(isChecked && counted === undefined ? { error: t('desk.site.storeysWrong') } : {})} />
      <RadioGroup label={t('desk.site.people')} value={typed.kind} options={figureKinds.map((value) => ({ value, text: t(`desk.site.peopleKind.${value}`) }))} onChange={(kind) => form.change({ kind })} />
      {typed.kind === 'number' || typed.kind === 'range' ? (
        <TextField label={t(typed.kind === 'number' ? 'desk.site.number' : 'desk.site.least')} value={typed.least} onChange={(least) => form.change({ least })} maxLength={12} {...(wrong === 'least' ? { error: t('desk.site.peopleWrong') } : {})} />
      ) : null}
      {typed.kind === 'range' ? (
        <TextField label={t('desk.site.most')} value={typed.most} onChange={(most) => form.change({ most })} maxLength={12} {...(wrong === 'most' || wrong === 'order' ? { error: t(wrong === 'most' ? 'desk.site.peopleWrong' : 'desk.site.rangeWrong') } : {})} />
      ) : null}
      <GradeFields label={t('desk.site.source')} graded={graded} onChange={form.change} sourceError={isChecked && isUnsourced ? t('desk.site.sourceMissing') : undefined} />
      <TextField label={t('desk.site.note')} value={note} onChange={(words) => form.change({ note: words })} maxLength={buildingNoteUnits} />
    </FormDialog>
  );
}

/** null: nobody says; undefined: no number of storeys. */
function storeysIn(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const read = readFigure({ kind: 'number', least: typed, most: '' });
  return read.ok && read.figure.is === 'known' && read.figure.least >= 1 && read.figure.least <= storeysAtMost ? read.figure.least : undefined;
}

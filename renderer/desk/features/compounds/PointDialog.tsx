import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { compoundSourceUnits } from '#shared/contract/compound-calls.ts';
import { typedPointUnits, type SiteView } from '#shared/contract/site-calls.ts';
import { isInRegion, pointOf, pointPrecisions, type CompoundPoint } from '#shared/domain/compound-point.ts';
import { readPoint } from '#shared/gazetteer/read-point.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';
import { pointWords } from './point-words.ts';

/** Where a compound stands, as somebody typed or pasted it, and how exactly that is known. Nothing is chosen to begin with: digits say nothing of it. */
export function PointDialog({ compoundId, source: first, onDone, onClose }: { readonly compoundId: string; readonly source: string; readonly onDone: (site: SiteView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const form = useDraftedForm('point', compoundId, { typed: '', precision: null, source: first }, onDone, onClose);
  const [isChecked, setChecked] = useState(false);
  if (form.value === undefined) {
    return (
      <FormDialog title={t('desk.site.pointTitle')} save={t('desk.compounds.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { typed, precision, source } = form.value;
  const read = readPoint(typed);
  const point: CompoundPoint | undefined = read === undefined || precision === null ? undefined : pointOf(read.north, read.east, precision);
  const submit = (): void => {
    setChecked(true);
    if (point !== undefined) form.submit(() => api['site.setPoint']({ compoundId, point, source }));
  };
  return (
    <FormDialog title={t('desk.site.pointTitle')} save={t('desk.compounds.save')} {...form.dialog} onSubmit={submit}>
      <p className="small muted">{t('desk.site.pointWords')}</p>
      <TextField
        label={t('desk.site.coordinates')}
        description={t('desk.site.coordinatesWords')}
        value={typed}
        onChange={(words) => form.change({ typed: words })}
        maxLength={typedPointUnits}
        takesFocus
        {...(isChecked && read === undefined ? { error: t('desk.site.coordinatesWrong') } : {})}
      />
      <RadioGroup label={t('desk.site.precisionLabel')} value={precision} options={pointPrecisions.map((value) => ({ value, text: t(`desk.site.precision.${value}`) }))} onChange={(chosen) => form.change({ precision: chosen })} />
      {isChecked && precision === null ? (
        <p className="field-error" role="alert">
          {t('desk.site.precisionMissing')}
        </p>
      ) : null}
      <div role="status">
        {point === undefined ? null : <p className="small">{t('desk.site.keptAs', { point: pointWords(t, point) })}</p>}
        {point === undefined || isInRegion(point) ? null : <p className="claim-warning small">{t('desk.site.outside')}</p>}
      </div>
      <TextField label={t('desk.site.source')} value={source} onChange={(words) => form.change({ source: words })} maxLength={compoundSourceUnits} />
    </FormDialog>
  );
}

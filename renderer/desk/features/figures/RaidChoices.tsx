import { useTranslation } from '#i18n/desk-translation.ts';
import { incidentKinds } from '#shared/domain/incident.ts';
import { isPeriod } from '#shared/domain/period.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { RaidLook } from './raid-look.ts';

/** Which incidents are counted: of one kind, within a period that is known to the day, the month or the year. */
export function RaidChoices({ look: { kind, period }, onLook }: { readonly look: RaidLook; readonly onLook: (look: RaidLook) => void }) {
  const { t } = useTranslation();
  const error = isPeriod(period) ? {} : { error: t('desk.figures.raids.wrong') };
  return (
    <div className="figure-choices">
      <Select<RaidLook['kind']>
        label={t('desk.figures.raids.kind')}
        value={kind}
        options={[{ value: 'any', text: t('desk.incidents.anyKind') }, ...incidentKinds.map((value) => ({ value, text: t(`desk.incidents.kind.${value}`) }))]}
        onChange={(chosen) => onLook({ kind: chosen, period })}
      />
      <TextField label={t('desk.figures.raids.from')} description={t('desk.figures.raids.dates')} value={period.from} onChange={(from) => onLook({ kind, period: { ...period, from } })} maxLength={10} {...error} />
      <TextField label={t('desk.figures.raids.until')} value={period.until} onChange={(until) => onLook({ kind, period: { ...period, until } })} maxLength={10} {...error} />
    </div>
  );
}

import { useTranslation } from '#i18n/desk-translation.ts';
import { estimatesAtMost, estimateUnits } from '#shared/contract/briefing-calls.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface EstimateFieldsProps {
  readonly estimates: readonly string[];
  readonly onChange: (estimates: string[]) => void;
}

/** Numbers of others, one a field with its source: they stand apart from what was counted. */
export function EstimateFields({ estimates, onChange }: EstimateFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="stack-tight field-group">
      <legend className="label">{t('desk.briefing.estimates')}</legend>
      <p className="small muted">{t('desk.briefing.estimatesHelp')}</p>
      {estimates.map((estimate, index) => {
        const number = String(index + 1);
        return (
          // Fields have no name of their own: they are told apart by their place.
          <div key={number} className="stack-tight">
            <TextField label={t('desk.briefing.estimate', { number })} value={estimate} onChange={(typed) => onChange(estimates.map((each, at) => (at === index ? typed : each)))} isMultiline rows={2} maxLength={estimateUnits} />
            <div className="actions">
              <Button isSmall kind="quiet" label={t('desk.briefing.removeEstimate', { number })} onPress={() => onChange(estimates.filter((_, at) => at !== index))}>
                {t('desk.briefing.remove')}
              </Button>
            </div>
          </div>
        );
      })}
      {estimates.length >= estimatesAtMost ? null : (
        <div className="actions">
          <Button isSmall onPress={() => onChange([...estimates, ''])}>
            {t('desk.briefing.addEstimate')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

import { useTranslation } from '#i18n/desk-translation.ts';
import type { WayToSend } from '#shared/contract/intake-calls.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface WayFieldsProps {
  readonly number: number;
  readonly way: WayToSend;
  readonly onChange: (way: WayToSend) => void;
  readonly onRemove: (() => void) | undefined;
  readonly isChecked: boolean;
}

/** One way to bring a sealed tip to staff. */
export function WayFields({ number, way, onChange, onRemove, isChecked }: WayFieldsProps) {
  const { t } = useTranslation();
  const missing = (value: string) => (isChecked && value.trim() === '' ? { error: t('desk.keys.wayMissing') } : {});
  return (
    <fieldset className="way">
      <legend>{t('desk.keys.way', { number })}</legend>
      <TextField label={t('desk.keys.carrier')} description={t('desk.keys.carrierHelp')} value={way.carrier} onChange={(carrier) => onChange({ ...way, carrier })} maxLength={200} {...missing(way.carrier)} />
      <TextField label={t('desk.keys.address')} value={way.address} onChange={(address) => onChange({ ...way, address })} maxLength={500} {...missing(way.address)} />
      <TextField label={t('desk.keys.hours')} value={way.hours} onChange={(hours) => onChange({ ...way, hours })} maxLength={200} />
      <TextField label={t('desk.keys.readWithin')} value={way.readWithin} onChange={(readWithin) => onChange({ ...way, readWithin })} maxLength={200} />
      {onRemove ? (
        <Button kind="quiet" isSmall onPress={onRemove}>
          {t('desk.keys.removeWay', { number })}
        </Button>
      ) : null}
    </fieldset>
  );
}

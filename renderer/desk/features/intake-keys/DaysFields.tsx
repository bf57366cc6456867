import { useTranslation } from '#i18n/desk-translation.ts';
import { epochLimits, epochParts, type EpochPart } from '#shared/domain/key-epoch.ts';
import { TextField } from '#ui/TextField.tsx';

/** As typed. */
export type TypedDays = Readonly<Record<EpochPart, string>>;

/** The days of a part as a number; undefined for anything but a whole number within its limits. */
export function daysIn(typed: string, part: EpochPart): number | undefined {
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : Number.NaN;
  return days >= epochLimits[part].atLeast && days <= epochLimits[part].atMost ? days : undefined;
}

export interface DaysFieldsProps {
  readonly typed: TypedDays;
  readonly onChange: (typed: TypedDays) => void;
  /** Whether what is wrong is said yet. */
  readonly isChecked: boolean;
}

/** How long a key is valid, and how long its forms seal on after that. */
export function DaysFields({ typed, onChange, isChecked }: DaysFieldsProps) {
  const { t } = useTranslation();
  const words = {
    valid: { label: t('desk.keys.validDays'), help: t('desk.keys.validDaysHelp'), wrong: t('desk.keys.validDaysWrong') },
    grace: { label: t('desk.epochs.graceDays'), help: t('desk.epochs.graceDaysHelp'), wrong: t('desk.epochs.graceDaysWrong') },
  };
  return epochParts.map((part) => (
    <TextField
      key={part}
      label={words[part].label}
      description={words[part].help}
      value={typed[part]}
      onChange={(value) => onChange({ ...typed, [part]: value })}
      maxLength={3}
      takesFocus={part === 'valid'}
      {...(isChecked && daysIn(typed[part], part) === undefined ? { error: words[part].wrong } : {})}
    />
  ));
}

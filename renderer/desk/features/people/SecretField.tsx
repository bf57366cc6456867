import { useTranslation } from '#i18n/desk-translation.ts';
import { TextField } from '#ui/TextField.tsx';

export interface SecretFieldProps {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isMissing: boolean;
  /** The vault was opened with the recovery words, so those are asked for. */
  readonly byRecovery: boolean;
  readonly takesFocus?: boolean;
}

/** Whoever acts proves again that it is them. */
export function SecretField({ label, value, onChange, isMissing, byRecovery, takesFocus = false }: SecretFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={label ?? t(byRecovery ? 'desk.people.secretRecovery' : 'desk.people.secret')}
      description={t('desk.people.secretHelp')}
      type="password"
      value={value}
      onChange={onChange}
      maxLength={1024}
      takesFocus={takesFocus}
      {...(isMissing && value === '' ? { error: t('desk.people.secretMissing') } : {})}
    />
  );
}

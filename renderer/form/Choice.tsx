import { useTranslation } from '#i18n/form-translation.ts';

interface ChoiceProps<Code extends string> {
  /** Unique on the screen. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly code: Code; readonly text: string }[];
  /** Undefined: no answer, which can always be chosen again. */
  readonly value: Code | undefined;
  readonly onChange: (value: Code | undefined) => void;
}

/** One of a list, or no answer. The device's own list: large, known and readable by its screen reader. */
export function Choice<Code extends string>({ name, label, options, value, onChange }: ChoiceProps<Code>) {
  const { t } = useTranslation();
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} value={value ?? ''} onChange={(event) => onChange(options.find(({ code }) => code === event.currentTarget.value)?.code)} autoComplete="off">
        <option value="">{t('form.noAnswer')}</option>
        {options.map(({ code, text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

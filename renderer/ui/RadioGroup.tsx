import { Label, RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components';

export interface RadioGroupProps<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly options: readonly { readonly value: K; readonly text: string }[];
  readonly onChange: (value: K) => void;
}

export function RadioGroup<K extends string>({ label, value, options, onChange }: RadioGroupProps<K>) {
  return (
    <AriaRadioGroup className="radio-group" value={value} onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? value)}>
      <Label className="label">{label}</Label>
      {options.map((option) => (
        <RadioField key={option.value} value={option.value}>
          <RadioButton className="radio">
            <span className="radio-dot" aria-hidden="true" />
            {option.text}
          </RadioButton>
        </RadioField>
      ))}
    </AriaRadioGroup>
  );
}

import { Label, RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components';

export interface RadioGroupProps<K extends string> {
  readonly label: string;
  /** null: none is chosen yet. An empty text instead would leave no radio that Tab reaches. */
  readonly value: K | null;
  readonly options: readonly { readonly value: K; readonly text: string }[];
  readonly onChange: (value: K) => void;
}

export function RadioGroup<K extends string>({ label, value, options, onChange }: RadioGroupProps<K>) {
  const choose = (chosen: string): void => {
    const option = options.find(({ value: each }) => each === chosen);
    if (option) onChange(option.value);
  };
  return (
    <AriaRadioGroup className="radio-group" value={value} onChange={choose}>
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

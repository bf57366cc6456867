import { Button, FieldError, Label, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { Options, type Option } from './Options.tsx';

export interface SelectProps<K extends string> {
  readonly label: string;
  /** null: none is chosen yet; `placeholder` stands there then. */
  readonly value: K | null;
  readonly placeholder?: string;
  readonly options: readonly Option<K>[];
  readonly onChange: (value: K) => void;
  /** `hidden`: the label stays for screen readers but takes no room. */
  readonly labelPlace?: 'above' | 'beside' | 'hidden';
  readonly isDisabled?: boolean;
  /** Shown under the field and tied to it; its presence marks the field invalid. */
  readonly error?: string;
}

export function Select<K extends string>({ label, value, placeholder, options, onChange, labelPlace = 'above', isDisabled = false, error }: SelectProps<K>) {
  return (
    <AriaSelect
      className={labelPlace === 'beside' ? 'select select-beside' : 'select'}
      value={value}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label className={labelPlace === 'hidden' ? 'visually-hidden' : 'label'}>{label}</Label>
      <Button className="button select-button">
        <SelectValue className="select-value" />
        <span aria-hidden="true" className="select-arrow">
          ▾
        </span>
      </Button>
      {error === undefined ? null : <FieldError className="field-error">{error}</FieldError>}
      <Popover className="popover" data-own-keys="">
        <Options options={options} />
      </Popover>
    </AriaSelect>
  );
}

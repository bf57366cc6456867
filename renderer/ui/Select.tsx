import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';

export interface SelectProps<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly options: readonly { readonly value: K; readonly text: string }[];
  readonly onChange: (value: K) => void;
  /** The label stays for screen readers but takes no room. */
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
}

export function Select<K extends string>({ label, value, options, onChange, isLabelHidden = false, isDisabled = false }: SelectProps<K>) {
  return (
    <AriaSelect
      className="select"
      value={value}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</Label>
      <Button className="button select-button">
        <SelectValue className="select-value" />
        <span aria-hidden="true" className="select-arrow">
          ▾
        </span>
      </Button>
      <Popover className="popover" data-own-keys="">
        <ListBox className="options" items={options}>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.text} className="option">
              {option.text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

import { useId } from 'react';
import { Checkbox } from '#ui/Checkbox.tsx';

export interface TickBoxesProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: K; readonly text: string }[];
  readonly ticked: readonly K[];
  readonly onChange: (ticked: readonly K[]) => void;
  /** What is missing, in words; undefined: nothing. */
  readonly error?: string | undefined;
}

/** Boxes under one heading, each ticked by itself. */
export function TickBoxes<K extends string>({ label, options, ticked, onChange, error }: TickBoxesProps<K>) {
  const errorId = useId();
  return (
    <fieldset className="tick-boxes" {...(error === undefined ? {} : { 'aria-describedby': errorId })}>
      <legend className="label">{label}</legend>
      {options.map(({ value, text }) => (
        <Checkbox key={value} isSelected={ticked.includes(value)} onChange={(isSelected) => onChange(isSelected ? [...ticked, value] : ticked.filter((one) => one !== value))}>
          {text}
        </Checkbox>
      ))}
      {error === undefined ? null : (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

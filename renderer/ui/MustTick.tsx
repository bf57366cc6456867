import { Checkbox } from './Checkbox.tsx';

export interface MustTickProps {
  readonly children: string;
  readonly isTicked: boolean;
  /** Somebody wants to go on: what is missing is said. */
  readonly isChecked: boolean;
  readonly missing: string;
  readonly onChange: (isTicked: boolean) => void;
}

/** Something that a person has to say before it goes on. */
export function MustTick({ children, isTicked, isChecked, missing, onChange }: MustTickProps) {
  return (
    <div className="field">
      <Checkbox isSelected={isTicked} onChange={onChange}>
        {children}
      </Checkbox>
      {isChecked && !isTicked ? <p className="field-error">{missing}</p> : null}
    </div>
  );
}

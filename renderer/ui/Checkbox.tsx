import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  /** For a box whose words mean nothing without their surroundings. */
  readonly label?: string;
}

export function Checkbox({ children, label, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} className="checkbox-field" {...(label === undefined ? {} : { 'aria-label': label })}>
      <CheckboxButton className="checkbox">
        {({ isSelected }) => (
          <>
            <span className="checkbox-box" aria-hidden="true">
              {isSelected ? '✓' : ''}
            </span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  );
}

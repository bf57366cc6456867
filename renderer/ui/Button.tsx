import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Keys } from './Keys.tsx';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** Busy: keeps its place and focus, says so to a screen reader, does nothing when pressed. */
  readonly isPending?: boolean;
  /** The shortcut that does the same, shown beside the words. */
  readonly shortcut?: string;
  /** For a button whose words mean nothing without their surroundings. */
  readonly label?: string;
  readonly isSmall?: boolean;
  /** Has the focus when it appears: the safe answer of a question, the next step after a finished one. */
  readonly takesFocus?: boolean;
}

export function Button({ children, kind = 'plain', type = 'button', shortcut, label, isSmall = false, isDisabled = false, isPending = false, takesFocus = false, onPress }: ButtonProps) {
  const [hasFocus, setHasFocus] = useState(false);
  // Disabled by its own press, it keeps the focus until somebody goes on: a browser would let it fall to the top of the page.
  const isStill = isPending || (isDisabled && hasFocus);
  return (
    <AriaButton
      type={isStill ? 'button' : type}
      isDisabled={isDisabled && !isStill}
      onFocusChange={setHasFocus}
      className={`button button-${kind}${isSmall ? ' button-small' : ''}${isStill ? ' button-pending' : ''}`}
      {...(isStill ? { 'aria-disabled': true } : onPress ? { onPress } : {})}
      {...(takesFocus ? { autoFocus: true } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
      {shortcut === undefined ? null : <Keys combination={shortcut} />}
    </AriaButton>
  );
}

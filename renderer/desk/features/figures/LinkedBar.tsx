import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

export interface LinkedBarProps {
  /** What it says and where it leads, for a screen reader. */
  readonly label: string;
  readonly words: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A bar that leads to the list behind it, with its number beside. */
export function LinkedBar({ label, words, onOpen, children }: LinkedBarProps) {
  return (
    <Button className="linked-bar" aria-label={label} onPress={onOpen}>
      <span className="bar-room">{children}</span>
      <b className="bar-number">{words}</b>
    </Button>
  );
}

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useKeys } from './use-keys.ts';

export interface WholeWindowProps {
  /** For screen readers. */
  readonly label: string;
  readonly children: ReactNode;
  /** Small, at the lower edge: the way on and out for whoever has a mouse. */
  readonly foot: ReactNode;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Fills the window, black on white in every theme, with nothing beside what it shows but its foot. It has the keys to itself; only the lock works as everywhere. */
export function WholeWindow({ label, children, foot, onKey }: WholeWindowProps) {
  const keys = useKeys(onKey);
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="whole-window" data-own-keys="">
      <Modal ref={keys} className="whole-window-inside">
        <AriaDialog aria-label={label} className="whole-window-content">
          {children}
          <div className="whole-window-foot">{foot}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

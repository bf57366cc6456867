import type { KeyboardEvent, ReactNode } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';

export interface WholeWindowProps {
  /** For screen readers: nothing but the children is seen. */
  readonly label: string;
  readonly children: ReactNode;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Fills the window, black on white in every theme, with nothing beside what it shows. It has the keys to itself; only the lock works as everywhere. */
export function WholeWindow({ label, children, onKey }: WholeWindowProps) {
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="whole-window" data-own-keys="">
      <Modal className="whole-window-inside">
        <AriaDialog aria-label={label} className="whole-window-content">
          {/* The keys are heard wherever the focus is in here. */}
          <div className="whole-window-keys" tabIndex={0} role="group" aria-label={label} autoFocus ref={(element) => element?.focus()} onKeyDown={onKey}>
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** A question that must be answered: Escape and a click outside do not close it. */
  readonly mustAnswer?: boolean;
  /** What it asked for is under way: it stays until the answer is there, which would else be told to a dialog that is not there any more, and act on what stands in its place. */
  readonly isBusy?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  readonly isWide?: boolean;
  /** As large as the window lets it be: for what is looked at closely. */
  readonly isLarge?: boolean;
}

/** A modal dialog; focus stays inside and returns to where it was. */
export function Dialog({ title, children, onClose, mustAnswer = false, isBusy = false, role = 'dialog', isWide = false, isLarge = false }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      className="dialog-backdrop"
      data-own-keys=""
      onOpenChange={(isOpen) => {
        if (!isOpen && !isBusy) onClose();
      }}
    >
      <Modal className={isLarge ? 'dialog dialog-large' : isWide ? 'dialog dialog-wide' : 'dialog'}>
        <AriaDialog role={role} className="dialog-content">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  readonly isDangerous?: boolean;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A question before something that cannot be taken back. The safe answer has the focus. */
export function ConfirmDialog({ title, children, confirm, cancel, isDangerous = false, isPending = false, onConfirm, onCancel }: ConfirmDialogProps) {
  return (
    <Dialog title={title} role="alertdialog" isBusy={isPending} onClose={onCancel}>
      {children}
      <div className="actions actions-closing">
        <Button takesFocus isPending={isPending} onPress={onCancel}>
          {cancel}
        </Button>
        <Button kind={isDangerous ? 'danger' : 'primary'} isPending={isPending} onPress={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';

export interface FormDialogProps {
  readonly title: string;
  readonly code: Code | undefined;
  readonly isBusy: boolean;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** A dialog with fields, what went wrong with them, and the two buttons. A click beside it closes nothing: what was entered would be lost. */
export function FormDialog({ title, code, isBusy, children, onSubmit, onClose }: FormDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} mustAnswer onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onSubmit();
        }}
        noValidate
      >
        {children}
        {code === undefined ? null : <ErrorBanner code={code} />}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
          <Button kind="primary" type="submit" isPending={isBusy}>
            {t('desk.referrals.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorBanner } from './ErrorBanner.tsx';

export interface FormDialogProps {
  readonly title: string;
  /** What the button that keeps it says. */
  readonly save: string;
  readonly code: ComponentProps<typeof ErrorBanner>['code'] | undefined;
  readonly isBusy: boolean;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** A dialog with fields, what went wrong with them, and the two buttons. A click beside it closes nothing: what was entered would be lost. */
export function FormDialog({ title, save, code, isBusy, children, onSubmit, onClose }: FormDialogProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  // The form is taller than many windows, and its button stands at the end of it.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector('.field-error')?.scrollIntoView({ block: 'center' });
  }, [tries]);
  return (
    <Dialog title={title} mustAnswer onClose={onClose}>
      <form
        ref={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isBusy) return;
          onSubmit();
          setTries(tries + 1);
        }}
        noValidate
      >
        {children}
        {code === undefined ? null : <ErrorBanner code={code} />}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
          <Button kind="primary" type="submit" isPending={isBusy}>
            {save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

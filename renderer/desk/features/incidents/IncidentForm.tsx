import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import type { IncidentCall } from './use-incident-call.ts';

export interface IncidentFormProps {
  readonly title: string;
  readonly call: IncidentCall;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** A dialog with fields, what went wrong with them, and the two buttons. A click beside it closes nothing: what was typed would be lost. */
export function IncidentForm({ title, call, children, onSubmit, onClose }: IncidentFormProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} mustAnswer onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!call.isBusy) onSubmit();
        }}
        noValidate
      >
        {children}
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t('desk.incidents.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

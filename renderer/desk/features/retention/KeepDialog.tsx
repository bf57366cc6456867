import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { daysIn } from './days.ts';

export interface KeepDialogProps {
  readonly tipIds: readonly string[];
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** Keeps tips for some days more, whatever the rules say. */
export function KeepDialog({ tipIds, onClose, onKept }: KeepDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [text, setText] = useState('90');
  const [isChecked, setChecked] = useState(false);
  const call = useCall();
  const days = daysIn(text);

  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (days === undefined) return;
    void call.run(() => api['retention.keep']({ tipIds: [...tipIds], days }), onKept);
  };

  return (
    <Dialog title={t('desk.deletion.keepTitle', { count: tipIds.length })} isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={keep} noValidate>
        <TextField label={t('desk.deletion.keepDays')} value={text} onChange={setText} maxLength={4} takesFocus {...(isChecked && days === undefined ? { error: t('desk.deletion.daysWrong') } : {})} />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t('desk.deletion.keepConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
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
  const [code, setCode] = useState<Code>();
  const days = daysIn(text);

  const keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (days === undefined) return;
    const result = await api['retention.keep']({ tipIds: [...tipIds], days });
    if (result.ok) onKept();
    else setCode(result.code);
  };

  return (
    <Dialog title={t('desk.deletion.keepTitle', { count: tipIds.length })} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void keep(event)} noValidate>
        <TextField label={t('desk.deletion.keepDays')} value={text} onChange={setText} maxLength={4} takesFocus {...(isChecked && days === undefined ? { error: t('desk.deletion.daysWrong') } : {})} />
        {code === undefined ? null : <ErrorBanner code={code} />}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t('desk.deletion.keepConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

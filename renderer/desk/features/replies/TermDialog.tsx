import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

const daysAtMost = 3650;

/** Sets after how many days a reply leaves the file. */
export function TermDialog({ days, onClose }: { readonly days: number; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [text, setText] = useState(String(days));
  const [isChecked, setChecked] = useState(false);
  const call = useCall();
  const typed = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  const isValid = typed >= 1 && typed <= daysAtMost;

  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (!isValid) return;
    void call.run(() => api['reply.setTerm']({ days: typed }), onClose);
  };
  return (
    <Dialog title={t('desk.replies.page.termDialog')} isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={save} noValidate>
        <TextField label={t('desk.replies.page.termDays')} description={t('desk.replies.page.termHelp')} value={text} onChange={setText} maxLength={4} takesFocus {...(isChecked && !isValid ? { error: t('desk.replies.page.termWrong') } : {})} />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t('desk.replies.page.termSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

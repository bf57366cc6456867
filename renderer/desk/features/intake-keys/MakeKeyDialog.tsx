import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { IntakeKeyView } from '#shared/contract/intake-calls.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';

export function MakeKeyDialog({ onMade, onClose }: { readonly onMade: (key: IntakeKeyView) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [days, setDays] = useState('90');
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();

  const make = async (validDays: number): Promise<void> => {
    setBusy(true);
    const result = await api['intakeKey.create']({ validDays });
    setBusy(false);
    if (result.ok) onMade(result.value);
    else setCode(result.code);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const validDays = /^\d{1,3}$/.test(days.trim()) ? Number(days.trim()) : 0;
    setWrong(validDays < 1 || validDays > 366);
    if (!isBusy && validDays >= 1 && validDays <= 366) void make(validDays);
  };

  return (
    <Dialog title={t('desk.keys.makeTitle')} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t('desk.keys.validDays')}
          description={t('desk.keys.validDaysHelp')}
          value={days}
          onChange={setDays}
          maxLength={3}
          takesFocus
          {...(isWrong ? { error: t('desk.keys.validDaysWrong') } : {})}
        />
        {code === undefined ? null : <ErrorBanner code={code} />}
        <div className="actions">
          <Button onPress={onClose}>{t('desk.cancel')}</Button>
          <Button kind="primary" type="submit" isPending={isBusy}>
            {t('desk.keys.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

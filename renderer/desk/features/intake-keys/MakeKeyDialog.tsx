import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { IntakeKeyView } from '#shared/contract/intake-calls.ts';
import { epochTimes } from '#shared/domain/key-epoch.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateOnly } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { DaysFields, daysIn, type TypedDays } from './DaysFields.tsx';

export interface MakeKeyDialogProps {
  /** What the vault's setting suggests. */
  readonly days: Reply<'epoch.days'>;
  readonly onMade: (key: IntakeKeyView) => void;
  readonly onClose: () => void;
}

/** Makes the next key, after showing when its forms end. */
export function MakeKeyDialog({ days, onMade, onClose }: MakeKeyDialogProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const now = useNow();
  const [typed, setTyped] = useState<TypedDays>({ valid: String(days.valid), grace: String(days.grace) });
  const [isChecked, setChecked] = useState(false);
  const call = useCall(onMade);
  const validDays = daysIn(typed.valid, 'valid');
  const graceDays = daysIn(typed.grace, 'grace');
  const ends = validDays === undefined || graceDays === undefined ? undefined : epochTimes(now, { valid: validDays, grace: graceDays });

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (validDays !== undefined && graceDays !== undefined) void call.run(() => api['intakeKey.create']({ validDays, graceDays }));
  };

  return (
    <Dialog title={t('desk.keys.makeTitle')} isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <DaysFields typed={typed} onChange={setTyped} isChecked={isChecked} />
        {ends === undefined ? null : <p className="small">{t('desk.epochs.makeEnds', { expires: dateOnly(ends.expiresAt, locale), destroyed: dateOnly(ends.destroyAfter, locale) })}</p>}
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t('desk.keys.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

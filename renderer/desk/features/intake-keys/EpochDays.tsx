import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { DaysFields, daysIn, type TypedDays } from './DaysFields.tsx';

export interface EpochDaysProps {
  readonly days: Reply<'epoch.days'>;
  readonly onChanged: (days: Reply<'epoch.days'>) => void;
}

/** The vault's setting: how long the next keys last. */
export function EpochDays({ days, onChanged }: EpochDaysProps) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  const mayChange = useMay('epoch.setDays');
  return (
    <section className="card stack">
      <h2>{t('desk.epochs.daysTitle')}</h2>
      <p className="small">{t('desk.epochs.daysNow', { valid: days.valid, grace: days.grace })}</p>
      {mayChange ? (
        <div className="actions">
          <Button label={t('desk.epochs.daysChangeLabel')} onPress={() => setChanging(true)}>
            {t('desk.epochs.daysChange')}
          </Button>
        </div>
      ) : null}
      {isChanging ? (
        <DaysDialog
          days={days}
          onClose={() => setChanging(false)}
          onChanged={(changed) => {
            setChanging(false);
            onChanged(changed);
          }}
        />
      ) : null}
    </section>
  );
}

function DaysDialog({ days, onChanged, onClose }: EpochDaysProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [typed, setTyped] = useState<TypedDays>({ valid: String(days.valid), grace: String(days.grace) });
  const [isChecked, setChecked] = useState(false);
  const call = useCall(onChanged);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    const valid = daysIn(typed.valid, 'valid');
    const grace = daysIn(typed.grace, 'grace');
    if (valid !== undefined && grace !== undefined) void call.run(() => api['epoch.setDays']({ valid, grace }));
  };

  return (
    <Dialog title={t('desk.epochs.daysDialog')} isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="muted">{t('desk.epochs.daysHelp')}</p>
        <DaysFields typed={typed} onChange={setTyped} isChecked={isChecked} />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t('desk.epochs.daysSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

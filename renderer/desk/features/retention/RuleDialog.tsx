import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { daysIn } from './days.ts';

export interface RuleDialogProps {
  readonly rule: Reply<'retention.rules'>['rules'][number];
  readonly onClose: () => void;
  readonly onSet: (rules: Reply<'retention.rules'>) => void;
}

/** Sets one rule; nothing is deleted by it. */
export function RuleDialog({ rule, onClose, onSet }: RuleDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [text, setText] = useState(rule.days === null ? '' : String(rule.days));
  const [isChecked, setChecked] = useState(false);
  const call = useCall(onSet);
  const days = text.trim() === '' ? null : daysIn(text);

  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (days === undefined) return;
    void call.run(() => api['retention.setRule']({ status: rule.status, days }));
  };

  return (
    <Dialog title={t('desk.deletion.ruleTitle', { status: t(`desk.status.${rule.status}`) })} isBusy={call.isBusy} onClose={onClose}>
      <form className="stack" onSubmit={save} noValidate>
        <TextField label={t('desk.deletion.days')} description={t('desk.deletion.daysHelp')} value={text} onChange={setText} maxLength={4} takesFocus {...(isChecked && days === undefined ? { error: t('desk.deletion.daysWrong') } : {})} />
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        <div className="actions">
          <Button isPending={call.isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={call.isBusy}>
            {t('desk.deletion.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

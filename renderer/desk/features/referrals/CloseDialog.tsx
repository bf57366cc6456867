import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { referralWordsUnits, type ReferralView, type TipReferrals } from '#shared/contract/referral-calls.ts';
import { outcomesFrom, type Outcome } from '#shared/domain/referral.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useCall } from '../../api/use-call.ts';

export interface CloseDialogProps {
  readonly tipId: string;
  readonly referral: ReferralView;
  readonly onDone: (tip: TipReferrals) => void;
  readonly onClose: () => void;
}

/** How a referral ended. */
export function CloseDialog({ tipId, referral: { referralId, state }, onDone, onClose }: CloseDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const call = useCall<TipReferrals>();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [words, setWords] = useState('');
  const [isChecked, setChecked] = useState(false);
  const areMissing = outcome === 'other' && words.trim() === '';
  const submit = (): void => {
    setChecked(true);
    if (outcome !== null && !areMissing) void call.run(() => api['referrals.close']({ tipId, referralId, outcome, words }), onDone);
  };
  return (
    <FormDialog title={t('desk.referrals.closeTitle')} save={t('desk.referrals.save')} code={call.code} isBusy={call.isBusy} onSubmit={submit} onClose={onClose}>
      <RadioGroup label={t('desk.referrals.outcomeLabel')} value={outcome} options={outcomesFrom(state).map((value) => ({ value, text: t(`desk.referrals.outcome.${value}`) }))} onChange={setOutcome} />
      {isChecked && outcome === null ? <p className="field-error" role="alert">{t('desk.referrals.outcomeMissing')}</p> : null}
      <TextField
        label={t(outcome === 'other' ? 'desk.referrals.outcomeWordsOther' : 'desk.referrals.outcomeWords')}
        value={words}
        onChange={setWords}
        maxLength={referralWordsUnits}
        {...(isChecked && areMissing ? { error: t('desk.referrals.outcomeWordsMissing') } : {})}
      />
    </FormDialog>
  );
}

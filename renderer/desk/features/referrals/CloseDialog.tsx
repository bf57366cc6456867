import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { referralWordsUnits, type ReferralView, type TipReferrals } from '#shared/contract/referral-calls.ts';
import { outcomesFrom } from '#shared/domain/referral.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { useDraftedForm } from '../../api/use-drafted-form.ts';

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
  const form = useDraftedForm('referral-end', referralId, { outcome: null, words: '' }, onDone, onClose);
  const [isChecked, setChecked] = useState(false);
  if (form.value === undefined) {
    return (
      <FormDialog title={t('desk.referrals.closeTitle')} save={t('desk.referrals.save')} {...form.dialog} isOpening onSubmit={() => undefined}>
        {null}
      </FormDialog>
    );
  }
  const { outcome, words } = form.value;
  const areMissing = outcome === 'other' && words.trim() === '';
  const submit = (): void => {
    setChecked(true);
    if (outcome !== null && !areMissing) form.submit(() => api['referrals.close']({ tipId, referralId, outcome, words }));
  };
  return (
    <FormDialog title={t('desk.referrals.closeTitle')} save={t('desk.referrals.save')} {...form.dialog} onSubmit={submit}>
      <RadioGroup label={t('desk.referrals.outcomeLabel')} value={outcome} options={outcomesFrom(state).map((value) => ({ value, text: t(`desk.referrals.outcome.${value}`) }))} onChange={(chosen) => form.change({ outcome: chosen })} />
      {isChecked && outcome === null ? <p className="field-error" role="alert">{t('desk.referrals.outcomeMissing')}</p> : null}
      <TextField
        label={t(outcome === 'other' ? 'desk.referrals.outcomeWordsOther' : 'desk.referrals.outcomeWords')}
        value={words}
        onChange={(typed) => form.change({ words: typed })}
        maxLength={referralWordsUnits}
        {...(isChecked && areMissing ? { error: t('desk.referrals.outcomeWordsMissing') } : {})}
      />
    </FormDialog>
  );
}

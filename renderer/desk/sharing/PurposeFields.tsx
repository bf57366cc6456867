import { useTranslation } from '#i18n/desk-translation.ts';
import { purposeUnits } from '#shared/contract/referral-calls.ts';
import { purposes, type Purpose } from '#shared/domain/referral.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface PurposeFieldsProps {
  readonly purpose: Purpose | null;
  readonly words: string;
  /** Says what is missing. */
  readonly isChecked: boolean;
  readonly onChange: (purpose: Purpose | null, words: string) => void;
}

/** What something is shared for. None is chosen beforehand. */
export function PurposeFields({ purpose, words, isChecked, onChange }: PurposeFieldsProps) {
  const { t } = useTranslation();
  const isOther = purpose === 'other';
  return (
    <>
      <Select
        label={t('desk.referrals.purposeLabel')}
        placeholder={t('desk.referrals.choose')}
        value={purpose}
        options={purposes.map((value) => ({ value, text: t(`desk.referrals.purpose.${value}`) }))}
        onChange={(chosen) => onChange(chosen, words)}
        {...(isChecked && purpose === null ? { error: t('desk.referrals.purposeMissing') } : {})}
      />
      <TextField
        label={t(isOther ? 'desk.referrals.purposeWordsOther' : 'desk.referrals.purposeWords')}
        value={words}
        onChange={(next) => onChange(purpose, next)}
        maxLength={purposeUnits}
        {...(isChecked && isOther && words.trim() === '' ? { error: t('desk.referrals.purposeWordsMissing') } : {})}
      />
    </>
  );
}

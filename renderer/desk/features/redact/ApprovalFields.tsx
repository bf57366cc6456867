import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import type { ApprovalOverride } from '#shared/domain/disclosure.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { ExportChoices } from './export-choices.ts';

export interface ApprovalFieldsProps {
  readonly approvers: number;
  readonly override: ApprovalOverride | null;
  readonly choices: ExportChoices;
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<ExportChoices>) => void;
}

/** A colleague types their passphrase; where that cannot be, somebody says why. */
export function ApprovalFields({ approvers, override, choices: { passphrase, approvalWords }, isChecked, onChange }: ApprovalFieldsProps) {
  const { t } = useTranslation();
  const [isWithout, setWithout] = useState(false);
  const asksWords = override === 'nobody-else' || (override === 'danger' && isWithout);
  return (
    <fieldset className="stack-tight approval">
      <legend className="label">{t('desk.disclosures.approvalTitle')}</legend>
      {override === 'nobody-else' ? <p className="small">{t('desk.disclosures.nobodyElse')}</p> : null}
      {asksWords ? null : (
        <TextField
          label={t('desk.disclosures.passphrase')}
          description={t('desk.disclosures.passphraseHelp', { count: approvers })}
          type="password"
          value={passphrase}
          onChange={(typed) => onChange({ passphrase: typed })}
          maxLength={1024}
          {...(isChecked && passphrase === '' ? { error: t('desk.disclosures.passphraseMissing') } : {})}
        />
      )}
      {override === 'danger' ? (
        <Checkbox
          isSelected={isWithout}
          onChange={(isSelected) => {
            setWithout(isSelected);
            onChange({ passphrase: '', approvalWords: '' });
          }}
        >
          {t('desk.disclosures.noTime')}
        </Checkbox>
      ) : null}
      {asksWords ? (
        <TextField
          label={t('desk.disclosures.approvalWords')}
          description={t('desk.disclosures.approvalHelp')}
          value={approvalWords}
          onChange={(typed) => onChange({ approvalWords: typed })}
          isMultiline
          rows={2}
          maxLength={referralWordsUnits}
          {...(isChecked && approvalWords.trim() === '' ? { error: t('desk.disclosures.approvalWordsMissing') } : {})}
        />
      ) : null}
    </fieldset>
  );
}

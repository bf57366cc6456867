import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import type { ApprovalOverride } from '#shared/domain/disclosure.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { TextField } from '#ui/TextField.tsx';

export interface Approving {
  readonly passphrase: string;
  /** Why nobody else stands by it; empty: a passphrase is typed. */
  readonly approvalWords: string;
}

export interface ApprovalFieldsProps {
  readonly approvers: number;
  readonly override: ApprovalOverride | null;
  readonly choices: Approving;
  /** What the box says that does without them. */
  readonly noTime: string;
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<Approving>) => void;
}

/** A colleague types their passphrase; where that cannot be, somebody says why. */
export function ApprovalFields({ approvers, override, choices: { passphrase, approvalWords }, noTime, isChecked, onChange }: ApprovalFieldsProps) {
  const { t } = useTranslation();
  const [isWithout, setWithout] = useState(approvalWords !== '');
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
          {noTime}
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

import { useTranslation } from '#i18n/desk-translation.ts';
import type { LeavingCheck } from '#shared/contract/disclosure-calls.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import { overrideReasons } from '#shared/domain/consent.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ApprovalFields } from './ApprovalFields.tsx';
import type { ConsentChoices } from './consent-choices.ts';

export interface ConsentFieldsProps {
  readonly check: LeavingCheck;
  readonly choices: ConsentChoices;
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<ConsentChoices>) => void;
}

/** What consent does not cover, tip by tip, why it may leave all the same, and who else stands by it. */
export function ConsentFields({ check, choices, isChecked, onChange }: ConsentFieldsProps) {
  const { t } = useTranslation();
  const { gaps, gapsTotal, tipsTotal, approvers, override } = check;
  const { withoutConsent, withoutWords } = choices;
  return (
    <>
      {gapsTotal === 0 ? <p className="small">{t('desk.disclosures.covered', { count: tipsTotal })}</p> : null}
      {gapsTotal === 0 ? null : (
        <div className="stack-tight">
          <p>{t('desk.disclosures.uncovered', { count: gapsTotal })}</p>
          <ul className="small">
            {gaps.map(({ tipId, tipNumber, gap }) => (
              <li key={tipId}>{t('desk.disclosures.gapLine', { number: String(tipNumber), why: t(`desk.disclosures.gap.${gap}`) })}</li>
            ))}
            {gapsTotal > gaps.length ? <li>{t('desk.disclosures.moreGaps', { count: gapsTotal - gaps.length })}</li> : null}
          </ul>
          <RadioGroup
            label={t('desk.disclosures.withoutLabel')}
            value={withoutConsent ?? 'none'}
            options={(['none', ...overrideReasons] as const).map((value) => ({ value, text: t(`desk.disclosures.without.${value}`) }))}
            onChange={(chosen) => onChange({ withoutConsent: chosen === 'none' ? null : chosen })}
          />
          {withoutConsent === null ? null : (
            <TextField label={t('desk.disclosures.withoutWords')} description={t('desk.disclosures.withoutHelp')} value={withoutWords} onChange={(typed) => onChange({ withoutWords: typed })} isMultiline rows={2} maxLength={referralWordsUnits} />
          )}
        </div>
      )}
      <ApprovalFields approvers={approvers} override={override} choices={choices} noTime={t('desk.disclosures.noTime')} isChecked={isChecked} onChange={onChange} />
    </>
  );
}

import { useTranslation } from '#i18n/desk-translation.ts';
import type { Request } from '#shared/contract/contract.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import { overrideReasons } from '#shared/domain/consent.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useReply } from '../../api/use-reply.ts';
import { ApprovalFields } from '../../sharing/ApprovalFields.tsx';
import type { ExportChoices } from './export-choices.ts';

export interface GateFieldsProps {
  readonly request: Request<'disclosures.check'>;
  readonly choices: ExportChoices;
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<ExportChoices>) => void;
}

/** What consent does not cover, tip by tip, why it may leave all the same, and who else stands by it. */
export function GateFields({ request, choices, isChecked, onChange }: GateFieldsProps) {
  const { t } = useTranslation();
  const { loaded } = useReply('disclosures.check', request);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  const { gaps, gapsTotal, tipsTotal, approvers, override } = loaded.value;
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

import { useTranslation } from '#i18n/desk-translation.ts';
import type { Request } from '#shared/contract/contract.ts';
import { referralWordsUnits } from '#shared/contract/referral-calls.ts';
import { isOverrideReasoned, overrideReasons, overrideWordsAtLeast } from '#shared/domain/consent.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useReply } from '../../api/use-reply.ts';
import { ApprovalFields } from '../../sharing/ApprovalFields.tsx';
import type { CardDraft } from './card-draft.ts';

export interface CardGateProps {
  readonly request: Request<'card.gate'>;
  readonly draft: CardDraft;
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<CardDraft>) => void;
}

/** Whether a consent covers the card, why it may leave all the same, and who else stands by it. The vault asks the same again. */
export function CardGate({ request, draft: { reason, words, approvalWords }, passphrase, onPassphrase, isChecked, onChange }: CardGateProps) {
  const { t } = useTranslation();
  const { loaded } = useReply('card.gate', request);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  const { gap, approvers, override } = loaded.value;
  return (
    <>
      {gap === null ? (
        <p className="small">{t('desk.emergencyCard.covered')}</p>
      ) : (
        <div className="stack-tight">
          <p>{t('desk.emergencyCard.uncovered', { why: gap === 'consent-items' ? t('desk.emergencyCard.gapItems') : t(`desk.disclosures.gap.${gap}`) })}</p>
          <RadioGroup
            label={t('desk.disclosures.withoutLabel')}
            value={reason ?? 'none'}
            options={([...overrideReasons, 'none'] as const).map((value) => ({ value, text: value === 'none' ? t('desk.emergencyCard.withoutNone') : t(`desk.disclosures.without.${value}`) }))}
            onChange={(chosen) => onChange({ reason: chosen === 'none' ? null : chosen })}
          />
          {isChecked && reason === null ? (
            <p className="field-error" role="alert">
              {t('desk.emergencyCard.reasonMissing')}
            </p>
          ) : null}
          {reason === null ? null : (
            <TextField
              label={t('desk.disclosures.withoutWords')}
              description={t('desk.disclosures.withoutHelp')}
              value={words}
              onChange={(typed) => onChange({ words: typed })}
              isMultiline
              rows={2}
              maxLength={referralWordsUnits}
              {...(isChecked && !isOverrideReasoned(words) ? { error: t('desk.referrals.reasonWordsShort', { count: overrideWordsAtLeast }) } : {})}
            />
          )}
        </div>
      )}
      <ApprovalFields
        approvers={approvers}
        override={override}
        choices={{ passphrase, approvalWords }}
        noTime={t('desk.emergencyCard.noTime')}
        isChecked={isChecked}
        onChange={(part) => {
          if (part.passphrase !== undefined) onPassphrase(part.passphrase);
          if (part.approvalWords !== undefined) onChange({ approvalWords: part.approvalWords });
        }}
      />
    </>
  );
}

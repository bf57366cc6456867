import { useTranslation } from '#i18n/desk-translation.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useReply } from '../../api/use-reply.ts';
import { ApprovalFields, type Approving } from '../../sharing/ApprovalFields.tsx';

export interface BriefingApprovalProps {
  readonly choices: Approving;
  readonly isChecked: boolean;
  readonly onChange: (part: Partial<Approving>) => void;
}

/** Who else stands by it. Nobody's consent is asked: no tip is in a briefing. */
export function BriefingApproval({ choices, isChecked, onChange }: BriefingApprovalProps) {
  const { t } = useTranslation();
  const { loaded } = useReply('briefing.approvers', {});
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  return (
    <>
      <p className="small">{t('desk.briefing.noConsent')}</p>
      <ApprovalFields approvers={loaded.value.approvers} override={loaded.value.override} choices={choices} noTime={t('desk.disclosures.noTime')} isChecked={isChecked} onChange={onChange} />
    </>
  );
}

import { useTranslation } from '#i18n/desk-translation.ts';
import type { Request } from '#shared/contract/contract.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useReply } from '../../api/use-reply.ts';
import { ApprovalFields } from '../../sharing/ApprovalFields.tsx';
import { ConsentFields, type ConsentFieldsProps } from '../../sharing/ConsentFields.tsx';

export interface DossierGateProps extends Omit<ConsentFieldsProps, 'check'> {
  readonly request: Request<'compoundDossier.check'>;
}

/** What stands in the way of a dossier about a compound: the consent of every tip of which a statement stands in it, and a second person. */
export function DossierGate({ request, choices, isChecked, onChange }: DossierGateProps) {
  const { t } = useTranslation();
  const { loaded } = useReply('compoundDossier.check', request);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  const { tipsTotal, approvers, override } = loaded.value;
  if (tipsTotal > 0) return <ConsentFields check={loaded.value} choices={choices} isChecked={isChecked} onChange={onChange} />;
  return (
    <>
      <p className="small">{t('desk.compoundDossier.noTips')}</p>
      <ApprovalFields approvers={approvers} override={override} choices={choices} noTime={t('desk.disclosures.noTime')} isChecked={isChecked} onChange={onChange} />
    </>
  );
}

import { useTranslation } from '#i18n/desk-translation.ts';
import type { Request } from '#shared/contract/contract.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useReply } from '../../api/use-reply.ts';
import { ConsentFields, type ConsentFieldsProps } from '../../sharing/ConsentFields.tsx';

export interface GateFieldsProps extends Omit<ConsentFieldsProps, 'check'> {
  readonly request: Request<'disclosures.check'>;
}

/** What stands in the way of a dossier of tips. */
export function GateFields({ request, ...rest }: GateFieldsProps) {
  const { t } = useTranslation();
  const { loaded } = useReply('disclosures.check', request);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p role="status">{t('desk.loading')}</p>;
  return <ConsentFields check={loaded.value} {...rest} />;
}

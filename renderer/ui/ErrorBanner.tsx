import { useTranslation } from '#i18n/desk-translation.ts';
import type { KnownCode } from './use-reason.ts';
import { Banner } from './Banner.tsx';

/** What happened, what is safe and what to do, for a code of a reply. */
export function ErrorBanner({ code, onDismiss }: { readonly code: KnownCode; readonly onDismiss?: () => void }) {
  const { t } = useTranslation();
  return (
    <Banner tone="danger" role="alert" {...(onDismiss ? { onDismiss, dismissLabel: t('desk.dismiss') } : {})}>
      {t(`error.${code}`)}
    </Banner>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { KnownCode } from './use-reason.ts';
import { Banner } from './Banner.tsx';

export interface ErrorBannerProps {
  readonly code: KnownCode;
  readonly onDismiss?: () => void;
  /** What else is known of it, below. */
  readonly children?: ReactNode;
}

/** What happened, what is safe and what to do, for a code of a reply. */
export function ErrorBanner({ code, onDismiss, children }: ErrorBannerProps) {
  const { t } = useTranslation();
  return (
    <Banner tone="danger" role="alert" {...(onDismiss ? { onDismiss, dismissLabel: t('desk.dismiss') } : {})}>
      {t(`error.${code}`)}
      {children}
    </Banner>
  );
}

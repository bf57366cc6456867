import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';

/** That a tip was set aside, why, and the way back. */
export function AsideBanner({ setAside, onBack }: { readonly setAside: Tip['setAside']; /** Undefined: they may not. */ readonly onBack: (() => void) | undefined }) {
  const { t } = useTranslation();
  if (setAside === null) return null;
  return (
    <Banner tone="warning">
      <p>{t('desk.workflow.aside.banner', { reason: t(`desk.workflow.aside.reason.${setAside.reason}`) })}</p>
      {setAside.note === '' ? null : (
        <p className="small">
          <bdi dir="auto">{t('desk.workflow.aside.bannerWords', { note: setAside.note })}</bdi>
        </p>
      )}
      {onBack === undefined ? null : (
        <div className="actions">
          <Button isSmall onPress={onBack}>
            {t('desk.workflow.aside.back')}
          </Button>
        </div>
      )}
    </Banner>
  );
}

import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';

/** How a reporter may be reached without being found out; nothing where they gave no rule. */
export function SafeContact({ rule }: { readonly rule: string | null }) {
  const { t } = useTranslation();
  if (rule === null) return null;
  return (
    <Banner tone="warning">
      <p>
        <b>{t('desk.replies.said.safeContact')}</b>
      </p>
      <bdi dir="auto" className="pre">
        <OriginalText text={rule} />
      </bdi>
    </Banner>
  );
}

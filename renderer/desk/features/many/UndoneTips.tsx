import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';
import { LeftTips } from './LeftTips.tsx';

/** What came of taking a batch back. */
export function UndoneTips({ undone: { changed, left }, onDismiss }: { readonly undone: Reply<'many.undo'>; readonly onDismiss?: () => void }) {
  const { t } = useTranslation();
  return (
    <Banner tone="ok" role="status" {...(onDismiss === undefined ? {} : { onDismiss, dismissLabel: t('desk.dismiss') })}>
      <p>{changed === 0 ? t('desk.workflow.many.undoneNone') : t('desk.workflow.many.undone', { count: changed })}</p>
      <LeftTips left={left} />
    </Banner>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

export interface UnfinishedBannerProps {
  /** Of the evidence: what is unfinished may be another now. */
  readonly changes: number;
  readonly onTip: (tipId: string) => void;
}

/** After unlocking: a file was being added when the desk was locked or ended. Says where to go on, until it has been. */
export function UnfinishedBanner({ changes, onTip }: UnfinishedBannerProps) {
  const { t } = useTranslation();
  const { loaded, reload } = useReply('evidence.unfinished', {});
  const mayResume = useMay('evidence.resume');
  const [isRead, setIsRead] = useState(false);
  useEffect(reload, [reload, changes]);
  const now = loaded.state === 'ready' ? loaded.value.unfinished : undefined;
  // The oldest are listed; what is not among them was there at the unlock as well.
  const more = loaded.state === 'ready' ? loaded.value.total - loaded.value.unfinished.length : 0;
  // What is stopped from here on says so in its own place.
  const [atUnlock, setAtUnlock] = useState<readonly string[]>();
  if (atUnlock === undefined && now !== undefined) setAtUnlock(now.map(({ evidenceId }) => evidenceId));
  const files = now?.filter(({ evidenceId }) => atUnlock?.includes(evidenceId)) ?? [];
  const [first] = files;
  if (isRead || !mayResume || first === undefined) return null;
  return (
    <Banner tone="note" role="status" onDismiss={() => setIsRead(true)} dismissLabel={t('desk.dismiss')}>
      {files.length + more === 1 ? t('desk.evidence.banner', { number: String(first.tipNumber) }) : t('desk.evidence.bannerMore', { count: files.length + more })}{' '}
      <Button
        isSmall
        onPress={() => {
          setIsRead(true);
          onTip(first.tipId);
        }}
      >
        {t('desk.evidence.goTo', { number: String(first.tipNumber) })}
      </Button>
    </Banner>
  );
}

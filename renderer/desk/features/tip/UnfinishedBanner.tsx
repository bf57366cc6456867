import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

/** After unlocking: a file was being added when the desk was locked or ended. Says where to go on. */
export function UnfinishedBanner({ onTip }: { readonly onTip: (tipId: string) => void }) {
  const { t } = useTranslation();
  const { loaded } = useReply('evidence.unfinished', {});
  const mayResume = useMay('evidence.resume');
  const [isRead, setIsRead] = useState(false);
  const files = loaded.state === 'ready' ? loaded.value.unfinished : [];
  const [first] = files;
  if (isRead || !mayResume || first === undefined) return null;
  return (
    <Banner tone="note" role="status" onDismiss={() => setIsRead(true)} dismissLabel={t('desk.dismiss')}>
      {files.length === 1 ? t('desk.evidence.banner', { number: String(first.tipNumber) }) : t('desk.evidence.bannerMore', { count: files.length })}{' '}
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

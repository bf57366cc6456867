import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ThrowAwaySample } from './ThrowAwaySample.tsx';

/** Above every screen of the open sample vault; it cannot be put away. `onLeave` locks, which leads back to the first screen. */
export function SampleBanner({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <Banner tone="warning">
      <div className="sample-banner">
        <p>
          <strong>{t('desk.sample.banner')}</strong> {t('desk.sample.bannerMore')}
        </p>
        <div className="actions">
          <Button isSmall onPress={onLeave}>
            {t('desk.sample.leave')}
          </Button>
          <Button isSmall kind="quiet" onPress={() => setAsking(true)}>
            {t('desk.sample.throwAway')}
          </Button>
        </div>
      </div>
      {isAsking ? <ThrowAwaySample onCancel={() => setAsking(false)} onGone={onLeave} /> : null}
    </Banner>
  );
}

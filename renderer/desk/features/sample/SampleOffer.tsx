import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { ThrowAwaySample } from './ThrowAwaySample.tsx';

export interface SampleOfferProps {
  /** There is one already. */
  readonly isKept: boolean;
  /** There is a vault in the folder at hand: whoever sees this comes every day. */
  readonly isVaultHere: boolean;
  readonly onOpened: () => void;
  readonly onThrownAway: () => void;
}

/** On the first screen: the way to the invented tips. */
export function SampleOffer({ isKept, isVaultHere, onOpened, onThrownAway }: SampleOfferProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [isAsking, setAsking] = useState(false);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  useNotice('sample.progress', setProgress);
  const call = useCall(
    () => {
      setProgress(undefined);
      onOpened();
    },
    () => setProgress(undefined),
  );

  return (
    <section className="stack sample-offer" aria-label={t('desk.sample.region')}>
      {isVaultHere ? null : <p className="small muted">{t('desk.sample.offer')}</p>}
      <div className="actions">
        <Button isSmall {...(isVaultHere ? { kind: 'quiet' as const } : {})} isPending={call.isBusy} onPress={() => void call.run(() => api['sample.open']({}))}>
          {t(call.isBusy ? 'desk.sample.opening' : isKept ? 'desk.sample.goOn' : 'desk.sample.explore')}
        </Button>
        {isKept && !call.isBusy ? (
          <Button isSmall kind="quiet" onPress={() => setAsking(true)}>
            {t('desk.sample.throwAway')}
          </Button>
        ) : null}
      </div>
      {call.isBusy && progress ? <ProgressBar label={t('desk.sample.making')} text={t('desk.sample.made', progress)} {...progress} /> : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      {isAsking ? (
        <ThrowAwaySample
          onCancel={() => setAsking(false)}
          onGone={() => {
            setAsking(false);
            onThrownAway();
          }}
        />
      ) : null}
    </section>
  );
}

import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
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
  const [isBusy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [code, setCode] = useState<Code>();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  useNotice('sample.progress', setProgress);

  const open = async (): Promise<void> => {
    setCode(undefined);
    setBusy(true);
    const result = await api['sample.open']({});
    setBusy(false);
    setProgress(undefined);
    if (result.ok) onOpened();
    else setCode(result.code);
  };

  return (
    <section className="stack sample-offer" aria-label={t('desk.sample.region')}>
      {isVaultHere ? null : <p className="small muted">{t('desk.sample.offer')}</p>}
      <div className="actions">
        <Button isSmall {...(isVaultHere ? { kind: 'quiet' as const } : {})} isPending={isBusy} onPress={() => void open()}>
          {t(isBusy ? 'desk.sample.opening' : isKept ? 'desk.sample.goOn' : 'desk.sample.explore')}
        </Button>
        {isKept && !isBusy ? (
          <Button isSmall kind="quiet" onPress={() => setAsking(true)}>
            {t('desk.sample.throwAway')}
          </Button>
        ) : null}
      </div>
      {isBusy && progress ? <ProgressBar label={t('desk.sample.making')} text={t('desk.sample.made', progress)} {...progress} /> : null}
      {code === undefined ? null : <ErrorBanner code={code} />}
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

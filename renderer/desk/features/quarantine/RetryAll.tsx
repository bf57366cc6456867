import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

/** Everything in quarantine once more, with the keys that are here now, and what came of it. */
export function RetryAll({ hasItems }: { readonly hasItems: boolean }) {
  const { t } = useTranslation();
  const api = useApi();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [outcome, setOutcome] = useState<Reply<'quarantine.retryAll'>>();
  const call = useCall();
  useNotice('import.progress', setProgress);

  const retryAll = (): void => {
    setOutcome(undefined);
    setProgress(undefined);
    void call.run(() => api['quarantine.retryAll']({}), setOutcome);
  };

  if (call.isBusy) {
    return (
      <div className="card stack">
        <ProgressBar
          label={t('desk.carriers.retrying')}
          done={progress?.done}
          total={progress?.total ?? 0}
          text={progress ? t('desk.import.progress', { done: progress.done, total: progress.total }) : t('desk.import.starting')}
        />
        <div className="actions">
          <Button takesFocus onPress={() => void api['import.cancel']({})}>
            {t('desk.import.cancel')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      {outcome === undefined ? null : (
        <Banner tone={outcome.still + outcome.notReached === 0 ? 'ok' : 'warning'} role="status">
          {outcome.opened === 0 ? null : <p>{t('desk.carriers.retryOpened', { count: outcome.opened })}</p>}
          {outcome.still === 0 ? null : <p>{t('desk.carriers.retryStill', { count: outcome.still })}</p>}
          {outcome.notReached === 0 ? null : <p>{t('desk.carriers.retryNotReached', { count: outcome.notReached })}</p>}
        </Banner>
      )}
      {hasItems ? (
        <div className="actions">
          <Button onPress={retryAll}>{t('desk.carriers.retryAll')}</Button>
          <span className="small muted">{t('desk.carriers.retryAllWords')}</span>
        </div>
      ) : null}
    </>
  );
}

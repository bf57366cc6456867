import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { Pager } from '#ui/Pager.tsx';
import { fileSize } from '#ui/size.ts';
import { dateAndTime } from '#ui/time.ts';
import { useReason } from '#ui/use-reason.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { RetryAll } from './RetryAll.tsx';

const perPage = 50;

type Outcome = { readonly opened: boolean; readonly code: string | null };

/** What could not be opened, why, and another try. */
export function Quarantine() {
  const { t, locale } = useTranslation();
  const api = useApi();
  const reason = useReason();
  const [offset, setOffset] = useState(0);
  const { loaded, reload } = useReply('quarantine.list', { offset, limit: perPage });
  const [trying, setTrying] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();
  const call = useCall((retried: Outcome) => {
    setOutcome(retried);
    reload();
  }, reload);
  const mayRetry = useMay('quarantine.retry');
  useNotice('tips.changed', reload);

  const retry = (quarantineId: string): Promise<unknown> =>
    call.run(() => {
      setOutcome(undefined);
      setTrying(quarantineId);
      return api['quarantine.retry']({ quarantineId });
    });

  const list = loaded.state === 'ready' ? loaded.value : undefined;
  return (
    <Page title={t('desk.quarantine.title')} intro={t('desk.quarantine.intro')}>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      {outcome ? (
        <Banner tone={outcome.opened ? 'ok' : 'warning'} role="status">
          {outcome.opened ? t('desk.quarantine.retryOpened') : t('desk.quarantine.retryStill', { reason: reason(outcome.code) })}
        </Banner>
      ) : null}
      {list?.total === 0 ? (
        <EmptyState title={t('desk.quarantine.noneTitle')}>
          <p>{t('desk.quarantine.noneWords')}</p>
        </EmptyState>
      ) : null}
      {mayRetry || !list || list.total === 0 ? null : <CallReason call="quarantine.retry" />}
      {mayRetry && list ? <RetryAll hasItems={list.total > 0} /> : null}
      {list && list.total > 0 ? (
        <div className="table-scroller">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('desk.quarantine.reason')}</th>
                <th scope="col">{t('desk.quarantine.received')}</th>
                <th scope="col" className="number">
                  {t('desk.quarantine.size')}
                </th>
                <th scope="col">{t('desk.quarantine.sha256')}</th>
                {mayRetry ? <th scope="col">{t('desk.quarantine.action')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {list.items.map((item) => (
                <tr key={item.quarantineId}>
                  <td>{reason(item.code)}</td>
                  <td>{dateAndTime(item.receivedAt, locale)}</td>
                  <td className="number">{fileSize(item.sizeBytes, locale)}</td>
                  <td className="hash">{item.sha256.slice(0, 16)}…</td>
                  {mayRetry ? (
                    <td>
                      <Button
                        isSmall
                        isPending={call.isBusy && trying === item.quarantineId}
                        label={t('desk.quarantine.retryItem', { when: dateAndTime(item.receivedAt, locale), size: fileSize(item.sizeBytes, locale) })}
                        onPress={() => void retry(item.quarantineId)}
                      >
                        {t('desk.quarantine.retry')}
                      </Button>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {list ? <Pager offset={offset} perPage={perPage} total={list.total} onOffset={setOffset} /> : null}
    </Page>
  );
}

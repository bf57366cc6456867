import { useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { IdleLimit } from './IdleLimit.tsx';
import { VerifyResult } from './VerifyResult.tsx';

/** What this vault is, and whether all of it is still as it was written. */
export function VaultPage({ concerns, children }: { readonly concerns?: ReactNode; readonly children?: ReactNode }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const { loaded, reload } = useReply('vault.about', {});
  const [verified, setVerified] = useState<Reply<'vault.verify'>>();
  const call = useCall();
  useNotice('tips.changed', reload);

  const verify = (): void => {
    setVerified(undefined);
    void call.run(() => api['vault.verify']({}), setVerified);
  };

  return (
    <Page title={t('desk.vault.title')} intro={t('desk.vault.intro')}>
      {concerns}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' ? (
        <dl className="card facts">
          <dt>{t('desk.folder.label')}</dt>
          <dd>
            <bdi className="path">{loaded.value.folder}</bdi>
          </dd>
          <dt>{t('desk.vault.member')}</dt>
          <dd>
            <bdi>{loaded.value.memberName}</bdi>
          </dd>
          <dt>{t('desk.vault.recorded')}</dt>
          <dd>{t('desk.vault.events', { count: loaded.value.events })}</dd>
          <dt>{t('desk.vault.lastChange')}</dt>
          <dd>{loaded.value.lastChangeAt === null ? t('desk.vault.noChange') : dateAndTime(loaded.value.lastChangeAt, locale)}</dd>
        </dl>
      ) : null}
      <section className="card stack">
        <h2>{t('desk.vault.verifyTitle')}</h2>
        <p className="small">{t('desk.vault.verifyWords')}</p>
        <div className="actions">
          <Button isPending={call.isBusy} onPress={verify}>
            {t(call.isBusy ? 'desk.vault.verifying' : 'desk.vault.verify')}
          </Button>
        </div>
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        {verified ? <VerifyResult report={verified} /> : null}
      </section>
      <IdleLimit />
      {children}
    </Page>
  );
}

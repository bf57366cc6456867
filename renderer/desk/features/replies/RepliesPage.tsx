import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { fileSize } from '#ui/size.ts';
import { dateAndTime } from '#ui/time.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useHost, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { ReplyTable } from './ReplyTable.tsx';
import { TermDialog } from './TermDialog.tsx';

const perPage = 50;

/** Replies that wait for the next file, saving it, and where it goes. */
export function RepliesPage({ onTip }: { readonly onTip: (tipId: string) => void }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const host = useHost();
  const maySave = useMay('reply.saveBundle');
  const maySetTerm = useMay('reply.setTerm');
  const [offset, setOffset] = useState(0);
  const { loaded, reload } = useReply('reply.list', { offset, limit: perPage });
  const [saved, setSaved] = useState<Reply<'reply.saveBundle'>>();
  const [isChanging, setChanging] = useState(false);
  const call = useCall();
  useNotice('replies.changed', reload);

  const save = async (): Promise<void> => {
    call.dismiss();
    const chosen = await host.choose('reply-bundle', `${t('desk.replies.page.suggestedName')}.tkr`);
    if (!chosen) return;
    await call.run(() => api['reply.saveBundle']({ handle: chosen.handle }), setSaved);
  };

  const list = loaded.state === 'ready' ? loaded.value : undefined;
  return (
    <Page title={t('desk.replies.page.title')} intro={t('desk.replies.page.intro')}>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {list ? (
        <section className="stack card">
          <p>{list.open === 0 ? t('desk.replies.page.nothingOpen') : t('desk.replies.page.inFile', { count: list.open })}</p>
          {list.lastSavedAt === null || list.writtenSince === 0 ? null : (
            <p>
              <b>{t('desk.replies.page.since', { count: list.writtenSince })}</b>
            </p>
          )}
          <p className="small muted">{list.lastSavedAt === null ? t('desk.replies.page.neverSaved') : t('desk.replies.page.lastSaved', { when: dateAndTime(list.lastSavedAt, locale) })}</p>
          {maySave ? (
            <p>
              <Button kind="primary" isPending={call.isBusy} onPress={() => void save()}>
                {t('desk.replies.page.save')}
              </Button>
            </p>
          ) : (
            <CallReason call="reply.saveBundle" words={t('desk.replies.page.saveNeeds')} />
          )}
          {saved ? (
            <Banner tone="ok" role="status">
              {t('desk.replies.page.saved', { name: saved.savedAs, size: fileSize(saved.sizeBytes, locale), count: saved.replies, entries: saved.entries })}
            </Banner>
          ) : null}
          {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
        </section>
      ) : null}
      <section className="stack">
        <h2>{t('desk.replies.page.howTitle')}</h2>
        <ul>
          <li>{t('desk.replies.page.how.place')}</li>
          <li>{t('desk.replies.page.how.alone')}</li>
          <li>{t('desk.replies.page.how.always')}</li>
          <li>{t('desk.replies.page.how.opened')}</li>
        </ul>
      </section>
      <section className="stack">
        <h2>{t('desk.replies.page.list')}</h2>
        {list ? <ReplyTable list={list} offset={offset} perPage={perPage} onOffset={setOffset} onTip={onTip} /> : null}
      </section>
      <section className="stack">
        <h2>{t('desk.replies.page.termTitle')}</h2>
        {list ? <p>{t('desk.replies.page.term', { count: list.termDays })}</p> : null}
        {maySetTerm ? (
          <p>
            <Button isSmall onPress={() => setChanging(true)}>
              {t('desk.replies.page.termChange')}
            </Button>
          </p>
        ) : (
          <CallReason call="reply.setTerm" words={t('desk.replies.page.termNeeds')} />
        )}
      </section>
      {isChanging && list ? (
        <TermDialog
          days={list.termDays}
          onClose={() => {
            setChanging(false);
            reload();
          }}
        />
      ) : null}
    </Page>
  );
}

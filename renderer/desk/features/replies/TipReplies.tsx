import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { ReplyView } from '#shared/contract/reply-calls.ts';
import type { TipView } from '#shared/contract/tip-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { RepliesOfTip } from './RepliesOfTip.tsx';
import { ReplyDialog } from './ReplyDialog.tsx';

/** What was answered under one tip, and the way to write more. */
export function TipReplies({ tip }: { readonly tip: TipView }) {
  const { t } = useTranslation();
  const api = useApi();
  const mayWrite = useMay('reply.write');
  const { loaded, reload, put } = useReply('reply.ofTip', { tipId: tip.tipId });
  const [isWriting, setWriting] = useState(false);
  const [asked, setAsked] = useState<ReplyView>();
  const [said, say] = useSaid();
  const call = useCall();
  useNotice('replies.changed', reload);

  const withdraw = (replyId: string): void => {
    setAsked(undefined);
    void call.run(
      () => api['reply.withdraw']({ replyId }),
      () => say(({ t }) => t('desk.replies.tip.withdrawn')),
    );
  };
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { draft } = loaded.value;
  return (
    <section>
      <h3>{t('desk.replies.tip.title')}</h3>
      <RepliesOfTip tipId={tip.tipId} replies={loaded.value} mayWrite={mayWrite} onAsk={setAsked} />
      {mayWrite ? (
        <p className="evidence-add">
          <Button isSmall onPress={() => setWriting(true)}>
            {t(draft === null ? 'desk.replies.tip.write' : 'desk.replies.tip.goOn')}
          </Button>
        </p>
      ) : (
        <CallReason call="reply.write" words={t('desk.replies.tip.writeNeeds')} />
      )}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      {said === '' ? null : (
        <Banner tone="ok" role="status" onDismiss={() => say(undefined)} dismissLabel={t('desk.dismiss')}>
          {said}
        </Banner>
      )}
      {isWriting ? (
        <ReplyDialog
          tip={tip}
          draft={draft}
          onClose={() => {
            setWriting(false);
            reload();
          }}
          onWritten={(value) => {
            setWriting(false);
            say(({ t }) => t('desk.replies.dialog.written'));
            put(value);
          }}
        />
      ) : null}
      {asked === undefined ? null : (
        <ConfirmDialog title={t('desk.replies.tip.withdrawTitle')} confirm={t('desk.replies.tip.withdrawConfirm')} cancel={t('desk.cancel')} isDangerous onConfirm={() => withdraw(asked.replyId)} onCancel={() => setAsked(undefined)}>
          <p>{t('desk.replies.tip.withdrawWords')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { repliesAtOnce, type ReplyView } from '#shared/contract/reply-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { Pager } from '#ui/Pager.tsx';
import { shownPartialDate } from '#ui/time.ts';
import { usePages } from '../../api/use-pages.ts';

export interface RepliesOfTipProps {
  readonly tipId: string;
  readonly replies: Reply<'reply.ofTip'>;
  readonly mayWrite: boolean;
  /** Asks whether this answer shall be withdrawn. */
  readonly onAsk: (reply: ReplyView) => void;
}

/** What was answered under one tip, newest first. */
export function RepliesOfTip({ tipId, replies, mayWrite, onAsk }: RepliesOfTipProps) {
  const { t, locale } = useTranslation();
  const { page, offset, onOffset } = usePages('reply.ofTip', replies, (next) => ({ tipId, offset: next }));
  const shown = page.state === 'ready' ? page.value.replies : [];
  return (
    <>
      {replies.total === 0 ? <p className="small muted">{t('desk.replies.tip.none')}</p> : null}
      <ul className="plain-list">
        {shown.map((reply) => (
          <li key={reply.replyId} className="reply">
            <span>
              <b>{t(`desk.replies.status.${reply.status}`)}</b>{' '}
              <span className="small muted">
                <time dateTime={reply.day}>{shownPartialDate(reply.day, locale)}</time> · {t(`desk.replies.standing.${reply.standing}`)}
              </span>
            </span>
            {reply.text === '' ? (
              <span className="small muted">{t('desk.replies.tip.noText')}</span>
            ) : (
              <bdi dir="auto" className="pre small">
                <OriginalText text={reply.text} />
              </bdi>
            )}
            {mayWrite && reply.standing !== 'withdrawn' ? (
              <span>
                <Button isSmall label={t('desk.replies.tip.withdrawOf', { day: shownPartialDate(reply.day, locale), status: t(`desk.replies.status.${reply.status}`) })} onPress={() => onAsk(reply)}>
                  {t('desk.replies.tip.withdraw')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
      <Pager offset={offset} perPage={repliesAtOnce} total={replies.total} onOffset={onOffset} />
    </>
  );
}

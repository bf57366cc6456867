import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { Pager } from '#ui/Pager.tsx';
import { shownPartialDate } from '#ui/time.ts';

export interface ReplyTableProps {
  readonly list: Reply<'reply.list'>;
  readonly offset: number;
  readonly perPage: number;
  readonly onOffset: (offset: number) => void;
  readonly onTip: (tipId: string) => void;
}

/** Every reply that is not withdrawn, and whether the next file holds it. */
export function ReplyTable({ list, offset, perPage, onOffset, onTip }: ReplyTableProps) {
  const { t, locale } = useTranslation();
  if (list.total === 0) {
    return (
      <EmptyState title={t('desk.replies.page.empty')}>
        <p>{t('desk.replies.page.emptyWords')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <div className="table-scroller">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('desk.replies.page.tip')}</th>
              <th scope="col">{t('desk.replies.page.status')}</th>
              <th scope="col">{t('desk.replies.page.day')}</th>
              <th scope="col">{t('desk.replies.page.text')}</th>
              <th scope="col">{t('desk.replies.page.standing')}</th>
            </tr>
          </thead>
          <tbody>
            {list.replies.map((reply) => (
              <tr key={reply.replyId}>
                <td>
                  <Button isSmall label={t('desk.replies.page.open', { number: String(reply.tipNumber) })} onPress={() => onTip(reply.tipId)}>
                    {String(reply.tipNumber)}
                  </Button>
                </td>
                <td>{t(`desk.replies.status.${reply.status}`)}</td>
                <td>
                  <time dateTime={reply.day}>{shownPartialDate(reply.day, locale)}</time>
                </td>
                <td>
                  {reply.excerpt === '' ? (
                    <span className="muted">{t('desk.replies.tip.noText')}</span>
                  ) : (
                    <bdi dir="auto" className="small">
                      <OriginalText text={reply.excerpt} />
                    </bdi>
                  )}
                </td>
                <td>
                  <Chip tone={reply.standing === 'open' ? 'ok' : 'plain'}>{t(`desk.replies.standing.${reply.standing}`)}</Chip>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        offset={offset}
        perPage={perPage}
        total={list.total}
        onOffset={onOffset}
        previous={t('desk.deletion.previous')} next={t('desk.deletion.next')}
      />
    </>
  );
}

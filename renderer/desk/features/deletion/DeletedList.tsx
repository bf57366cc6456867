import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

const perPage = 50;

/** What was deleted for good, by whom and why. */
export function DeletedList() {
  const { t, locale } = useTranslation();
  const [offset, setOffset] = useState(0);
  const { loaded, reload } = useReply('deletion.list', { offset, limit: perPage });
  useNotice('deletions.changed', reload);
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p className="muted">{t('desk.loading')}</p>;
  const { total, items } = loaded.value;
  if (total === 0) return <p className="muted">{t('desk.deletion.deletedNone')}</p>;
  return (
    <>
      <div className="table-scroller">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('desk.deletion.what')}</th>
              <th scope="col">{t('desk.deletion.when')}</th>
              <th scope="col">{t('desk.deletion.who')}</th>
              <th scope="col">{t('desk.deletion.reason')}</th>
              <th scope="col">{t('desk.deletion.words')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.targetId}>
                <td>{t(item.target === 'tip' ? 'desk.deletion.tipNumber' : 'desk.deletion.key', { number: String(item.number) })}</td>
                <td>{dateAndTime(item.deletedAt, locale)}</td>
                <td>
                  <bdi>{item.askedBy === '' ? t('desk.deletion.recovery') : item.askedBy}</bdi>
                </td>
                <td>{t(`desk.deletion.reasons.${item.reason}`)}</td>
                <td>
                  <bdi dir="auto" className="pre">
                    {item.note}
                  </bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager offset={offset} perPage={perPage} total={total} onOffset={setOffset} previous={t('desk.deletion.previous')} next={t('desk.deletion.next')} />
    </>
  );
}

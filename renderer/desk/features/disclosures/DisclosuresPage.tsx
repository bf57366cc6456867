import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import { receiversAtMost } from '#shared/domain/receiver.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { Pager } from '#ui/Pager.tsx';
import { Select } from '#ui/Select.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { DisclosureCard } from './DisclosureCard.tsx';
import type { LookedFor } from './FileOnDisk.tsx';
import { FilesLying } from './FilesLying.tsx';

const perPage = 25;
const everybody = 'everybody';

/** The register of what left, newest first. */
export function DisclosuresPage({ onTip }: { readonly onTip: (tipId: string) => void }) {
  const { t } = useTranslation();
  const [list, setList] = useState<'all' | 'unreviewed'>('all');
  const [receiverId, setReceiverId] = useState<string | null>(null);
  const [offset, setOffset] = useState(0);
  const [said, say] = useSaid();
  const { loaded, reload } = useReply('disclosures.list', { receiverId, unreviewed: list === 'unreviewed', offset, limit: perPage });
  const { loaded: counted, reload: recount } = useReply('disclosures.counts', {});
  const { loaded: looked, reload: lookAgain } = useReply('disclosures.files', {});
  const { loaded: known } = useReply('receivers.list', { withRetired: true, offset: 0, limit: receiversAtMost });
  useNotice('disclosures.changed', () => {
    reload();
    recount();
    lookAgain();
  });
  // A consent may have been withdrawn, or a tip deleted.
  useNotice('tips.changed', reload);
  const waiting = counted.state === 'ready' ? counted.value.unreviewed : 0;
  const receivers = known.state === 'ready' ? known.value.receivers : [];
  const { disclosures, total } = loaded.state === 'ready' ? loaded.value : { disclosures: [], total: 0 };
  const filesOf = (disclosureId: string): readonly LookedFor[] => (looked.state === 'ready' ? looked.value.files.filter((file) => file.disclosureId === disclosureId) : []);
  const narrow = (work: () => void): void => {
    work();
    setOffset(0);
  };
  return (
    <Page title={t('desk.disclosures.title')} intro={t('desk.disclosures.intro')}>
      <FilesLying looked={looked} onLook={lookAgain} />
      <div className="actions">
        <Select label={t('desk.disclosures.show')} labelPlace="beside" value={list} options={[{ value: 'all', text: t('desk.disclosures.list.all') }, { value: 'unreviewed', text: t('desk.disclosures.list.unreviewed', { count: waiting }) }]} onChange={(chosen) => narrow(() => setList(chosen))} />
        <Select
          label={t('desk.disclosures.filterReceiver')}
          labelPlace="beside"
          value={receiverId ?? everybody}
          options={[{ value: everybody, text: t('desk.disclosures.anyReceiver') }, ...receivers.map(({ receiverId: value, name }) => ({ value, text: name }))]}
          onChange={(chosen) => narrow(() => setReceiverId(chosen === everybody ? null : chosen))}
        />
      </div>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && total === 0 ? (
        <EmptyState title={t(list === 'all' ? 'desk.disclosures.none' : 'desk.disclosures.noneToReview')}>
          <p>{t('desk.disclosures.noneWords')}</p>
        </EmptyState>
      ) : null}
      {disclosures.length === 0 ? null : (
        <ul className="cards" aria-label={t('desk.disclosures.title')}>
          {disclosures.map((disclosure) => (
            <li key={disclosure.disclosureId} className="card referral">
              <DisclosureCard disclosure={disclosure} onTip={onTip} onReviewed={() => say(({ t }) => t('desk.disclosures.reviewedSaid'))} files={filesOf(disclosure.disclosureId)} onDeleted={() => say(({ t }) => t('desk.disclosures.fileDeleted'))} />
            </li>
          ))}
        </ul>
      )}
      <Pager offset={offset} perPage={perPage} total={total} onOffset={setOffset} previous={t('desk.disclosures.previous')} next={t('desk.disclosures.next')} />
      <p className="said small muted" role="status">
        {said}
      </p>
      <p className="small muted">{t('desk.disclosures.earlier')}</p>
    </Page>
  );
}

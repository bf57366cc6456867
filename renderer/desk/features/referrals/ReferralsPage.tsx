import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import { referralLists, type ReferralList } from '#shared/contract/referral-calls.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { Pager } from '#ui/Pager.tsx';
import { Select } from '#ui/Select.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { Receivers } from './Receivers.tsx';
import { ReferralCard } from './ReferralCard.tsx';

const perPage = 50;

/** Referrals that somebody has to see to, across all tips, and the register of receivers. */
export function ReferralsPage({ onTip }: { readonly onTip: (tipId: string) => void }) {
  const { t } = useTranslation();
  const [list, setList] = useState<ReferralList>('open');
  const [offset, setOffset] = useState(0);
  const [said, say] = useSaid();
  const { loaded, reload } = useReply('referrals.list', { list, offset, limit: perPage });
  const { loaded: counted, reload: recount } = useReply('referrals.counts', {});
  const ask = (): void => {
    reload();
    recount();
  };
  useNotice('tips.changed', ask);
  useNotice('receivers.changed', reload);
  const counts = counted.state === 'ready' ? counted.value : { open: 0, overdue: 0, withdrawn: 0, unreviewed: 0 };
  const numbers: Readonly<Record<ReferralList, number>> = { open: counts.open, overdue: counts.overdue, withdrawn: counts.withdrawn, 'without-consent': counts.unreviewed };
  const { rows, total } = loaded.state === 'ready' ? loaded.value : { rows: [], total: 0 };
  return (
    <Page title={t('desk.referrals.title')} intro={t('desk.referrals.intro')}>
      <CallReason call="referrals.send" />
      <Select
        label={t('desk.referrals.show')}
        labelPlace="beside"
        value={list}
        options={referralLists.map((value) => ({ value, text: t(`desk.referrals.list.${value}`, { count: numbers[value] }) }))}
        onChange={(chosen) => {
          setList(chosen);
          setOffset(0);
        }}
      />
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && total === 0 ? (
        <EmptyState title={t(`desk.referrals.none.${list}`)}>
          <p>{t('desk.referrals.noneWords')}</p>
        </EmptyState>
      ) : null}
      {rows.length === 0 ? null : (
        <ul className="cards" aria-label={t('desk.referrals.title')}>
          {rows.map(({ tipId, tipNumber, referral }) => (
            <li key={referral.referralId} className="card referral">
              <div>
                <Button isSmall kind="quiet" onPress={() => onTip(tipId)}>
                  {t('desk.referrals.ofTip', { number: String(tipNumber) })}
                </Button>
              </div>
              <ReferralCard tipId={tipId} referral={referral} onDone={(_tip, words) => say(words)} />
            </li>
          ))}
        </ul>
      )}
      <Pager offset={offset} perPage={perPage} total={total} onOffset={setOffset} previous={t('desk.referrals.previous')} next={t('desk.referrals.next')} />
      <p className="said small muted" role="status">
        {said}
      </p>
      <Receivers />
    </Page>
  );
}

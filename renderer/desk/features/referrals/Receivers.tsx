import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { ReceiverView } from '#shared/contract/receiver-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { ReceiverDialog } from './ReceiverDialog.tsx';
import { ReceiverKeyDialog } from './ReceiverKeyDialog.tsx';
import { ReceiverKeyLine } from './ReceiverKeyLine.tsx';
import { useCall } from '../../api/use-call.ts';

const perPage = 50;

/** The register of receivers, by name, police last. */
export function Receivers() {
  const { t } = useTranslation();
  const api = useApi();
  const mayRecord = useMay('receivers.record');
  const maySetKey = useMay('receivers.setKey');
  const call = useCall<ReceiverView>();
  const [keying, setKeying] = useState<ReceiverView>();
  const [said, say] = useSaid();
  const [withRetired, setWithRetired] = useState(false);
  const [offset, setOffset] = useState(0);
  const [asking, setAsking] = useState<ReceiverView | 'new'>();
  const { loaded, reload } = useReply('receivers.list', { withRetired, offset, limit: perPage });
  useNotice('receivers.changed', reload);
  const { receivers, total } = loaded.state === 'ready' ? loaded.value : { receivers: [], total: 0 };
  const retire = ({ receiverId, retiredAt }: ReceiverView): void => void call.run(() => api['receivers.retire']({ receiverId, isRetired: retiredAt === null }), reload);
  return (
    <section className="stack">
      <h2>{t('desk.referrals.receivers')}</h2>
      <p className="small muted">{t('desk.referrals.receiversIntro')}</p>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && total === 0 ? <p className="small muted">{t('desk.referrals.noReceivers')}</p> : null}
      {receivers.length === 0 ? null : (
        <ul className="plain-list" aria-label={t('desk.referrals.receivers')}>
          {receivers.map((receiver) => (
            <li key={receiver.receiverId} className="referral">
              <div className="referral-head">
                <b>
                  <bdi dir="auto">{receiver.name}</bdi>
                </b>
                <span className="small muted">{t(`desk.referrals.kind.${receiver.kind}`)}</span>
                {receiver.retiredAt === null ? null : <Chip tone="plain">{t('desk.referrals.retired')}</Chip>}
              </div>
              {receiver.contact === '' ? null : (
                <p className="small" dir="auto">
                  {receiver.contact}
                </p>
              )}
              {receiver.key === null ? null : <ReceiverKeyLine receiverKey={receiver.key} />}
              {mayRecord ? (
                <div className="actions">
                  <Button isSmall kind="quiet" label={t('desk.referrals.changeReceiverOf', { name: receiver.name })} onPress={() => setAsking(receiver)}>
                    {t('desk.referrals.changeReceiver')}
                  </Button>
                  {maySetKey ? (
                    <Button isSmall kind="quiet" label={t('desk.referrals.keyOf', { name: receiver.name })} onPress={() => setKeying(receiver)}>
                      {t('desk.referrals.key')}
                    </Button>
                  ) : null}
                  <Button isSmall kind="quiet" label={t(receiver.retiredAt === null ? 'desk.referrals.retireOf' : 'desk.referrals.restoreOf', { name: receiver.name })} isDisabled={call.isBusy} onPress={() => retire(receiver)}>
                    {t(receiver.retiredAt === null ? 'desk.referrals.retire' : 'desk.referrals.restore')}
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <Pager offset={offset} perPage={perPage} total={total} onOffset={setOffset} previous={t('desk.referrals.previous')} next={t('desk.referrals.next')} />
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <div className="actions">
        {mayRecord ? <Button onPress={() => setAsking('new')}>{t('desk.referrals.addReceiver')}</Button> : null}
        <Checkbox
          isSelected={withRetired}
          onChange={(isSelected) => {
            setWithRetired(isSelected);
            setOffset(0);
          }}
        >
          {t('desk.referrals.withRetired')}
        </Checkbox>
      </div>
      <p className="said small muted" role="status">
        {said}
      </p>
      {keying === undefined ? null : (
        <ReceiverKeyDialog
          receiver={keying}
          onDone={({ key }) => {
            setKeying(undefined);
            say(({ t }) => key === null ? t('desk.referrals.keyRemoved') : t('desk.referrals.keySaved', { fingerprint: key.fingerprint }));
          }}
          onClose={() => setKeying(undefined)}
        />
      )}
      {asking === undefined ? null : <ReceiverDialog {...(asking === 'new' ? {} : { receiver: asking })} onDone={() => setAsking(undefined)} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

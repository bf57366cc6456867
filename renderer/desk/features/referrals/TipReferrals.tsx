import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipReferrals as Referrals } from '#shared/contract/referral-calls.ts';
import type { Status } from '#shared/domain/status.ts';
import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { ConsentDialog } from './ConsentDialog.tsx';
import { Consents } from './Consents.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { ReceiverDialog } from './ReceiverDialog.tsx';
import { ReferralCard } from './ReferralCard.tsx';

export interface TipReferralsProps {
  readonly tip: { readonly tipId: string; readonly number: number; readonly status: Status; readonly answers: TipAnswers };
}

/** To whom a tip went, and under whose consent. Folded while there is nothing. */
export function TipReferrals({ tip }: TipReferralsProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { tipId, status, answers } = tip;
  const { loaded, put, reload } = useReply('referrals.ofTip', { tipId });
  const { loaded: receivers, reload: askReceivers } = useReply('receivers.list', { withRetired: false, offset: 0, limit: 200 });
  const mayRecord = useMay('consents.record');
  const mayPlan = useMay('referrals.plan');
  const [isOpen, setOpen] = useState<boolean>();
  const [asking, setAsking] = useState<'consent' | 'plan' | 'receiver'>();
  const [said, setSaid] = useState('');
  const [isJustSent, setJustSent] = useState(false);
  const [code, setCode] = useState<Code>();
  useNotice('tips.changed', reload);
  useNotice('receivers.changed', () => {
    askReceivers();
    reload();
  });
  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading' || receivers.state === 'loading') return null;
  const { consents, referrals } = loaded.value;
  const known = receivers.state === 'ready' ? receivers.value.receivers : [];
  const done = (next: Referrals, words: string, isSent = false): void => {
    setAsking(undefined);
    put(next);
    setSaid(words);
    setJustSent(isSent);
  };
  const setReferred = async (): Promise<void> => {
    const result = await api['tips.setStatus']({ tipId, status: 'referred' });
    setJustSent(false);
    if (result.ok) setSaid(t('desk.referrals.referredSaid'));
    else setCode(result.code);
  };
  const contact = answers.contact;
  return (
    <section className="tip-referrals">
      <details open={isOpen ?? referrals.length + consents.length > 0} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h3>{referrals.length === 0 ? t('desk.referrals.summaryNone') : t('desk.referrals.summary', { count: referrals.length })}</h3>
        </summary>
        <div className="stack">
          <p className="small">
            {t('desk.referrals.contactChoice', { choice: contact === undefined ? t('desk.referrals.contactNone') : t(`desk.referrals.contactChosen.${contact}`) })} <span className="muted">{t('desk.referrals.contactNote')}</span>
          </p>
          <h4>{t('desk.referrals.consents')}</h4>
          <Consents tipId={tipId} consents={consents} onDone={done} />
          {mayRecord ? (
            <div className="actions">
              <Button isSmall onPress={() => setAsking('consent')}>
                {t('desk.referrals.recordConsent')}
              </Button>
            </div>
          ) : null}
          <h4>{t('desk.referrals.section')}</h4>
          {referrals.length === 0 ? null : (
            <ul className="plain-list" aria-label={t('desk.referrals.section')}>
              {referrals.map((referral) => (
                <li key={referral.referralId} className="referral">
                  <ReferralCard tipId={tipId} referral={referral} onDone={done} />
                </li>
              ))}
            </ul>
          )}
          {known.length === 0 ? <p className="small muted">{t('desk.referrals.noReceivers')}</p> : null}
          {mayPlan ? (
            <div className="actions">
              <Button isSmall onPress={() => setAsking(known.length === 0 ? 'receiver' : 'plan')}>
                {t(known.length === 0 ? 'desk.referrals.addReceiver' : 'desk.referrals.plan')}
              </Button>
            </div>
          ) : null}
        </div>
      </details>
      {isJustSent && status !== 'referred' && status !== 'closed' ? (
        <div className="actions">
          <span className="small">{t('desk.referrals.setReferredWords', { status: t(`desk.status.${status}`) })}</span>
          <Button isSmall onPress={() => void setReferred()}>
            {t('desk.referrals.setReferred')}
          </Button>
        </div>
      ) : null}
      {code === undefined ? null : <ErrorBanner code={code} onDismiss={() => setCode(undefined)} />}
      <p className="said small muted" role="status">
        {said}
      </p>
      {asking === 'consent' ? <ConsentDialog tipId={tipId} receivers={known} onDone={(next) => done(next, t('desk.referrals.consentRecorded'))} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'plan' ? <PlanDialog tip={tip} referrals={loaded.value} receivers={known} onDone={(next) => done(next, t('desk.referrals.planned'))} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'receiver' ? <ReceiverDialog onDone={() => setAsking('plan')} onClose={() => setAsking(undefined)} /> : null}
    </section>
  );
}

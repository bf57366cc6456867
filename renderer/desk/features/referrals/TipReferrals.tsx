import { useState } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import type { ReceiverView } from '#shared/contract/receiver-calls.ts';
import type { TipReferrals as Referrals } from '#shared/contract/referral-calls.ts';
import type { Status } from '#shared/domain/status.ts';
import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import { receiversAtMost } from '#shared/domain/receiver.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
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
  const mayRecord = useMay('consents.record');
  const mayPlan = useMay('referrals.plan');
  const [isOpen, setOpen] = useState<boolean>();
  // The register is read for a dialog, not for every tip that is opened.
  const [asking, setAsking] = useState<{ readonly what: 'consent' | 'plan' | 'receiver'; readonly receivers: readonly ReceiverView[] }>();
  const call = useCall();
  const [said, say] = useSaid();
  const [isJustSent, setJustSent] = useState(false);
  useNotice('tips.changed', reload);
  useNotice('receivers.changed', reload);
  if (loaded.state === 'failed') return loaded.code === 'not-found' ? null : <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return null;
  const { consents, referrals } = loaded.value;
  const done = (next: Referrals, words: Said, isSent = false): void => {
    // The dialog it was asked from; another one may have been opened since.
    setAsking((now) => (now === asking ? undefined : now));
    put(next);
    say(words);
    setJustSent(isSent);
  };
  const ask = (what: 'consent' | 'plan'): void =>
    void call.run(
      () => api['receivers.list']({ withRetired: false, offset: 0, limit: receiversAtMost }),
      // Without a receiver there is nobody to plan for: first one is put down.
      ({ receivers }) => setAsking({ what: what === 'plan' && receivers.length === 0 ? 'receiver' : what, receivers }),
    );
  const setReferred = (): void =>
    void call.run(
      () => api['tips.setStatus']({ tipId, status: 'referred' }),
      () => {
        setJustSent(false);
        say(({ t }) => t('desk.referrals.referredSaid'));
      },
    );
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
              <Button isSmall isPending={call.isBusy} onPress={() => ask('consent')}>
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
          {mayPlan ? (
            <div className="actions">
              <Button isSmall isPending={call.isBusy} onPress={() => ask('plan')}>
                {t('desk.referrals.plan')}
              </Button>
            </div>
          ) : null}
        </div>
      </details>
      {isJustSent && status !== 'referred' && status !== 'closed' ? (
        <div className="actions">
          <span className="small">{t('desk.referrals.setReferredWords', { status: t(`desk.status.${status}`) })}</span>
          <Button isSmall isPending={call.isBusy} onPress={setReferred}>
            {t('desk.referrals.setReferred')}
          </Button>
        </div>
      ) : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p className="said small muted" role="status">
        {said}
      </p>
      {asking?.what === 'consent' ? <ConsentDialog tipId={tipId} receivers={asking.receivers} onDone={(next) => done(next, ({ t }) => t('desk.referrals.consentRecorded'))} onClose={() => setAsking(undefined)} /> : null}
      {asking?.what === 'plan' ? <PlanDialog tip={tip} referrals={loaded.value} receivers={asking.receivers} onDone={(next) => done(next, ({ t }) => t('desk.referrals.planned'))} onClose={() => setAsking(undefined)} /> : null}
      {asking?.what === 'receiver' ? (
        <ReceiverDialog
          intro={t('desk.referrals.receiverFirst')}
          onDone={() => {
            setAsking(undefined);
            ask('plan');
          }}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </section>
  );
}

import { useState } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import type { ReferralDone, ReferralView, TipReferrals } from '#shared/contract/referral-calls.ts';
import { mayStep, type ReferralState } from '#shared/domain/referral.ts';
import { Button } from '#ui/Button.tsx';
import { Chip, type Tone } from '#ui/Chip.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateAndTime, duration } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { useCall } from '../../api/use-call.ts';
import { useWords } from '../../sharing/use-words.ts';

const tones: Readonly<Record<ReferralState, Tone>> = { planned: 'u4', sent: 'u3', acknowledged: 'ok', closed: 'plain' };

export interface ReferralCardProps {
  readonly tipId: string;
  readonly referral: ReferralView;
  /** How the tip stands after a step, what it was in words, and whether it was that it left. */
  readonly onDone: (tip: TipReferrals, said: Said, isSent: boolean) => void;
}

/** One referral: to whom, under what, how far it has come, and what comes next. */
export function ReferralCard({ tipId, referral, onDone }: ReferralCardProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const words = useWords();
  const now = useNow();
  const call = useCall<TipReferrals>();
  const [isClosing, setClosing] = useState(false);
  const maySend = useMay('referrals.send');
  const mayWork = useMay('referrals.close');
  const { referralId, state, override, sent } = referral;
  const name = words.receiver(referral.receiver);
  const line = (step: ReferralState, done: ReferralDone | null) =>
    done === null ? null : <li>{t('desk.referrals.stateLine', { state: t(`desk.referrals.state.${step}`), when: dateAndTime(done.at, locale), actor: words.actor(done) })}</li>;
  const step = (asked: 'referrals.send' | 'referrals.acknowledge' | 'referrals.review' | 'referrals.receiverTold', said: Said): void => void call.run(() => api[asked]({ tipId, referralId }), (tip) => onDone(tip, said, asked === 'referrals.send'));
  const isToTell = referral.isConsentWithdrawn && sent !== null && referral.told === null;
  const isStopped = referral.isConsentWithdrawn && state === 'planned';
  return (
    <>
      <div className="referral-head">
        <b>
          <bdi dir="auto">{name}</bdi>
        </b>
        <span className="small muted">{t(`desk.referrals.kind.${referral.receiver.kind}`)}</span>
        <Chip tone={tones[state]}>{t(`desk.referrals.state.${state}`)}</Chip>
        {override === null ? null : <Chip tone="u2">{t('desk.referrals.basisWithout')}</Chip>}
      </div>
      {isToTell ? <p className="referral-flag">{t('desk.referrals.tellReceiver')}</p> : null}
      {isStopped ? <p className="referral-flag">{t('desk.referrals.cannotSend')}</p> : null}
      {referral.isOverdue && sent !== null ? <p className="referral-flag">{t('desk.referrals.overdue', { time: duration(now - sent.at, locale) })}</p> : null}
      <p className="small" dir="auto">
        {t('desk.referrals.purposeLine', { purpose: words.purpose(referral) })}
      </p>
      <p className="small">{t(sent === null ? 'desk.referrals.toShare' : 'desk.referrals.shared', { items: words.items(referral.items) })}</p>
      {referral.dossier === null ? null : (
        <p className="small" dir="auto">
          {t('desk.referrals.dossierShared', { title: referral.dossier.title === '' ? t('desk.referrals.dossierGone') : referral.dossier.title })}
        </p>
      )}
      {override === null ? null : (
        <p className="small" dir="auto">
          {t('desk.referrals.overrideLine', { actor: words.actor(referral.planned), reason: t(`desk.referrals.reason.${override.reason}`) })}
          <br />
          {override.words}
          <br />
          <span className="muted">{override.reviewed === null ? t('desk.referrals.unreviewed') : t('desk.referrals.reviewed', { actor: words.actor(override.reviewed), when: dateAndTime(override.reviewed.at, locale) })}</span>
        </p>
      )}
      <ul className="plain-list tiny muted">
        {line('planned', referral.planned)}
        {line('sent', sent)}
        {line('acknowledged', referral.acknowledged)}
        {line('closed', referral.closed)}
        {referral.told === null ? null : <li>{t('desk.referrals.toldLine', { when: dateAndTime(referral.told.at, locale), actor: words.actor(referral.told) })}</li>}
      </ul>
      {referral.outcome === null ? null : (
        <p className="small" dir="auto">
          {referral.outcomeWords === '' ? t(`desk.referrals.outcome.${referral.outcome}`) : t('desk.referrals.outcomeLine', { outcome: t(`desk.referrals.outcome.${referral.outcome}`), words: referral.outcomeWords })}
        </p>
      )}
      <div className="actions">
        {mayStep(state, 'send') && maySend && !isStopped ? (
          <Button isSmall label={t('desk.referrals.sendOf', { name })} isDisabled={call.isBusy} onPress={() => step('referrals.send', ({ t }) => t('desk.referrals.sent'))}>
            {t('desk.referrals.send')}
          </Button>
        ) : null}
        {mayStep(state, 'acknowledge') && mayWork ? (
          <Button isSmall label={t('desk.referrals.acknowledgeOf', { name })} isDisabled={call.isBusy} onPress={() => step('referrals.acknowledge', ({ t }) => t('desk.referrals.acknowledged'))}>
            {t('desk.referrals.acknowledge')}
          </Button>
        ) : null}
        {isToTell && mayWork ? (
          <Button isSmall label={t('desk.referrals.toldOf', { name })} isDisabled={call.isBusy} onPress={() => step('referrals.receiverTold', ({ t }) => t('desk.referrals.toldSaid'))}>
            {t('desk.referrals.told')}
          </Button>
        ) : null}
        {override !== null && override.reviewed === null && !override.isOwn && maySend ? (
          <Button isSmall label={t('desk.referrals.reviewOf', { name })} isDisabled={call.isBusy} onPress={() => step('referrals.review', ({ t }) => t('desk.referrals.reviewedSaid'))}>
            {t('desk.referrals.review')}
          </Button>
        ) : null}
        {mayStep(state, 'close') && mayWork ? (
          <Button isSmall kind="quiet" label={t('desk.referrals.closeOf', { name })} onPress={() => setClosing(true)}>
            {t('desk.referrals.close')}
          </Button>
        ) : null}
      </div>
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      {isClosing ? (
        <CloseDialog
          tipId={tipId}
          referral={referral}
          onDone={(tip) => {
            setClosing(false);
            onDone(tip, ({ t }) => t('desk.referrals.closed'), false);
          }}
          onClose={() => setClosing(false)}
        />
      ) : null}
    </>
  );
}

import { useState } from 'react';
import { useTranslation, type Said } from '#i18n/desk-translation.ts';
import type { ConsentView, TipReferrals } from '#shared/contract/referral-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { LeftWithTip } from './LeftWithTip.tsx';
import { useWords } from '../../sharing/use-words.ts';

export interface ConsentsProps {
  readonly tipId: string;
  readonly consents: readonly ConsentView[];
  readonly onDone: (tip: TipReferrals, said: Said) => void;
}

/** What was agreed to under a tip, and what was withdrawn. */
export function Consents({ tipId, consents, onDone }: ConsentsProps) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const words = useWords();
  const call = useCall<TipReferrals>();
  const mayRecord = useMay('consents.withdraw');
  const [withdrawing, setWithdrawing] = useState<string>();
  const withdraw = (consentId: string): void =>
    void call.run(() => api['consents.withdraw']({ tipId, consentId }), (tip) => {
      setWithdrawing(undefined);
      onDone(tip, ({ t }) => t('desk.referrals.consentWithdrawn'));
    });
  if (consents.length === 0) return <p className="small muted">{t('desk.referrals.noConsents')}</p>;
  return (
    <>
      <ul className="plain-list" aria-label={t('desk.referrals.consents')}>
        {consents.map((consent) => (
          <li key={consent.consentId} className="referral">
            {consent.withdrawn === null && consent.way !== 'through-other' ? null : (
              <div className="referral-head">
                {consent.withdrawn === null ? null : <Chip tone="u2">{t('desk.referrals.withdrawn')}</Chip>}
                {consent.way === 'through-other' ? <Chip tone="plain">{t('desk.referrals.notByItself')}</Chip> : null}
              </div>
            )}
            <p className="small" dir="auto">
              {t('desk.referrals.consentLine', { purpose: words.purpose(consent), reach: words.reach(consent.reach), items: words.items(consent.items) })}
            </p>
            {consent.words === '' ? null : (
              <p className="small" dir="auto">
                {consent.words}
              </p>
            )}
            <p className="tiny muted">
              {t('desk.referrals.consentHow', { way: t(`desk.referrals.ways.${consent.way}`), language: t(`desk.writing.languages.${consent.language}`), day: words.day(consent.givenOn), actor: words.actor(consent.recorded) })}
              {consent.withdrawn === null ? null : (
                <>
                  <br />
                  {t('desk.referrals.withdrawnLine', { when: dateAndTime(consent.withdrawn.at, locale), actor: words.actor(consent.withdrawn) })}
                </>
              )}
            </p>
            {consent.withdrawn === null ? null : <LeftWithTip tipId={tipId} consentId={consent.consentId} />}
            {consent.withdrawn === null && mayRecord ? (
              <div className="actions">
                <Button isSmall kind="quiet" label={t('desk.referrals.withdrawOf', { purpose: words.purpose(consent) })} onPress={() => setWithdrawing(consent.consentId)}>
                  {t('desk.referrals.withdraw')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {withdrawing === undefined ? null : (
        <ConfirmDialog title={t('desk.referrals.withdrawTitle')} confirm={t('desk.referrals.withdrawConfirm')} cancel={t('desk.cancel')} isPending={call.isBusy} onConfirm={() => withdraw(withdrawing)} onCancel={() => setWithdrawing(undefined)}>
          <p>{t('desk.referrals.withdrawWords')}</p>
          {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        </ConfirmDialog>
      )}
    </>
  );
}

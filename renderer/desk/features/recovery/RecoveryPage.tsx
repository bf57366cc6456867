import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { Rekey } from './Rekey.tsx';
import { Renewal } from './Renewal.tsx';

type Step = 'overview' | 'renewal' | 'rekey';

/** New recovery words, and new keys for the whole vault. */
export function RecoveryPage({ onLock }: { readonly onLock: () => void }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>('overview');
  const [isRenewed, setRenewed] = useState(false);
  const mayDecide = useMay('rekey.begin');
  const back = (): void => setStep('overview');

  if (step === 'renewal') {
    return (
      <Renewal
        onCancel={back}
        onDone={() => {
          setRenewed(true);
          back();
        }}
      />
    );
  }
  if (step === 'rekey') return <Rekey onCancel={back} onLock={onLock} />;
  return (
    <Page title={t('desk.recovery.title')} intro={t('desk.recovery.intro')}>
      {isRenewed ? (
        <Banner tone="ok" role="status">
          {t('desk.recovery.renewed')}
        </Banner>
      ) : null}
      <CallReason call="rekey.begin" />
      <section className="card stack">
        <h2>{t('desk.recovery.renewTitle')}</h2>
        <p className="small">{t('desk.recovery.renewWords')}</p>
        <div className="actions">
          <Button
            isDisabled={!mayDecide}
            onPress={() => {
              setRenewed(false);
              setStep('renewal');
            }}
          >
            {t('desk.recovery.renew')}
          </Button>
        </div>
      </section>
      <section className="card stack">
        <h2>{t('desk.recovery.rekeyTitle')}</h2>
        <p className="small">{t('desk.recovery.rekeyWords')}</p>
        <div className="actions">
          <Button isDisabled={!mayDecide} onPress={() => setStep('rekey')}>{t('desk.recovery.rekey')}</Button>
        </div>
      </section>
    </Page>
  );
}

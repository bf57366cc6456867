import { useTranslation } from '#i18n/form-translation.ts';
import { ExpiryWarning, KeyNote } from '../KeyNote.tsx';
import { Screen, StepButtons } from '../Screen.tsx';

interface WelcomeScreenProps {
  readonly takesFocus: boolean;
  readonly fingerprints: readonly (readonly string[])[];
  readonly expiresAt: number;
  readonly isExpired: boolean;
  readonly onNext: () => void;
}

export function WelcomeScreen({ takesFocus, fingerprints, expiresAt, isExpired, onNext }: WelcomeScreenProps) {
  const { t } = useTranslation();
  return (
    <Screen title={t('form.welcome.title')} takesFocus={takesFocus}>
      {isExpired && <ExpiryWarning expiresAt={expiresAt} />}
      <p>{t('form.welcome.offline')}</p>
      <p>{t('form.welcome.notSending')}</p>
      <p className="note">
        <strong>{t('form.welcome.leaveOutTitle')}</strong> {t('form.welcome.leaveOut')} {t('form.welcome.noRisk')}
      </p>
      <section aria-labelledby="leave-title">
        <h2 id="leave-title">{t('form.welcome.leaveTitle')}</h2>
        <p>{t('form.welcome.leaveText')}</p>
        <p>{t('form.welcome.leaveLimits')}</p>
      </section>
      <StepButtons next={{ label: t('form.welcome.start'), go: onNext }} />
      <KeyNote fingerprints={fingerprints} expiresAt={expiresAt} />
    </Screen>
  );
}

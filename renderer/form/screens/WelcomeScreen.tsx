import { useTranslation } from '#i18n/form-translation.ts';
import { ClockWarning, ExpiryWarning, KeyNote } from '../KeyNote.tsx';
import { Screen } from '../Screen.tsx';

interface WelcomeScreenProps {
  readonly takesFocus: boolean;
  readonly fingerprints: readonly (readonly string[])[];
  readonly expiresAt: number;
  readonly isExpired: boolean;
  readonly onStart: () => void;
  readonly onNotSafe: () => void;
  readonly onLookForAnswer: () => void;
}

/** The first question is whether this is the moment to write at all. */
export function WelcomeScreen({ takesFocus, fingerprints, expiresAt, isExpired, onStart, onNotSafe, onLookForAnswer }: WelcomeScreenProps) {
  const { t } = useTranslation();
  return (
    <Screen title={t('form.welcome.title')} takesFocus={takesFocus}>
      {isExpired && <ExpiryWarning expiresAt={expiresAt} />}
      <ClockWarning />
      <p>{t('form.welcome.offline')}</p>
      <p>{t('form.welcome.notSending')}</p>
      <p className="note">{t('form.welcome.noRisk')}</p>
      <section aria-labelledby="leave-title">
        <h2 id="leave-title">{t('form.welcome.leaveTitle')}</h2>
        <p>{t('form.welcome.leaveText')}</p>
        <p>{t('form.welcome.leaveLimits')}</p>
      </section>
      <div className="steps">
        <button type="button" className="primary" onClick={onStart}>
          {t('form.welcome.start')}
        </button>
        <button type="button" onClick={onNotSafe}>
          {t('form.welcome.notSafe')}
        </button>
        <button type="button" className="link" onClick={onLookForAnswer}>
          {t('form.welcome.lookForAnswer')}
        </button>
      </div>
      <KeyNote fingerprints={fingerprints} expiresAt={expiresAt} />
    </Screen>
  );
}

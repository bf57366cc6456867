import { useTranslation } from '#i18n/form-translation.ts';
import { Screen } from '../Screen.tsx';

interface LeavingScreenProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** After the first press of "Leave now": nothing that was written is to be seen, and nothing is lost yet. */
export function LeavingScreen({ onLeave, onStay }: LeavingScreenProps) {
  const { t } = useTranslation();
  return (
    <Screen title={t('form.leaving.title')}>
      <p>{t('form.leaving.text')}</p>
      <p className="hint">{t('form.leaving.limits')}</p>
      <div className="steps">
        <button type="button" className="primary" onClick={onLeave}>
          {t('form.leaving.leave')}
        </button>
        <button type="button" onClick={onStay}>
          {t('form.leaving.stay')}
        </button>
      </div>
    </Screen>
  );
}

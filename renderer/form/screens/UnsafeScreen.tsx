import { useTranslation } from '#i18n/form-translation.ts';
import { Screen } from '../Screen.tsx';

interface UnsafeScreenProps {
  readonly onLeave: () => void;
  readonly onBack: () => void;
}

/** For who is not alone: what to do, in three sentences, and the way out. */
export function UnsafeScreen({ onLeave, onBack }: UnsafeScreenProps) {
  const { t } = useTranslation();
  return (
    <Screen title={t('form.unsafe.title')}>
      <p>{t('form.unsafe.text')}</p>
      <p>{t('form.unsafe.deleteFile')}</p>
      <p className="hint">{t('form.welcome.leaveLimits')}</p>
      <div className="steps">
        <button type="button" className="primary" onClick={onLeave}>
          {t('form.leave')}
        </button>
        <button type="button" onClick={onBack}>
          {t('form.back')}
        </button>
      </div>
    </Screen>
  );
}

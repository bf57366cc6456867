import { useTranslation } from '#i18n/form-translation.ts';
import { percentText } from '../amounts.ts';
import { Screen } from '../Screen.tsx';

interface SealingScreenProps {
  /** 0 to 1. */
  readonly share: number;
  readonly onStop: () => void;
}

export function SealingScreen({ share, onStop }: SealingScreenProps) {
  const { t, locale } = useTranslation();
  // Said in quarters: a screen reader that speaks every per cent drowns everything else.
  const said = Math.floor(share * 4) / 4;
  return (
    <Screen title={t('form.sealing.title')}>
      <p>{t('form.sealing.text')}</p>
      <progress value={share} max={1} aria-label={t('form.sealing.title')} />
      <p className="quiet" aria-hidden="true">
        {t('form.sealing.progress', { percent: percentText(share, locale) })}
      </p>
      <p className="unseen" aria-live="polite">
        {said > 0 && t('form.sealing.progress', { percent: percentText(said, locale) })}
      </p>
      <div className="steps">
        <button type="button" onClick={onStop}>
          {t('form.sealing.stop')}
        </button>
      </div>
    </Screen>
  );
}

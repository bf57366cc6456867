import { useTranslation } from '#i18n/form-translation.ts';
import type { FormWayToSend } from '#shared/domain/form-settings.ts';
import { dayText } from './amounts.ts';
import { useFormDates } from './form-dates.ts';
import { NewerForm } from './KeyNote.tsx';
import { Screen } from './Screen.tsx';

interface OverScreenProps {
  readonly waysToSend: readonly FormWayToSend[];
  /** Milliseconds since 1970, by the device. */
  readonly today: number;
  readonly onLookForAnswer: () => void;
  /** Back to what was written, where something was. */
  readonly onBack?: () => void;
}

/** After the destruction date nothing is sealed: the key may be gone, and nobody could open it. Says so, and what else there is to do. */
export function OverScreen({ waysToSend, today, onLookForAnswer, onBack }: OverScreenProps) {
  const { t, locale } = useTranslation();
  const { destroyedAt } = useFormDates();
  return (
    <Screen title={t('form.key.over.title')} takesFocus={onBack !== undefined}>
      <p>{t('form.key.over.text', { date: dayText(destroyedAt, locale) })}</p>
      <p>{t('form.key.over.clock', { today: dayText(today, locale) })}</p>
      <p className="note">{t('form.key.over.danger')}</p>
      <section aria-labelledby="over-ask">
        <h2 id="over-ask">{t('form.key.over.askTitle')}</h2>
        <NewerForm />
        <p>{t('form.key.over.ask')}</p>
        <ul className="ways">
          {waysToSend.map((way, index) => (
            <li key={index}>
              <strong dir="auto">{way.carrier}</strong>
              <span className="address" dir="auto">
                {way.address}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <div className="steps">
        <button type="button" onClick={onLookForAnswer}>
          {t('form.welcome.lookForAnswer')}
        </button>
        {onBack && (
          <button type="button" onClick={onBack}>
            {t('form.back')}
          </button>
        )}
      </div>
    </Screen>
  );
}

import { useTranslation } from '#i18n/form-translation.ts';
import { dayText } from './amounts.ts';
import { useFormDates } from './form-dates.ts';

interface KeyNoteProps {
  /** Six words for each key the form seals to. */
  readonly fingerprints: readonly (readonly string[])[];
  readonly expiresAt: number;
}

/** The words to compare with words that came another way. */
export function KeyNote({ fingerprints, expiresAt }: KeyNoteProps) {
  const { t, locale } = useTranslation();
  return (
    <section className="key" aria-labelledby="key-title">
      <h2 id="key-title">{t('form.key.title', { count: fingerprints.length })}</h2>
      {fingerprints.map((words) => (
        <ol key={words.join(' ')} className="words" lang="en">
          {words.map((word, index) => (
            <li key={index}>{word}</li>
          ))}
        </ol>
      ))}
      <p>
        {t('form.key.compare')} {t('form.key.validUntil', { date: dayText(expiresAt, locale) })}
      </p>
    </section>
  );
}

/** Shown in place of nothing once the date has passed. */
export function ExpiryWarning({ expiresAt }: { readonly expiresAt: number }) {
  const { t, locale } = useTranslation();
  const { destroyedAt } = useFormDates();
  return (
    <div className="warning">
      <p>{t('form.key.expired', { date: dayText(expiresAt, locale), until: dayText(destroyedAt, locale) })}</p>
      <NewerForm />
    </div>
  );
}

/** Where a newer form is to be had, in staff's own words; nothing where they wrote nothing. */
export function NewerForm() {
  const { t } = useTranslation();
  const { newerForm } = useFormDates();
  if (newerForm.trim() === '') return null;
  return (
    <p>
      {t('form.key.newer')} <bdi className="address">{newerForm}</bdi>
    </p>
  );
}

/** A clock that stands before this page was made says nothing about whether the page is still in use; without the warning a stopped clock would keep it valid for ever. */
export function ClockWarning() {
  const { t, locale } = useTranslation();
  const { age, openedAt, savedAt } = useFormDates();
  if (age !== 'clock-behind') return null;
  return <p className="warning">{t('form.key.clockBehind', { today: dayText(openedAt, locale), made: dayText(savedAt, locale) })}</p>;
}

import { useTranslation } from '#i18n/form-translation.ts';
import { dayText } from './amounts.ts';

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
  return <p className="warning">{t('form.key.expired', { date: dayText(expiresAt, locale) })}</p>;
}

import { formLocales, isFormLocale, type FormLocale } from '#i18n/form-locales.ts';
import { useTranslation } from '#i18n/form-translation.ts';

interface TopBarProps {
  readonly step: { readonly step: number; readonly of: number } | undefined;
  readonly leaveLabel: string;
  readonly onLeave: () => void;
  readonly onLocale: (locale: FormLocale) => void;
}

/**
 * The language, where one is, and the way out, on every screen in the same corner: a second press in the same spot erases.
 * Every language is written in itself, so that it is found by who reads no other.
 */
export function TopBar({ step, leaveLabel, onLeave, onLocale }: TopBarProps) {
  const { t, locale } = useTranslation();
  const numbers = new Intl.NumberFormat(locale);
  const choose = (value: string) => {
    if (isFormLocale(value)) onLocale(value);
  };
  return (
    <header>
      <select className="language" aria-label={t('form.language')} value={locale} onChange={(event) => choose(event.currentTarget.value)} autoComplete="off">
        {Object.entries(formLocales).map(([tag, { ownName }]) => (
          <option key={tag} value={tag} lang={tag}>
            {ownName}
          </option>
        ))}
      </select>
      {step && (
        <p className="quiet">
          <span className="unseen">{t('form.step', step)}</span>
          <span aria-hidden="true">{`${numbers.format(step.step)} / ${numbers.format(step.of)}`}</span>
        </p>
      )}
      <button type="button" className="leave" onClick={onLeave}>
        {leaveLabel}
      </button>
    </header>
  );
}

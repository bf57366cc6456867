import { useLayoutEffect, useState, type ReactNode } from 'react';
import { formLocales, type FormLocale } from '#i18n/form-locales.ts';
import { FormTranslation } from '#i18n/form-translation.ts';
import { directionOf } from '#i18n/translate.ts';

interface InLanguageProps {
  readonly first: FormLocale;
  /** Stays as it is when the language changes: nothing that was written is lost by it. */
  readonly children: (onLocale: (locale: FormLocale) => void) => ReactNode;
}

/** The form in one of its languages, and the page's own language and direction with it: browsers break lines, choose fonts and read aloud by them. */
export function InLanguage({ first, children }: InLanguageProps) {
  const [locale, setLocale] = useState(first);
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = directionOf(locale);
  }, [locale]);
  return (
    <FormTranslation messages={formLocales[locale].messages} locale={locale}>
      {children(setLocale)}
    </FormTranslation>
  );
}

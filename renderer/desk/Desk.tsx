import { useLayoutEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { DeskLocale } from '#shared/locales/desk-locale.ts';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { DeskTranslation } from '#i18n/desk-translation.ts';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import { ShortcutProvider } from '#ui/Shortcuts.tsx';
import type { Connection } from './api/connect.ts';
import { ConnectionProvider } from './api/ConnectionProvider.tsx';
import { App } from './App.tsx';
import { FaultBoundary } from './FaultBoundary.tsx';
import { LanguageContext } from './features/language/use-language.ts';
import { shortcuts } from './shortcuts.ts';

interface DeskProps {
  readonly connection: Connection;
  /** The one it begins with. */
  readonly language: DeskLanguage;
  readonly locales?: Readonly<Record<DeskLanguage, DeskLocale>>;
}

/** The desk on a connection, in one of its languages. */
export function Desk({ connection, language: first, locales = deskLocales }: DeskProps) {
  const [language, setLanguage] = useState(first);
  const { locale, messages } = locales[language];
  // Before the first drawing: fonts, line breaks and a screen reader's voice go by it.
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const chosen = useMemo(() => ({ language, setLanguage }), [language]);
  return (
    <I18nProvider locale={locale}>
      <DeskTranslation messages={messages} locale={locale}>
        <ConnectionProvider connection={connection}>
          <LanguageContext value={chosen}>
            <FaultBoundary>
              <ShortcutProvider registry={shortcuts}>
                <App />
              </ShortcutProvider>
            </FaultBoundary>
          </LanguageContext>
        </ConnectionProvider>
      </DeskTranslation>
    </I18nProvider>
  );
}

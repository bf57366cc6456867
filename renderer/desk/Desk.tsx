import { I18nProvider } from 'react-aria-components';
import { DeskTranslation, deskMessages } from '#i18n/desk-translation.ts';
import { ShortcutProvider } from '#ui/Shortcuts.tsx';
import type { Connection } from './api/connect.ts';
import { ConnectionProvider } from './api/ConnectionProvider.tsx';
import { App } from './App.tsx';
import { FaultBoundary } from './FaultBoundary.tsx';
import { shortcuts } from './shortcuts.ts';

const locale = 'en-GB';

/** The desk on a connection. */
export function Desk({ connection }: { readonly connection: Connection }) {
  return (
    <I18nProvider locale={locale}>
      <DeskTranslation messages={deskMessages} locale={locale}>
        <ConnectionProvider connection={connection}>
          <FaultBoundary>
            <ShortcutProvider registry={shortcuts}>
              <App />
            </ShortcutProvider>
          </FaultBoundary>
        </ConnectionProvider>
      </DeskTranslation>
    </I18nProvider>
  );
}

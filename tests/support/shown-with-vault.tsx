import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { DeskTranslation } from '#i18n/desk-translation.ts';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import type { Notice } from '#shared/contract/contract.ts';
import type { Connection } from '../../renderer/desk/api/connect.ts';
import { ConnectionProvider } from '../../renderer/desk/api/ConnectionProvider.tsx';
import { patienceMs } from './patience.ts';
import type { Harness } from './vault-harness.ts';

export interface Shown {
  readonly place: HTMLElement;
  /** Lets replies and drawings happen until `check` passes, or throws what it threw last. */
  readonly settled: (check: () => void) => Promise<void>;
  /** Says to the page what the vault would say. */
  readonly say: (notice: Notice) => void;
  readonly gone: () => void;
}

/** A part of the desk on a page of its own, before the real vault service on a memory disk. Who is asked for a file chooses the suggested name in `/chosen`. The test file runs in happy-dom. */
export async function shownWithVault(harness: Harness, part: ReactNode, language: DeskLanguage = 'en'): Promise<Shown> {
  const { locale, messages } = deskLocales[language];
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  const listeners = new Set<(notice: Notice) => void>();
  const unused = (): never => {
    throw new Error('this part does not ask the host');
  };
  const connection: Connection = {
    api: harness.api,
    onNotice: (name, listener) => {
      const listen = ({ notice, value }: Notice): void => {
        if (notice === name) (listener as (value: unknown) => void)(value);
      };
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    onClosed: () => () => undefined,
    onIncident: () => () => undefined,
    askAhead: () => undefined,
    forget: () => undefined,
    host: { info: unused, choose: (purpose, name) => Promise.resolve({ handle: harness.grant(purpose, `/chosen/${name}`), name, count: 1 }), copied: unused, lock: unused, setLanguage: unused },
  };
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  // The first replies come while React is told to wait for them.
  await act(async () => {
    root.render(
      <I18nProvider locale={locale}>
        <DeskTranslation messages={messages} locale={locale}>
          <ConnectionProvider connection={connection}>{part}</ConnectionProvider>
        </DeskTranslation>
      </I18nProvider>,
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  return {
    place,
    settled: async (check) => {
      const untilMs = performance.now() + patienceMs;
      for (;;) {
        await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
        try {
          check();
          return;
        } catch (problem) {
          if (performance.now() > untilMs) throw problem;
        }
      }
    },
    say: (notice) => act(() => listeners.forEach((listener) => listener(notice))),
    gone: () => {
      act(() => root.unmount());
      place.remove();
    },
  };
}

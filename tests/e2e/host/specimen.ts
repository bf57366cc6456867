// The specimen app as a fixture, and the types of the handles it leaves for specs.
import path from 'node:path';
import type { BrowserWindow, Session, UtilityProcess } from 'electron';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchApp, test as base, windowShowing } from '../support/launch.ts';

export const specimenRoot = path.join(import.meta.dirname, 'app');

/** An app that does nothing, for starts without Playwright. */
export const plainRoot = path.join(import.meta.dirname, 'plain-app');

/** On `globalThis.specimen` in the app's main process. */
export interface SpecimenMain {
  readonly asked: string[];
  readonly requests: string[];
  readonly downloads: string[];
  readonly mainSaw: unknown[];
  grantsLocation: boolean;
  readonly second: { argv: string[]; data: unknown }[];
  readonly window: BrowserWindow;
  readonly session: Session;
  readonly vault: UtilityProcess;
  lock(): Promise<void>;
  print(html: string): Promise<Buffer>;
}

interface SpecimenApi {
  invoke(channel: string, ...given: unknown[]): Promise<unknown>;
  onTick(listener: (value: unknown) => void): void;
  exchange(): Promise<unknown>;
  readonly version: { electron: string; sandboxed: boolean };
}

interface SpecimenPage {
  call(call: string, value?: unknown): Promise<unknown>;
  connect(): Promise<MessagePort>;
  readonly port: MessagePort;
  readonly closes: string[];
}

declare global {
  interface Window {
    specimen: SpecimenApi;
    page: SpecimenPage;
  }
  var specimen: SpecimenMain;
}

export const launchSpecimen = (folder: string, env: Readonly<Record<string, string>> = {}): Promise<ElectronApplication> =>
  launchApp({ root: specimenRoot, userData: path.join(folder, 'profile'), env });

/** The specimen's window, once its script has run. */
export async function readyPage(app: ElectronApplication, except?: Page): Promise<Page> {
  const page = await windowShowing(app, /index\.html/, except);
  await page.locator('html[data-ready="yes"]').waitFor({ state: 'attached' });
  return page;
}

export const test = base.extend<{ app: ElectronApplication; page: Page }>({
  app: async ({ folder }, use) => {
    const app = await launchSpecimen(folder);
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    await use(await readyPage(app));
  },
});

export { expect } from '../support/launch.ts';

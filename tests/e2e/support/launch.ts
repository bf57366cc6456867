// Starts an app the same way on both hosts, so that a spec does not know where it runs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronBinary } from '../../host/electron-binary.mjs';

export const repositoryRoot = path.resolve(import.meta.dirname, '../../..');

const standInFile = path.join(repositoryRoot, 'tests/host/electron.cjs');

const binary = electronBinary();

/** Electron where its binary is; `TIPKEEP_HOST=stand-in` in the environment forces the stand-in. */
export const host: 'electron' | 'stand-in' = binary === undefined ? 'stand-in' : 'electron';

/** For a test that starts the app without Playwright: the program and its first words. */
export const plainProgram: { readonly file: string; readonly words: readonly string[] } =
  binary === undefined ? { file: process.execPath, words: [standInFile] } : { file: binary, words: [] };

/** `HEADED=1` shows the stand-in's windows; it then needs a display (xvfb-run will do). */
export const isHeaded = process.env['HEADED'] === '1';

export interface LaunchOptions {
  /** The app's folder, or its main file. */
  readonly root: string;
  /** Where the app keeps its things; made and removed by whoever calls. */
  readonly userData: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Takes every page's content policy away, to see what else holds. */
  readonly bypassCSP?: boolean;
  /** A program that starts the app with the words it is given: something that watches it. */
  readonly wrapper?: string;
}

/** The environment an app under test gets: this process's own, headless unless asked otherwise. */
export function appEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const own = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { ...own, TIPKEEP_STAND_IN_HEADLESS: isHeaded ? '0' : '1', ...extra };
}

/** Starts the app under Playwright. `executablePath` stays unset on Electron, so that Playwright brings its own loader. */
export function launchApp({ root, userData, env = {}, args = [], bypassCSP = false, wrapper }: LaunchOptions): Promise<ElectronApplication> {
  return _electron.launch({
    ...(wrapper !== undefined ? { executablePath: wrapper } : host === 'stand-in' ? { executablePath: standInFile } : {}),
    args: [root, `--user-data-dir=${userData}`, '--lang=en-US', ...args],
    cwd: repositoryRoot,
    env: appEnvironment(env),
    bypassCSP,
    colorScheme: 'light',
    timezoneId: 'UTC',
    locale: 'en-US',
  });
}

/** The window that Playwright does not see although main has it. Seen once in some hundred starts of the stand-in on a busy machine. */
export class UnseenWindow extends Error {}

/** The first window once it shows a page whose address matches: both hosts show about:blank for a moment. */
export async function windowShowing(app: ElectronApplication, address: RegExp, except?: Page): Promise<Page> {
  const find = (): Page | undefined => app.windows().find((window) => window !== except && address.test(window.url()));
  const deadline = Date.now() + windowWithinMs;
  for (let page = find(); ; page = find()) {
    if (page !== undefined) return page;
    if (Date.now() > deadline) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const loaded = await windowsOfMain(app);
  const words = `no window shows ${String(address)}: ${app.windows().map((window) => window.url()).join(', ')}; main has ${loaded.join(', ')}`;
  throw app.windows().length === 0 && loaded.some((url) => address.test(url)) ? new UnseenWindow(words) : new Error(words);
}

/** The desk's own page on either host. Pages that nobody sees, such as a picture's decoder, have an `index.html` too. */
export const deskAddress = /^(?:app:\/\/desk|https:\/\/desk\.app\.localhost)\/index\.html$/;

/** A busy machine takes its time, above all for the first window of a new home folder. */
const windowWithinMs = 30_000;

/** The addresses that main itself has in its windows. */
async function windowsOfMain(app: ElectronApplication): Promise<readonly string[]> {
  const asked = app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()));
  const silent = new Promise<readonly string[]>((resolve) => setTimeout(resolve, 5000, []));
  return Promise.race([asked.catch(() => []), silent]);
}

/** An empty folder for one test, removed afterwards. */
export const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  },
});

export { expect } from './expect.ts';

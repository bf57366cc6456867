import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';

/** Where Debian's package `chromium` puts it; another place can be named. */
const wholeBrowser = process.env['TIPKEEP_CHROMIUM'] ?? '/usr/bin/chromium';

/** The same engine without the browser around it, from `chromium-headless-shell`: a form is opened in it at half the processor time. */
const engineAlone = '/usr/bin/chromium-headless-shell';

export const chromiumPath = process.env['TIPKEEP_CHROMIUM'] === undefined && existsSync(engineAlone) ? engineAlone : wholeBrowser;

/** As root Chromium refuses its own sandbox, so there it runs without. */
const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

export const launchFormBrowser = (): Promise<Browser> => launch(chromiumPath);

/** The browser a reporter would open the form in. */
export const launchWholeBrowser = (): Promise<Browser> => launch(wholeBrowser);

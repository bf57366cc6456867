import { chromium, type Browser } from '@playwright/test';
import { findChromium, findHeadlessChromium } from '../../host/chromium.mjs';

/** What is named, or what is installed; where Debian puts it, when nothing is, so that the failure says what was looked for. */
const named = process.env['TIPKEEP_CHROMIUM'];
export const wholeBrowserPath = named ?? findChromium() ?? '/usr/bin/chromium';

/** A form is opened in the engine alone where that is installed: at a fraction of the processor time. */
export const chromiumPath = named ?? findHeadlessChromium() ?? wholeBrowserPath;

/** As root Chromium refuses its own sandbox, so there it runs without. */
const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

export const launchFormBrowser = (): Promise<Browser> => launch(chromiumPath);

/** The browser a reporter would open the form in. */
export const launchWholeBrowser = (): Promise<Browser> => launch(wholeBrowserPath);

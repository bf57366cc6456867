import { chromium, type Browser } from '@playwright/test';

/** Where Debian's package `chromium` puts it; another place can be named. */
export const chromiumPath = process.env['TIPKEEP_CHROMIUM'] ?? '/usr/bin/chromium';

/** The browser a reporter would open the form in. As root Chromium refuses its own sandbox, so there it runs without. */
export function launchFormBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

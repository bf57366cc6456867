// Firefox ESR, which is what Tor Browser is made of, driven over WebDriver BiDi: Playwright's own Firefox is a patched one, and needs a download.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** Where Debian's package `firefox-esr` puts it; another place can be named. */
export const firefoxPath = process.env['TIPKEEP_FIREFOX'] ?? '/usr/bin/firefox-esr';

export type Preferences = Readonly<Record<string, boolean | number | string>>;

/** What Tor Browser sets at the level "Safer": no WebAssembly and no compiled JavaScript. */
export const withoutCompilers: Preferences = {
  'javascript.options.wasm': false,
  'javascript.options.asmjs': false,
  'javascript.options.ion': false,
  'javascript.options.baselinejit': false,
  'javascript.options.native_regexp': false,
};

/** What Tor Browser sets always: among much else, pages that read a canvas get random pixels. */
export const againstFingerprints: Preferences = { 'privacy.resistFingerprinting': true };

/** A microphone that hums, given without a question. */
export const humming: Preferences = { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true };

export interface OpenFirefox {
  readonly page: Page;
  /** What pages wrote to the console as an error or a warning. */
  readonly complaints: readonly string[];
  /** The one file that was saved, when it is whole. */
  readonly saved: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export async function openFirefox(preferences: Preferences): Promise<OpenFirefox> {
  const downloads = mkdtempSync(path.join(os.tmpdir(), 'tipkeep-firefox-'));
  const browser: Browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.useDownloadDir': true, 'browser.download.alwaysOpenPanel': false, ...preferences },
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    page,
    complaints,
    async saved() {
      for (;;) {
        const names = readdirSync(downloads);
        const [name] = names;
        if (names.length === 1 && name?.endsWith('.bin') === true) {
          const bytes = new Uint8Array(readFileSync(path.join(downloads, name)));
          if (bytes.length > 0) return bytes;
        }
        await wait(50);
      }
    },
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

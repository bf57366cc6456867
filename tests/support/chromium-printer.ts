import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { printFonts } from '#vault/dossier/print-fonts.ts';

const modules = path.join(import.meta.dirname, '..', '..', 'node_modules');
/** Nobody is there: every file is answered from here. */
const origin = 'https://print.invalid';

/** One Chromium that prints many pages, each as the desk prints it (`electron/main/print-window.ts`): starting it takes longer than printing. */
export interface ChromiumPrinter {
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export async function openPrinter(): Promise<ChromiumPrinter> {
  const fonts = new Map(printFonts.map(({ file, packagePath }) => [`/fonts/${file}`, path.join(modules, packagePath)]));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: [...sandbox, '--disable-gpu'] });
  const page = await browser.newPage({ javaScriptEnabled: false });
  const session = await page.context().newCDPSession(page);
  let shown = '';
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const font = fonts.get(pathname);
    if (pathname === '/page/index.html') return route.fulfill({ body: shown, contentType: 'text/html; charset=utf-8' });
    return font === undefined ? route.abort() : route.fulfill({ body: readFileSync(font), contentType: 'font/woff2' });
  });
  const printOne = async (html: string): Promise<Uint8Array> => {
    shown = html;
    await page.goto(`${origin}/page/index.html`, { timeout: 120_000 });
    const { data } = await session.send('Page.printToPDF', { paperWidth: 8.27, paperHeight: 11.7, printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, displayHeaderFooter: false });
    return new Uint8Array(Buffer.from(data, 'base64'));
  };
  let before: Promise<unknown> = Promise.resolve();
  return {
    // One page after the other: there is one window.
    print: (html) => {
      const printed = before.then(() => printOne(html));
      before = printed.catch(() => undefined);
      return printed;
    },
    close: () => browser.close(),
  };
}

import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { printFonts } from '#vault/dossier/print-fonts.ts';

const modules = path.join(import.meta.dirname, '..', '..', 'node_modules');

/** One Chromium that prints many pages, each as the desk prints it (`electron/main/print-window.ts`): starting it takes longer than printing. */
export interface ChromiumPrinter {
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export async function openPrinter(): Promise<ChromiumPrinter> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tipkeep-printer-'));
  await mkdir(path.join(folder, 'page'));
  await mkdir(path.join(folder, 'fonts'));
  for (const { file, packagePath } of printFonts) await copyFile(path.join(modules, packagePath), path.join(folder, 'fonts', file));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: [...sandbox, '--disable-gpu', '--allow-file-access-from-files'] });
  const page = await browser.newPage({ javaScriptEnabled: false });
  const session = await page.context().newCDPSession(page);
  const file = path.join(folder, 'page', 'index.html');
  return {
    print: async (html) => {
      await writeFile(file, html);
      await page.goto(`file://${file}`, { timeout: 120_000 });
      const { data } = await session.send('Page.printToPDF', { paperWidth: 8.27, paperHeight: 11.7, printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, displayHeaderFooter: false });
      return new Uint8Array(Buffer.from(data, 'base64'));
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

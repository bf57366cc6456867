// A reporter: opens the saved form from file:// in a browser, writes, seals, and carries the file away.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { launchWholeBrowser } from './form-browser.ts';

export interface InventedTip {
  readonly narrative: string;
  readonly place?: string;
  readonly when?: string;
}

/** The settings a saved form carries. */
export function formSettingsIn(html: string): { readonly title: string; readonly publicKeys: readonly string[]; readonly waysToSend: readonly unknown[] } {
  const json = /<script type="application\/json" id="form-settings">([\s\S]*?)<\/script>/.exec(html)?.[1];
  if (json === undefined) throw new Error('the form carries no settings');
  return JSON.parse(json) as ReturnType<typeof formSettingsIn>;
}

export type FormScreen = 'welcome' | 'narrative' | 'where' | 'when' | 'people' | 'danger' | 'files' | 'contact' | 'check' | 'sealed';

export async function writeAndSeal(page: Page, formFile: string, tip: InventedTip, whileShown?: (screen: FormScreen) => Promise<void>): Promise<Uint8Array> {
  await page.goto(pathToFileURL(formFile).href);
  await whileShown?.('welcome');
  await page.getByRole('button', { name: 'Yes, start' }).click();
  await page.getByRole('textbox').first().fill(tip.narrative);
  await whileShown?.('narrative');
  await page.getByRole('button', { name: 'Continue' }).click();
  if (tip.place !== undefined) await page.getByRole('textbox').first().fill(tip.place);
  await whileShown?.('where');
  await page.getByRole('button', { name: 'Continue' }).click();
  if (tip.when !== undefined) await page.getByRole('textbox').first().fill(tip.when);
  for (const screen of ['when', 'people', 'danger', 'files', 'contact'] as const) {
    await whileShown?.(screen);
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await whileShown?.('check');
  await page.getByRole('button', { name: /^Seal/ }).click();
  await page.getByRole('heading', { name: 'Not sent yet' }).waitFor();
  await whileShown?.('sealed');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /save/i }).click()]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** One tip by one reporter with a browser of their own. */
export async function reporterWrites(formFile: string, tip: InventedTip): Promise<Uint8Array> {
  const browser: Browser = await launchWholeBrowser();
  try {
    return await writeAndSeal(await browser.newPage(), formFile, tip);
  } finally {
    await browser.close();
  }
}

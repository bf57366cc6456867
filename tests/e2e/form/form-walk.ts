import { expect, test, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FormSettings } from '#shared/domain/form-settings.ts';
import type { IntakeKey } from '#shared/sealed-tip/intake-key.ts';
import { axeFindings, axeFindsNothing } from '../support/axe.ts';
import { builtForm } from '../support/built-form.ts';

/** What a page did that it must not do. */
export interface Misdeeds {
  readonly requests: string[];
  readonly complaints: string[];
}

export interface OpenForm {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly misdeeds: Misdeeds;
  readonly address: string;
  readonly close: () => Promise<void>;
}

interface FormOptions {
  readonly keys: readonly Pick<IntakeKey, 'publicKey'>[];
  readonly settings?: Partial<FormSettings>;
  readonly colorScheme?: 'light' | 'dark';
  /** BCP 47, the device's language; American English where absent. */
  readonly locale?: string;
  readonly hasTouch?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** For forms that the vault would not write. */
  readonly html?: string;
}

/** Writes a form into a folder of its own and opens it from there, as a reporter does: without a server. */
export async function openForm(browser: Browser, options: FormOptions): Promise<OpenForm> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tipkeep-form-'));
  const file = path.join(folder, 'notes.html');
  writeFileSync(file, options.html ?? builtForm(options.keys, options.settings));
  const address = pathToFileURL(file).href;
  const context = await browser.newContext({ locale: options.locale ?? 'en-US', hasTouch: options.hasTouch ?? false, colorScheme: options.colorScheme ?? 'light', viewport: options.viewport ?? { width: 360, height: 740 }, acceptDownloads: true });
  const page = await context.newPage();
  const misdeeds: Misdeeds = { requests: [], complaints: [] };
  context.on('request', (request) => {
    if (request.url() !== address && request.url() !== 'about:blank') misdeeds.requests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') misdeeds.complaints.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.complaints.push(String(error)));
  await page.goto(address);
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { page, context, misdeeds, address, close };
}

/** The page as it is in light; then what the dark changes, which are its colours. */
export async function expectAccessibleInLightAndDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await axeFindsNothing(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await axeFindings(page, { rules: ['color-contrast'] }), 'in the dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

export interface Written {
  readonly narrative: string;
  readonly place?: string;
  readonly when?: string;
  readonly files?: readonly { name: string; mimeType: string; buffer: Buffer }[];
}

/** As a person chooses files: from a disk. Playwright carries small ones into the page as text, which takes half a second for a megabyte, so large ones lie on a disk. */
export async function chooseFiles(input: Locator, files: NonNullable<Written['files']>): Promise<void> {
  if (files.every(({ buffer }) => buffer.length < 1024 * 1024)) return input.setInputFiles([...files]);
  const folder = test.info().outputPath('chosen');
  mkdirSync(folder, { recursive: true });
  return input.setInputFiles(
    files.map(({ name, buffer }) => {
      const file = path.join(folder, name);
      writeFileSync(file, buffer);
      return file;
    }),
  );
}

/** From the first screen to the check, by mouse. */
export async function writeTip(page: Page, tip: Written): Promise<void> {
  await press(page, 'Yes, start');
  await page.getByLabel('What is happening?').fill(tip.narrative);
  await press(page, 'Continue');
  if (tip.place !== undefined) await page.getByLabel('Name or description of the place').fill(tip.place);
  await press(page, 'Continue');
  if (tip.when !== undefined) await page.getByLabel('In your own words').fill(tip.when);
  for (const title of ['How many people?', 'Is someone in danger now?', 'Files, if you have any']) {
    await press(page, 'Continue');
    await expect(heading(page, title)).toBeFocused();
  }
  if (tip.files !== undefined) {
    await chooseFiles(page.getByLabel('Add files'), tip.files);
    await expect(page.getByRole('listitem')).toHaveCount(tip.files.length);
  }
  await press(page, 'Continue');
  await press(page, 'Continue');
  await expect(heading(page, 'Check before sealing')).toBeFocused();
}

/** Seals, saves and reads what was saved. */
export async function sealAndSave(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  await press(page, 'Seal it');
  await expect(heading(page, 'Not sent yet')).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save the sealed file' }).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** Sealing waits for a turn of the page after each slice of time; from now on it waits until the returned function is called. */
export async function holdSealing(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const timer = window.setTimeout.bind(window);
    const held: (() => void)[] = [];
    const hold = ((go: () => void, ms?: number) => (ms === undefined ? held.push(go) : timer(go, ms))) as typeof window.setTimeout;
    Object.assign(window, {
      setTimeout: hold,
      letGo: () => {
        window.setTimeout = timer;
        held.splice(0).forEach((go) => go());
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}

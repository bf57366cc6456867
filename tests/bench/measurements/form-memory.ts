import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { builtForm, testKey } from '../../e2e/support/built-form.ts';
import { launchFormBrowser } from '../../e2e/support/form-browser.ts';
import type { Measurement } from '../measurement.ts';

const mebibyte = 1024 * 1024;
/** As much as a tip may carry. */
const fileBytes = 100 * mebibyte;

interface Peaks {
  /** The most that the page's own process held since the file was chosen, over what it held before, in MB. */
  readonly pageMb: number;
  /** The same for the browser's process, which keeps what a page gives it as a blob. */
  readonly browserMb: number;
  readonly tookMs: number;
}

interface BrowserProcess {
  readonly id: number;
  readonly type: string;
}

/** A line of /proc/PID/status in MB; Linux only. */
function statusMb(id: number, name: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

async function processesOf(browser: Browser): Promise<readonly BrowserProcess[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { readonly processInfo: readonly BrowserProcess[] };
  return processInfo;
}

/** Presses the main button of each screen until the last before sealing, with one file chosen on the way. */
async function walkToSealing(page: Page, file: string): Promise<void> {
  const sealing = page.getByRole('button', { name: 'Seal it', exact: true });
  while (!(await sealing.isVisible())) {
    if (await page.locator('#narrative').isVisible()) await page.locator('#narrative').fill('Invented.');
    if ((await page.locator('input#files').count()) > 0) {
      await page.locator('input#files').setInputFiles(file);
      await page.locator('.files li').waitFor();
    }
    await page.locator('main .steps .primary').last().click();
  }
}

/** One sealing of one large file in a fresh browser. */
async function peaksOfSealing(form: string, file: string): Promise<Peaks> {
  const browser = await launchFormBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(form).href);
    await walkToSealing(page, file);
    const processes = await processesOf(browser);
    // 5 sets the highest mark back to what is held now (proc(5), clear_refs).
    for (const { id } of processes) writeFileSync(`/proc/${id}/clear_refs`, '5');
    const before = new Map(processes.map(({ id }) => [id, statusMb(id, 'VmRSS')]));
    const begunMs = performance.now();
    await page.getByRole('button', { name: 'Seal it', exact: true }).click();
    await page.getByRole('heading', { name: 'Not sent yet' }).waitFor({ timeout: 300_000 });
    const tookMs = performance.now() - begunMs;
    const growth = (type: string): number => Math.max(...processes.filter((one) => one.type === type).map(({ id }) => statusMb(id, 'VmHWM') - (before.get(id) ?? 0)));
    return { pageMb: growth('renderer'), browserMb: growth('browser'), tookMs };
  } finally {
    await browser.close();
  }
}

/** What sealing the largest file that may be sent costs a browser. */
export const formMemory: Measurement = {
  name: 'form-memory',
  measure: async (bench) => {
    if (process.platform !== 'linux') return [];
    const form = path.join(bench.folder, 'form.html');
    const file = path.join(bench.folder, 'clip.mp4');
    writeFileSync(form, builtForm([testKey(1)]));
    writeFileSync(file, Buffer.concat([Buffer.from('\0\0\0\x18ftypisom', 'latin1'), Buffer.alloc(fileBytes - 12, 0x5a)]));
    const peaks: Peaks[] = [];
    for (let run = 0; run < bench.runs; run++) {
      bench.say(`seal 100 MB in a browser, run ${run + 1}`);
      peaks.push(await peaksOfSealing(form, file));
    }
    return [
      { what: 'sealing 100 MB: most memory of the page’s process above what it held', unit: 'MB', values: peaks.map(({ pageMb }) => pageMb) },
      { what: 'the same of the browser’s own process', unit: 'MB', values: peaks.map(({ browserMb }) => browserMb), note: 'keeps the sealed file until it is saved' },
      { what: 'sealing 100 MB in a browser', unit: 'ms', values: peaks.map(({ tookMs }) => tookMs) },
    ];
  },
};

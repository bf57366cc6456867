import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { startDesk, unlock } from '../../e2e/support/desk-app.ts';
import { host } from '../../e2e/support/launch.ts';
import { generatedPassphrase } from '../../generate/generate-vault.ts';
import { percentile, type Figure } from '../figure.ts';
import type { Bench, Measurement } from '../measurement.ts';
import { generatedVault } from '../support/generated-vaults.ts';
import { firstListAfterUnlock, framesWhileScrolling, noteUnlock, shownAfter, thereAndBack } from '../support/page-clock.ts';
import { largestRenderer, type RendererMemory } from '../support/renderer-memory.ts';

const keyPresses = 40;
const openings = 25;
const scrolledFrames = 180;
const emptyCalls = 25;
/** As long as a person takes to type a passphrase, at the least; the vault proves its engine meanwhile. */
const typingMs = 2000;
/** Sixty words a minute, and faster than most type in a second script. */
const betweenKeysMs = 120;
/** A frame that took longer is one that people see. */
const slowFrameMs = 50;
/** Names, words and parts of words in the languages of the tips. */
const searched = ['Lantern', 'passport', 'អគារ', '护照', 'bảo vệ', 'penjaga', 'หมวก', 'second gate', 'Silver Gate', 'ទូរស័ព្ទ', 'gerbang', 'canteen'] as const;

interface Run {
  readonly firstListMs: number;
  readonly keysMs: readonly number[];
  readonly openingsMs: readonly number[];
  readonly framesMs: readonly number[];
  readonly searchesMs: readonly number[];
  readonly callsMs: readonly number[];
  readonly renderer: RendererMemory | undefined;
}

async function oneRun(page: Page, processId: number): Promise<Run> {
  await page.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
  await noteUnlock(page);
  await page.waitForTimeout(typingMs);
  await unlock(page, generatedPassphrase);
  const firstListMs = await firstListAfterUnlock(page);
  await page.getByRole('listbox').first().focus();
  await page.keyboard.press('Home');
  await page.locator('article.tip').waitFor();
  const times = async (count: number, awaited: 'selection' | 'tip', key: string): Promise<readonly number[]> => {
    const taken: number[] = [];
    for (let press = 0; press < count; press++) taken.push(await shownAfter(page, awaited, () => page.keyboard.press(key)));
    return taken;
  };
  const keysMs = await times(keyPresses, 'selection', 'ArrowDown');
  const openingsMs = await times(openings, 'tip', 'ArrowDown');
  const callsMs: number[] = [];
  for (let call = 0; call < emptyCalls; call++) callsMs.push(await thereAndBack(page));
  const framesMs = await framesWhileScrolling(page, scrolledFrames);
  const searchesMs: number[] = [];
  for (const words of searched) {
    await page.getByRole('searchbox').fill('');
    await page.locator('section.list[aria-busy=false]').waitFor();
    await page.getByRole('searchbox').focus();
    searchesMs.push(await shownAfter(page, 'search', () => page.keyboard.type(words, { delay: betweenKeysMs }), words));
  }
  return { firstListMs, keysMs, openingsMs, framesMs, searchesMs, callsMs, renderer: largestRenderer(processId) };
}

async function atSize(bench: Bench, tips: number): Promise<readonly Figure[]> {
  const vault = await generatedVault(bench.kept, tips, bench.say);
  const runs: Run[] = [];
  for (let run = 0; run < bench.runs; run++) {
    bench.say(`desk with ${tips} tips, run ${run + 1}`);
    const userData = path.join(bench.folder, 'profile');
    cpSync(vault, path.join(userData, 'vault'), { recursive: true });
    // A vault has lain on its disk before it is opened: what was just copied would still be on its way there, and whoever waits for the disk would wait for all of it.
    if (process.platform === 'linux') execFileSync('sync');
    const desk = await startDesk(userData);
    try {
      runs.push(await oneRun(await desk.window(), desk.app.process().pid ?? 0));
    } finally {
      await desk.close();
      rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    }
  }
  const shown = `${tips.toLocaleString('en-GB')} tips`;
  const figure = (id: string, what: string, value: (run: Run) => number, rest: Partial<Figure> = {}): Figure => ({ id, tips, what: `${what}, ${shown}`, unit: 'ms', values: runs.map(value), ...rest });
  const memory = runs.flatMap(({ renderer }) => renderer ?? []);
  return [
    figure('desk-first', 'first list after the vault is open', ({ firstListMs }) => firstListMs, { note: `in the ${host === 'stand-in' ? 'stand-in with Chromium, not Electron' : 'Electron of this project'}; by the clock of the page, to the frame after` }),
    figure('desk-key-p50', 'key press to the next line chosen, median', ({ keysMs }) => percentile(keysMs, 50)),
    figure('desk-key-p95', 'key press to the next line chosen, 95th percentile', ({ keysMs }) => percentile(keysMs, 95)),
    figure('desk-open-p50', 'key press to the next tip in the pane, median', ({ openingsMs }) => percentile(openingsMs, 50)),
    figure('desk-open-p95', 'key press to the next tip in the pane, 95th percentile', ({ openingsMs }) => percentile(openingsMs, 95)),
    figure('desk-search-p50', 'search typed to its list, median', ({ searchesMs }) => percentile(searchesMs, 50), { note: 'typed key by key, from the last key on' }),
    figure('desk-search-p95', 'search typed to its list, 95th percentile', ({ searchesMs }) => percentile(searchesMs, 95)),
    figure('desk-slow-frames', `frames over ${slowFrameMs} ms while scrolling, of ${scrolledFrames}`, ({ framesMs }) => framesMs.filter((ms) => ms > slowFrameMs).length, { unit: 'frames' }),
    figure('desk-longest-frame', 'longest frame while scrolling', ({ framesMs }) => Math.max(...framesMs)),
    figure('desk-call', 'a call that does next to nothing, there and back', ({ callsMs }) => percentile(callsMs, 50), { note: 'a part of most of the above; the stand-in carries it through another process, Electron does not' }),
    ...(memory.length < runs.length
      ? []
      : ([
          { id: 'desk-memory', tips, what: `page's process afterwards, ${shown}`, unit: 'MB', values: memory.map(({ resident }) => resident), note: 'resident memory of the largest renderer process' },
          { id: 'desk-own-memory', tips, what: `of that without the program's files, ${shown}`, unit: 'MB', values: memory.map(({ own }) => own) },
        ] as const)),
  ];
}

/** The desk in its real window over a generated vault: what a person waits for. */
export const windowWork: Measurement = {
  name: 'desk',
  measure: async (bench) => {
    const figures: Figure[] = [];
    for (const tips of bench.vaultSizes) figures.push(...(await atSize(bench, tips)));
    return figures;
  },
};

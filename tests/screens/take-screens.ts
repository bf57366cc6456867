// `npm run screens`: a picture of every stop of the walk through the desk, light and dark, in every language, into docs/screens, and the pictures of the manual. For people
// to look at; `npm run screens -- manual` takes the latter alone. The walk is the one whose every stop axe looks at; it is gone once, and at each stop the window is told to speak another language.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { deskLanguages, type DeskLanguage } from '#shared/domain/desk-language.ts';
import { walkDesk } from '../e2e/desk/desk-walk.ts';
import { startDesk } from '../e2e/support/desk-app.ts';
import { makeInhabitedVault } from '../e2e/support/inhabited-vault.ts';
import { repositoryRoot } from '../e2e/support/launch.ts';
import { speak } from '../e2e/support/live-language.ts';
import { build, isStale } from '../host/build.mjs';

const screens = path.join(repositoryRoot, 'docs/screens');
const pictures = path.join(repositoryRoot, 'docs/manual/pictures');
const size = { width: 1280, height: 820 };
const schemes = ['light', 'dark'] as const;

/** What the walk holds back stays busy for as long as it is looked at. */
const busyAtMostMs = 3000;

/** Nothing is being asked for, no font is on its way, and no colour or place is on its way to another: what the last change began has ended. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('.loading, [aria-busy=true]') === null, undefined, { timeout: busyAtMostMs }).catch(() => undefined);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Transitions begin with the frame after what they follow; an animation without an end is waited for in no case.
    for (let rounds = 0; rounds < 20; rounds += 1) {
      await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
      const running = document.getAnimations().filter((animation) => animation.playState === 'running' && Number.isFinite(Number(animation.effect?.getComputedTiming().endTime)));
      if (running.length === 0) return;
      await Promise.allSettled(running.map((animation) => animation.finished));
    }
  });
  await page.waitForTimeout(150);
};

/** Of a window with a dialog only the dialog and what is next to it: what is behind has a picture of its own, and all pictures together stay below 40 MB. */
async function shownPart(page: Page): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const dialog = page.locator('.dialog').last();
  const box = (await dialog.count()) === 0 ? null : await dialog.boundingBox();
  if (box === null) return { x: 0, y: 0, ...size };
  const beside = 32;
  const [x, y] = [Math.max(0, Math.floor(box.x) - beside), Math.max(0, Math.floor(box.y) - beside)];
  return { x, y, width: Math.min(size.width, Math.ceil(box.x + box.width) + beside) - x, height: Math.min(size.height, Math.ceil(box.y + box.height) + beside) - y };
}

/** A name for a file, the same for the same stop: "compound: /^Change or end: /" is "compound-change-or-end". */
const fileName = (screen: string): string => screen.toLowerCase().replaceAll('’', '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Every stop of the walk, into `folder`. */
async function pictureWalk(base: string, folder: string): Promise<void> {
  for (const language of deskLanguages) for (const scheme of schemes) mkdirSync(path.join(folder, language, scheme), { recursive: true });
  for (const each of ['files', 'inhabited']) mkdirSync(path.join(base, each), { recursive: true });
  const inhabited = await makeInhabitedVault(path.join(base, 'inhabited'));
  const desk = await startDesk(path.join(base, 'walked'));
  const names = new Set<string>();
  await walkDesk(desk, inhabited, path.join(base, 'files'), async (screen, page) => {
    const name = fileName(screen);
    if (names.has(name)) throw new Error(`two stops would be ${name}`);
    names.add(name);
    await page.setViewportSize(size);
    for (const language of deskLanguages) {
      await speak(page, language);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await settled(page);
        await page.screenshot({ path: path.join(folder, language, colorScheme, `${String(names.size).padStart(3, '0')}-${name}.jpg`), type: 'jpeg', quality: 40, clip: await shownPart(page) });
      }
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await speak(page, 'en');
    console.log(`${String(names.size)} ${screen}`);
  });
  await desk.close();
}

async function showEntry(page: Page, entry: string): Promise<void> {
  await page.locator('nav.side button').filter({ hasText: entry }).first().click();
  await settled(page);
}

/** The pictures of the manual, which leads through the sample vault. */
async function pictureManual(base: string, language: DeskLanguage): Promise<void> {
  mkdirSync(base, { recursive: true });
  writeFileSync(path.join(base, 'desk-language'), `${language}\n`);
  const desk = await startDesk(base);
  const page = await desk.window();
  await page.setViewportSize(size);
  const { desk: words } = deskLocales[language].messages;
  await page.getByRole('button', { name: words.sample.explore }).click({ timeout: 120_000 });
  await page.getByRole('navigation', { name: words.shell.views }).waitFor({ timeout: 300_000 });
  await page.getByRole('button', { name: words.shifts.take }).first().click();
  await showEntry(page, words.shell.hinted);
  await page.getByRole('option').first().click();
  await page.getByRole('article').waitFor();
  await settled(page);
  await page.screenshot({ path: path.join(pictures, `desk-${language}.png`) });
  for (const [view, name, shown] of [[words.compounds.view, 'compound', 'Lantern Garden'], [words.incidents.view, 'incident', '']] as const) {
    await showEntry(page, view);
    await page.locator('main .compound-head button, main tbody button').filter({ hasText: shown }).first().click();
    await settled(page);
    await page.screenshot({ path: path.join(pictures, `${name}-${language}.png`) });
  }
  await desk.close();
}

if (isStale()) build();
const base = mkdtempSync(path.join(tmpdir(), 'tipkeep-screens-'));
try {
  if (!process.argv.includes('manual')) {
    const taken = path.join(base, 'taken');
    await pictureWalk(path.join(base, 'walk'), taken);
    // A picture of a stop that is no more goes; after a walk that failed all stay.
    rmSync(screens, { recursive: true, force: true });
    cpSync(taken, screens, { recursive: true });
  }
  mkdirSync(pictures, { recursive: true });
  for (const language of deskLanguages) await pictureManual(path.join(base, `manual-${language}`), language);
} finally {
  rmSync(base, { recursive: true, force: true });
}

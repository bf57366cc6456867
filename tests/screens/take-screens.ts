// `npm run screens`: a picture of every page of the desk, light and dark, in every language, into docs/screens, and the pictures of the manual. For people to look at.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { deskLocales } from '#i18n/desk-locales.ts';
import { deskLanguages, type DeskLanguage } from '#shared/domain/desk-language.ts';
import { appEnvironment } from '../bench/support/bench-vaults.ts';
import { startDesk } from '../e2e/support/desk-app.ts';
import { repositoryRoot } from '../e2e/support/launch.ts';
import { realVault } from '../e2e/support/prepared-vault.ts';
import { generatedPassphrase, generateVault } from '../generate/generate-vault.ts';
import { build, isStale } from '../host/build.mjs';
import { must } from '../support/vault-harness.ts';

const screens = path.join(repositoryRoot, 'docs/screens');
const pictures = path.join(repositoryRoot, 'docs/manual/pictures');
const size = { width: 1280, height: 820 };

/** A year of invented work, and a raid of which not every number is known. */
async function makeVault(folder: string): Promise<void> {
  await generateVault(appEnvironment(), { folder, tips: 240, compounds: 12, seed: 7, endMs: Date.now() });
  const vault = realVault(folder, true);
  must(await vault.api['vault.unlock']({ secret: generatedPassphrase, acceptPracticeMismatch: false }));
  const { rows } = must(await vault.api['compounds.list']({ search: '', offset: 0, limit: 1 }));
  const { incidentId } = must(await vault.api['incidents.record']({ facts: { kind: 'raid', date: '2026-03-09', agency: 'Provincial police (invented)', note: '', compoundIds: rows.map(({ compoundId }) => compoundId) } }));
  const figures = [
    ['detained', { is: 'known', least: 234, most: 234 }],
    ['released', { is: 'known', least: 30, most: 40 }],
    ['screened', { is: 'unknown' }],
    ['deported', { is: 'known', least: 96, most: 96 }],
  ] as const;
  for (const [counted, figure] of figures) must(await vault.api['incidents.recordFigure']({ incidentId, statement: { counted, figure, source: 'Invented newspaper', reliability: 'C', credibility: '3' } }));
  must(await vault.api['incidents.record']({ facts: { kind: 'release', date: '2026', agency: '', note: '', compoundIds: [] } }));
  vault.service.close();
}

/** Nothing is being asked for, no font is on its way, and no colour or place is on its way to another: what the last change began has ended. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('.loading, [aria-busy=true]') === null, undefined, { timeout: 30_000 });
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

/** Light, dark, and light again. */
async function bothSchemes(page: Page, language: DeskLanguage, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await settled(page);
    await page.screenshot({ path: path.join(screens, language, scheme, `${name}.jpg`), type: 'jpeg', quality: 55 });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await settled(page);
}

/** The dialog that a button opens, which is left by Cancel. */
async function dialogOf(page: Page, language: DeskLanguage, button: string, name: string): Promise<void> {
  const { desk } = deskLocales[language].messages;
  const opener = page.locator('main').getByRole('button', { name: button, exact: true }).first();
  if ((await opener.count()) === 0) throw new Error(`no button for ${name}`);
  await opener.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await bothSchemes(page, language, name);
  await dialog.getByRole('button', { name: desk.cancel, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function showEntry(page: Page, entry: string): Promise<void> {
  await page.locator('nav.side button').filter({ hasText: entry }).first().click();
  await settled(page);
}

async function walk(page: Page, language: DeskLanguage): Promise<void> {
  const entries = page.locator('nav.side button');
  const seen = new Set<string>();
  for (let index = 0; index < (await entries.count()); index += 1) {
    await entries.nth(index).click();
    await settled(page);
    const view = (await page.locator('main').getAttribute('data-view')) ?? 'unknown';
    if (seen.has(view)) continue;
    seen.add(view);
    if (view === 'tips') {
      await page.getByRole('option').first().click();
      await page.getByRole('article').waitFor();
      await settled(page);
      await page.screenshot({ path: path.join(pictures, `desk-${language}.png`) });
    }
    await bothSchemes(page, language, view);
  }
  const { desk } = deskLocales[language].messages;
  for (const [view, name] of [[desk.compounds.view, 'compound'], [desk.incidents.view, 'incident']] as const) {
    await showEntry(page, view);
    await page.locator('main .compound-head button, main tbody button').first().click();
    await settled(page);
    await page.screenshot({ path: path.join(pictures, `${name}-${language}.png`) });
    await bothSchemes(page, language, name);
    const dialogs: readonly (readonly [button: string, name: string])[] = name === 'compound' ? [[desk.compounds.addName, 'dialog-name'], [desk.compounds.addStatus, 'dialog-status']] : [[desk.incidents.addFigure, 'dialog-figure'], [desk.incidents.merge, 'dialog-same-event']];
    for (const [button, dialog] of dialogs) await dialogOf(page, language, button, dialog);
  }
  await showEntry(page, desk.incidents.view);
  await dialogOf(page, language, desk.incidents.record, 'dialog-incident');
  await showEntry(page, desk.compounds.view);
  await dialogOf(page, language, desk.compounds.record, 'dialog-compound');
  await page.getByRole('button', { name: desk.registerTables.open, exact: true }).click();
  await settled(page);
  await bothSchemes(page, language, 'register-tables');
  await showEntry(page, desk.workflow.page.view);
  await dialogOf(page, language, desk.workflow.outcomes.add, 'dialog-outcome');
  await showEntry(page, desk.figures.view);
  for (const [index, name] of [[4, 'figures-indicators'], [5, 'figures-raids']] as const) {
    await page.locator('section.figure').nth(index).evaluate((section) => section.scrollIntoView({ block: 'start' }));
    await bothSchemes(page, language, name);
  }
}

if (isStale()) build();
const base = mkdtempSync(path.join(tmpdir(), 'tipkeep-screens-'));
try {
  await makeVault(path.join(base, 'vault'));
  mkdirSync(pictures, { recursive: true });
  for (const language of deskLanguages) {
    writeFileSync(path.join(base, 'desk-language'), `${language}\n`);
    const desk = await startDesk(base);
    const page = await desk.window();
    await page.setViewportSize(size);
    const { desk: words } = deskLocales[language].messages;
    await page.getByLabel(words.unlock.secret).fill(generatedPassphrase, { timeout: 120_000 });
    for (const scheme of ['light', 'dark'] as const) mkdirSync(path.join(screens, language, scheme), { recursive: true });
    await bothSchemes(page, language, 'unlock');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: words.shell.views }).waitFor({ timeout: 60_000 });
    await walk(page, language);
    await desk.close();
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}

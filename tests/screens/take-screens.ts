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
  vault.service.close();
}

const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('.loading, [aria-busy=true]') === null, undefined, { timeout: 30_000 });
  await page.waitForTimeout(400);
};

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
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.screenshot({ path: path.join(screens, language, scheme, `${view}.jpg`), type: 'jpeg', quality: 55 });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }
  const { desk } = deskLocales[language].messages;
  for (const [view, name] of [[desk.compounds.view, 'compound'], [desk.incidents.view, 'incident']] as const) {
    await page.locator('nav.side button').filter({ hasText: view }).first().click();
    await settled(page);
    await page.locator('main .compound-head button, main tbody button').first().click();
    await settled(page);
    await page.screenshot({ path: path.join(pictures, `${name}-${language}.png`) });
    await page.screenshot({ path: path.join(screens, language, 'light', `${name}.jpg`), type: 'jpeg', quality: 55 });
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
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      mkdirSync(path.join(screens, language, scheme), { recursive: true });
      await page.screenshot({ path: path.join(screens, language, scheme, 'unlock.jpg'), type: 'jpeg', quality: 55 });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: words.shell.views }).waitFor({ timeout: 60_000 });
    await walk(page, language);
    await desk.close();
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}

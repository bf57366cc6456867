// `npm run demo -- --out DIR`: the main job from end to end, without a display, in the real app and a real browser.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { createVault, hidePassage, importFolder, lockDesk, makeIntakeKey, finishReview, saveTipForm, searchFor, showView, startDesk, type DeskApp } from '../e2e/support/desk-app.ts';
import { exportInOffice } from '../e2e/support/export-dossier.ts';
import { formSettingsIn, writeAndSeal, type InventedTip } from '../e2e/support/reporter.ts';
import { launchFormBrowser } from '../e2e/support/form-browser.ts';
import { build, isStale } from '../host/build.mjs';
import { ensureChromium } from '../host/ensure-chromium.mjs';
import { buildTipForm } from '#vault/intake/tip-form-file.ts';
import { readFormSettings } from '#shared/domain/form-settings.ts';

interface DemoTip extends InventedTip {
  readonly urgency?: 'U1' | 'U2' | 'U3' | 'U4';
}

const startMs = Date.now();
const say = (words: string): void => {
  console.log(`${String(Math.round((Date.now() - startMs) / 1000)).padStart(3)} s  ${words}`);
};

const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (values.out === undefined) {
  console.error('Say where to leave the results: npm run demo -- --out DIR');
  process.exit(2);
}
const out = path.resolve(values.out);
if (existsSync(out) && readdirSync(out).length > 0) {
  console.error(`${out} is not empty. Choose a new folder: the demo never writes over anything.`);
  process.exit(2);
}
if (!ensureChromium()) process.exit(3);
if (isStale()) {
  say('building the app');
  build();
}

const screens = path.join(out, 'screens');
const carried = path.join(out, 'sealed-tips');
for (const folder of [out, screens, carried]) mkdirSync(folder, { recursive: true });
const work = mkdtempSync(path.join(tmpdir(), 'tipkeep-demo-'));
const { tips } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'invented-tips.json'), 'utf8')) as { readonly tips: readonly DemoTip[] };

let shots = 0;
async function shoot(page: Page, name: string): Promise<void> {
  shots += 1;
  await page.screenshot({ path: path.join(screens, `${String(shots).padStart(2, '0')}-${name}.png`) });
}

/** The same form for a key that is not this vault's: what a reporter gets hold of by mistake. */
function foreignForm(html: string): string {
  const settings = readFormSettings(formSettingsIn(html));
  if (!settings.ok) throw new Error(settings.code);
  const foreign = intakeKeyFromSeed(new Uint8Array(32).fill(99));
  const template = readFileSync(path.resolve(import.meta.dirname, '../../out/form/tip-form.html'), 'utf8');
  const built = buildTipForm(template, { ...settings.value, publicKeys: [Buffer.from(foreign.publicKey).toString('base64')] });
  if (!built.ok) throw new Error(built.code);
  return built.value;
}

async function sealAll(formFile: string): Promise<void> {
  const foreignFile = path.join(work, 'foreign.html');
  writeFileSync(foreignFile, foreignForm(readFileSync(formFile, 'utf8')));
  const browser = await launchFormBrowser();
  const context = await browser.newContext({ viewport: { width: 412, height: 860 }, acceptDownloads: true });
  const page = await context.newPage();
  for (const [index, tip] of tips.entries()) {
    const isForeign = index === tips.length - 1;
    const sealed = await writeAndSeal(page, isForeign ? foreignFile : formFile, tip, index === 0 ? (screen) => shoot(page, `form-${screen}`) : undefined);
    // The last but one is damaged on its way.
    if (index === tips.length - 2) sealed[sealed.length - 100] = (sealed.at(-100) ?? 0) ^ 1;
    const name = path.join(carried, `${String(index + 1).padStart(2, '0')}.bin`);
    writeFileSync(name, sealed);
    if (index === 0) writeFileSync(path.join(carried, '01 sent again.bin'), sealed);
    if ((index + 1) % 10 === 0) say(`sealed ${index + 1} of ${tips.length} in the browser`);
  }
  await browser.close();
}

async function triage(page: Page): Promise<void> {
  const assessed = tips.filter((tip) => tip.urgency !== undefined).slice(0, 8);
  for (const tip of assessed) {
    await showView(page, 'All open');
    await searchFor(page, tip.narrative.slice(0, 24));
    await page.getByRole('option').first().click();
    await page.getByRole('heading', { name: /^Tip \d+$/ }).waitFor();
    await page.getByRole('main').getByRole('heading', { name: /^Tip \d+$/ }).click();
    await page.keyboard.press(tip.urgency?.slice(1) ?? '4');
    await page.getByText(/^Urgency set to/).waitFor({ state: 'attached' });
    await searchFor(page, '');
  }
  await showView(page, 'All open');
  await shoot(page, 'inbox');
  await page.getByRole('option').first().click();
  await page.getByText('arrived undamaged').waitFor();
  await shoot(page, 'tip');
}

async function redactAndExport(desk: DeskApp, page: Page): Promise<number> {
  for (const words of ['Dara Invented', 'អគារទី', 'Trần Thị Bịa', '李虚构']) {
    await showView(page, 'All open');
    await searchFor(page, words);
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Choose', exact: true }).click();
  }
  await searchFor(page, '');
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill('Golden Lantern tower');
  await page.getByRole('button', { name: 'Create dossier' }).click();
  for (const [words, how] of [
    ['Dara Invented', 'pseudonym'],
    ['012 555 0142', 'remove'],
    ['០១២ ៥៥៥ ០១៤៣', 'remove'],
    ['Trần Thị Bịa', 'pseudonym'],
    ['李虚构', 'pseudonym'],
    ['floor 6', 'remove'],
    ['អគារទី ៤ ជាន់ទី ៦', 'remove'],
    ['16 tuổi', 'remove'],
  ] as const) {
    await hidePassage(page, words, how);
  }
  await finishReview(page);
  await shoot(page, 'redaction');
  let pages = 0;
  for (const file of ['dossier.md', 'dossier.pdf']) {
    await exportInOffice(desk, page, path.join(out, file));
    if (file.endsWith('.pdf')) pages = Number(/(\d+) pages?/.exec(await page.getByText(`Saved as ${file}`).locator('xpath=ancestor::*[@role="status"][1]').innerText())?.[1]);
  }
  await shoot(page, 'exported');
  return pages;
}

const desk = await startDesk(path.join(work, 'profile'));
try {
  let page = await desk.window();
  await page.getByRole('heading', { name: 'Create a vault' }).waitFor();
  await desk.answerDialogs([path.join(out, 'vault')]);
  await page.getByRole('button', { name: 'Open another vault folder…' }).click();
  await page.getByText(path.join(out, 'vault')).waitFor();
  await shoot(page, 'create-vault');
  const { passphrase } = await createVault(page, { recoveryWords: () => shoot(page, 'recovery-words') });
  writeFileSync(path.join(out, 'passphrase-of-the-demo-vault.txt'), `${passphrase}\n`);
  say('made a practice vault');
  await makeIntakeKey(page);
  await shoot(page, 'intake-key');
  const form = path.join(out, 'tip-form.html');
  await saveTipForm(desk, page, form);
  say('saved the tip form');
  await sealAll(form);
  await page.mouse.move(10, 10);

  const summary = await importFolder(desk, page, carried, (screen) => shoot(page, `import-${screen}`));
  const number = (pattern: RegExp): number => Number(pattern.exec(summary)?.[1] ?? 0);
  const opened = number(/(\d+) tips? opened/);
  const quarantined = number(/(\d+) put in quarantine/);
  const duplicates = number(/(\d+) (?:was|were) already here/);
  say('imported the folder');
  await showView(page, 'Quarantine');
  await page.getByRole('table').waitFor();
  await shoot(page, 'quarantine');
  await showView(page, 'This vault');
  await page.getByRole('heading', { name: 'This vault' }).waitFor();
  await shoot(page, 'this-vault');
  await triage(page);
  say('triaged');
  const pages = await redactAndExport(desk, page);
  say('redacted and exported');
  page = await lockDesk(desk, page);
  await shoot(page, 'locked');
  if (opened === 0 || !(pages > 0)) throw new Error(`the demo did not do its job: ${opened} opened, ${pages} pages`);
  console.log(`sealed ${tips.length}, opened ${opened}, quarantined ${quarantined}, duplicates ${duplicates}, dossier ${pages} pages, leak gate passed`);
} finally {
  await desk.close().catch(() => undefined);
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

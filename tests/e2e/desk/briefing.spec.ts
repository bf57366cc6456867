// A briefing of counts: what the public gets has no small count in it, what stays in the office has all of them, and nobody's name goes into its title.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openZip } from '#vault/dossier/sealing/seal-zip.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { must } from '../../support/vault-harness.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, realVault, test, type PreparedVaults } from '../support/prepared-vault.ts';

const forSophea = 'invented lantern quarry willow anchor thimble';
const month = new Date().toISOString().slice(0, 7);
const lastMonth = new Date(Date.parse(`${month}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 7);

/** Tips that came at another time. */
async function bringTips(vault: string, vaults: PreparedVaults, carried: string, count: number, now: () => number): Promise<void> {
  mkdirSync(carried);
  const files = Array.from({ length: count }, (_, index) => {
    const file = path.join(carried, `${String(index)}.tip`);
    writeFileSync(file, sealedTip(vaults.publicKey, `Invented: earlier ${String(index)}`));
    return file;
  });
  const harness = realVault(vault, true, now);
  must(await harness.api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-files', ...files) }));
  must(await harness.api['import.commit']({ previewId }));
  harness.service.close();
}

/** A vault with two tips of no place, fourteen of Preah Sihanouk and three of Banteay Meanchey, a second person and a receiver; `before`: so many tips of the month before. */
async function countedVault(vaults: PreparedVaults, folder: string, before = 0): Promise<string> {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  const files = Array.from({ length: 17 }, (_, index) => {
    const file = path.join(carried, `${String(index)}.tip`);
    writeFileSync(file, sealedTip(vaults.publicKey, `Invented: tip ${String(index)} to be counted`));
    return file;
  });
  if (before > 0) await bringTips(vault, vaults, path.join(folder, 'before'), before, () => Date.parse(`${lastMonth}-10T12:00:00Z`));
  const harness = realVault(vault, true);
  const { api } = harness;
  must(await api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  const { previewId } = must(await api['import.preview']({ handle: harness.grant('import-files', ...files) }));
  must(await api['import.commit']({ previewId }));
  const record = async (name: string, province: 'KH-1' | 'KH-18') => must(await api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province, district: null, place: '' }, name: { text: name, language: 'en', kind: 'official', source: '' } })).compoundId;
  const [coast, city] = [await record('Quarzfeld Park (invented)', 'KH-18'), await record('Blauwald Tower (invented)', 'KH-1')];
  const { rows } = must(await api['tips.list']({ search: 'counted', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 }));
  for (const [index, { tipId }] of rows.entries()) must(await api['compounds.setLink']({ tipId, compoundId: index < 14 ? coast : city, to: 'linked' }));
  must(await api['people.add']({ name: 'Sophea', role: 'export', passphrase: forSophea, secret: vaults.passphrase }));
  must(await api['receivers.record']({ name: 'A ministry (invented)', kind: 'other', contact: '' }));
  harness.service.close();
  return profile;
}

/** Chooses in a menu as a person without a mouse does. */
async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  const scope = (await dialog.count()) > 0 ? dialog : page.getByRole('main');
  await goTo(scope.getByRole('button', { name: new RegExp(`${label}$`) }));
  await page.keyboard.press('Enter');
  const choice = page.getByRole('option', { name: option });
  await goTo(choice);
  await page.keyboard.press('Enter');
  await expect(choice).toHaveCount(0);
}

/** Says in the open dialog to whom a briefing goes and who stands by it. */
async function toMinistry(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await choose(page, 'Receiver', /^A ministry/);
  await choose(page, 'What it is for', 'Documentation');
  await dialog.getByLabel('A colleague’s passphrase').fill(forSophea);
}

async function plainMarkdown(desk: DeskApp, page: Page, target: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await choose(page, 'Format', 'Markdown');
  await goTo(dialog.getByRole('radio', { name: 'Not sealed' }));
  await page.keyboard.press('Space');
  await dialog.getByLabel('Why it is not sealed').fill('Invented: it is published anyway');
  await desk.answerDialogs([target]);
  await press(page, 'Choose where to save…');
}

test('a briefing for the public hides small counts in every format, and names nobody', async ({ vaults, folder }) => {
  test.setTimeout(300_000);
  const desk = await startDesk(await countedVault(vaults, folder));
  let page = await desk.window();
  await unlock(page, vaults.passphrase);
  await showView(page, 'Figures');
  await press(page, 'Make a briefing…');
  await expect(page.getByText('Choose the months and for whom it is made: then it stands here as it would leave.')).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'Export…');
  await expect(page.getByText('Choose for whom it is made.')).toBeVisible();
  await page.getByLabel('Last month').fill('2031-3');
  await expect(page.getByText(/^Type whole months as 2031-03/).first()).toBeVisible();
  await axeFindsNothing(page);
  await page.getByLabel('First month').fill(month);
  await page.getByLabel('Last month').fill(month);
  await choose(page, 'For whom', /^Public and media/);
  await expect(page.getByText('Counts of 1 to 10 are not shown, nor any from which one could be computed.')).toBeVisible();
  const leaves = () => page.getByRole('region', { name: 'What leaves' });
  await expect(leaves().getByRole('row', { name: /^Banteay Meanchey not shown$/ }).first()).toBeVisible();
  await press(page, 'Add an estimate');
  await page.getByLabel('Estimate 1', { exact: true }).fill('120,000 people (a study, invented)');
  await page.getByLabel(/^Title/).fill('For Sophea');
  await expect(leaves().getByRole('heading', { name: 'For Sophea' })).toBeVisible();
  await axeFindsNothing(page);

  // What was typed outlives a lock.
  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await showView(page, 'Dossiers');
  await press(page, 'Make a briefing…');
  await expect(page.getByLabel(/^Title/)).toHaveValue('For Sophea');
  await expect(page.getByLabel('Estimate 1', { exact: true })).toHaveValue('120,000 people (a study, invented)');

  // The name of somebody of the office is refused.
  const markdown = path.join(folder, 'dossier.md');
  await press(page, 'Export…');
  await toMinistry(page);
  await axeFindsNothing(page);
  await plainMarkdown(desk, page, markdown);
  await expect(page.getByRole('alert').getByText('Nothing was written')).toBeVisible({ timeout: 60_000 });
  expect(existsSync(markdown)).toBe(false);

  await page.getByLabel(/^Title/).fill('The quarter (invented)');
  await press(page, 'Export…');
  await toMinistry(page);
  await plainMarkdown(desk, page, markdown);
  await expect(page.getByText('Saved as dossier.md', { exact: true })).toBeVisible({ timeout: 60_000 });
  const text = readFileSync(markdown, 'utf8');
  expect(text).toContain('The quarter (invented)');
  expect(text).toContain('TLP:CLEAR');
  expect(text).toContain('120,000 people (a study, invented)');
  expect(text).toMatch(/\| Banteay Meanchey \| not shown \|/u);
  expect(text).not.toMatch(/\| (?:[1-9]|10) (?=\|)/u);
  expect(text).not.toContain('Quarzfeld');

  // The same as a sealed PDF.
  const archive = path.join(folder, 'dossier.zip');
  await press(page, 'Export…');
  await toMinistry(page);
  await desk.answerDialogs([archive]);
  await press(page, 'Choose where to save…');
  const listed = page.getByRole('list', { name: 'The seven words' }).getByRole('listitem');
  await expect(listed).toHaveCount(7, { timeout: 120_000 });
  const words = (await listed.allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''));
  await press(page, 'I have told them or written them down');
  await expect(page.getByText('Saved as dossier.zip')).toBeVisible();
  const bytes = readFileSync(archive);
  const opened = openZip(bytes, 'dossier.pdf', bytes.readUInt32LE(22), words);
  if (!opened.ok) throw new Error(opened.code);
  const pdf = path.join(folder, 'opened.pdf');
  writeFileSync(pdf, opened.value);
  const read = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(read).toMatch(/Banteay Meanchey\s+not shown/u);
  expect(read).not.toMatch(/\S\s{2,}(?:[1-9]|10)$/mu);
  expect(read).not.toContain('Quarzfeld');

  // What stays in the office has the real counts, and the names.
  await choose(page, 'For whom', /^This office only/);
  await expect(leaves().getByRole('row', { name: /^Banteay Meanchey 3$/ })).toBeVisible();
  const inOffice = path.join(folder, 'office.md');
  await press(page, 'Export…');
  await plainMarkdown(desk, page, inOffice);
  await expect(page.getByText('Saved as office.md', { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(readFileSync(inOffice, 'utf8')).toMatch(/\| Banteay Meanchey \| 3 \|/u);
  expect(readFileSync(inOffice, 'utf8')).toContain('Quarzfeld Park (invented)');
  await axeFindsNothing(page);

  await showView(page, 'Disclosures');
  const register = page.getByRole('list', { name: 'Disclosures' });
  await expect(register.getByText('Briefing', { exact: true })).toHaveCount(3);
  await expect(register.getByText('Sealed as an AES-256 zip under spoken words')).toBeVisible();
  await expect(register.getByText(/Approved by Sophea/)).toHaveCount(2);
  await expect(page.getByText('3 exported files still lie on this laptop.')).toBeVisible();
  await axeFindsNothing(page);
});

test('a briefing that tells a small count beside one that left before leaves only when somebody says that they know, by keyboard', async ({ vaults, folder }) => {
  test.setTimeout(180_000);
  const desk = await startDesk(await countedVault(vaults, folder, 3));
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await showView(page, 'Dossiers');
  await press(page, 'Make a briefing…');
  await page.getByLabel('First month').fill(lastMonth);
  await page.getByLabel('Last month').fill(month);
  await choose(page, 'For whom', /^Public and media/);
  await press(page, 'Export…');
  await toMinistry(page);
  await expect(page.getByRole('heading', { name: 'Beside briefings that left before' })).toHaveCount(0);
  await plainMarkdown(desk, page, path.join(folder, 'both.md'));
  await expect(page.getByText('Saved as both.md', { exact: true })).toBeVisible({ timeout: 60_000 });

  // What came in both months, less what came in this one, is what came in the other: three.
  await page.getByLabel('First month').fill(month);
  await press(page, 'Export…');
  await toMinistry(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Whoever lays this one beside those below can compute up to \d+ counts? from 1 to 10/)).toBeVisible();
  await expect(dialog.getByRole('listitem').getByText(/, for A ministry/)).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: new RegExp(`^${new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${lastMonth}-01`))}: \\d+$`) })).toBeVisible();
  await axeFindsNothing(page);
  const alone = path.join(folder, 'alone.md');
  await plainMarkdown(desk, page, alone);
  await expect(page.getByRole('alert').getByText(/^Laid beside briefings that left before, this one tells small counts/)).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText('Choose other months, or say that you know.')).toBeVisible();
  expect(existsSync(alone)).toBe(false);
  await goTo(dialog.getByRole('checkbox', { name: 'I know what they tell together, and it is to leave' }));
  await page.keyboard.press('Space');
  await press(page, 'Choose where to save…');
  await expect(page.getByText('Saved as alone.md', { exact: true })).toBeVisible({ timeout: 60_000 });
  await showView(page, 'Disclosures');
  await expect(page.getByText('Tells small counts beside 1 earlier briefing; whoever exported it said that they know')).toBeVisible();
  await desk.close();
});

// Backing up while the desk is used, losing the disk in the middle, coming back elsewhere, and the warning after seven days. By keyboard.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { expect, test } from '../support/inhabited-vault.ts';

const dayMs = 86_400_000;
let desk: DeskApp;
let page: Page;
let vault: string;
let disk: string;
let base: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ inhabited }) => {
  base = path.join(path.dirname(inhabited.folder), 'backup-journey');
  const profile = path.join(base, 'profile');
  vault = path.join(profile, 'vault');
  disk = path.join(base, 'disk');
  cpSync(inhabited.folder, vault, { recursive: true });
  mkdirSync(disk);
  desk = await startDesk(profile);
  page = await desk.window();
});
test.afterAll(() => desk.close());

const axe = (): Promise<void> => axeFindsNothing(page);
const press = async (name: string): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true }).last();
  await goTo(button);
  await page.keyboard.press('Enter');
};
const open = async (passphrase: string): Promise<void> => {
  await unlock(page, passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible({ timeout: 60_000 });
};
const stamp = (at: number | null): void => writeFileSync(path.join(vault, 'last-backup.json'), `${JSON.stringify({ format: 'tipkeep-last-backup', version: 1, outsideAt: at, anyAt: at }, null, 1)}\n`);

/** How long ago something was may change while the test runs. */

test('the start screen warns when there is no copy, and when the last one is more than seven days old', async () => {
  const fresh = async (): Promise<void> => {
    await page.reload().catch(() => undefined);
    page = await desk.window();
    await page.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
  };
  await expect(page.getByText('There is no verified copy of this vault outside this laptop.')).toBeVisible();
  await axe();
  stamp(Date.now() - 8 * dayMs);
  await fresh();
  await expect(page.getByText(/^The last verified copy of this vault outside this laptop: /)).toBeVisible();
  stamp(Date.now() - 2 * dayMs);
  await fresh();
  await expect(page.getByText('Last verified copy outside this laptop: 2 days ago.')).toBeVisible();
  // A time that has not come yet proves nothing, nor does a file that is not a stamp.
  stamp(Date.now() + 3 * dayMs);
  await fresh();
  await expect(page.getByText('It is time for a new one.')).toBeVisible();
  writeFileSync(path.join(vault, 'last-backup.json'), 'not a stamp');
  await fresh();
  await expect(page.getByText('There is no verified copy of this vault outside this laptop.')).toBeVisible();
});

test('the first backup is made by keyboard alone, and says that it lies on the same disk', async ({ inhabited }) => {
  await open(inhabited.passphrase);
  await press('Set up backups');
  await page.getByRole('heading', { name: 'Backups' }).waitFor();
  await axe();
  await desk.answerDialogs([disk]);
  await press('Choose a folder…');
  await expect(page.getByText(disk)).toBeVisible();
  await press('Back up now');
  await expect(page.getByText('The backup is made, and all of it was read back')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('It does not count as a copy outside this laptop.')).toBeVisible();
  await axe();
});

test('tips are changed while one is being made', async () => {
  await press('Back up now');
  await showView(page, 'All open');
  await page.getByRole('option').first().click();
  await page.getByRole('heading', { name: /^Tip \d+$/ }).waitFor();
  await page.keyboard.press('3');
  await expect(page.getByText('Urgency set to Within 72 h.')).toBeAttached();
  await expect(page.getByText('The backup is made, and all of it was read back')).toBeVisible({ timeout: 60_000 });
  await showView(page, 'Backups');
  await expect(page.getByRole('table', { name: 'Known backups' }).getByRole('row')).toHaveCount(3);
});

test('a disk that is pulled out is named, and what is known stays known', async () => {
  cpSync(disk, path.join(base, 'kept'), { recursive: true });
  rmSync(disk, { recursive: true });
  await press('Back up now');
  await expect(page.getByText('The backup folder is not there.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('disk not here').first()).toBeVisible();
  await axe();
});

test('the vault comes back in another folder, with the same tips', async ({ inhabited }) => {
  await showView(page, 'All open');
  // Since the backup was begun, urgencies were set; what was written has not changed.
  const [, said = ''] = (await page.getByRole('option').first().innerText()).split('\n').filter((line) => line.trim() !== '');
  const total = await page.getByText(/^\d+ tips$/).first().innerText();
  page = await lockDesk(desk, page);
  const elsewhere = path.join(base, 'somewhere', 'else');
  mkdirSync(elsewhere, { recursive: true });
  await desk.answerDialogs([elsewhere]);
  await press('Restore a backup into another folder…');
  await page.getByRole('heading', { name: 'Restore from a backup' }).waitFor();
  await desk.answerDialogs([path.join(base, 'kept')]);
  await press('Choose the backup folder…');
  await page.getByLabel('Passphrase or recovery words').fill(inhabited.passphrase);
  await axe();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The vault is restored' })).toBeVisible({ timeout: 60_000 });
  await axe();
  await page.keyboard.press('Enter');
  await expect(page.getByText(elsewhere)).toBeVisible();
  await open(inhabited.passphrase);
  await showView(page, 'All open');
  await expect(page.getByText(/^\d+ tips$/).first()).toHaveText(total);
  await page.getByRole('searchbox').fill(said.slice(0, 30));
  await expect(page.getByRole('option').first()).toContainText(said);
});

// Two tips about one place, one of them forwarded, a third in another script: the desk suggests the place, a person links it, and sources are counted, not tips. A merge is undone. By keyboard.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { importFolder, startDesk, unlock } from '../support/desk-app.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';

const told = ['We are kept in Golden Orchid Garden near the casino road (invented).', 'A friend sent me this: she is kept in Golden Orchid Garden (invented).', 'បងស្រីខ្ញុំនៅសួនអ័រគីដេមាស មិនអាចចេញបានទេ (invented)។'];

async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  const select = page.getByRole('button', { name: label });
  await select.focus();
  await page.keyboard.press('Enter');
  const choice = page.getByRole('option', { name: option, exact: true });
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(choice).toHaveCount(0);
}

test('a compound is recorded, suggested across scripts, linked by a person; forwards count as one source, and a merge is undone', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  told.forEach((text, index) => writeFileSync(path.join(carried, `${index}.tip`), sealedTip(vaults.publicKey, text)));
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);

  await press(page, 'Compounds 0');
  await expect(page.getByRole('heading', { name: 'No compound is recorded yet.' })).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'Record a compound…');
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Give a name.')).toBeVisible();
  await axeFindsNothing(page);
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Golden Orchid Garden');
  await choose(page, /Province$/, 'Preah Sihanouk');
  await choose(page, /District$/, 'Prey Nob');
  await press(page, 'Save');
  await expect(page.getByRole('heading', { level: 1, name: 'Golden Orchid Garden' })).toBeVisible();
  await expect(page.getByText('Nothing from inside: no tip is linked.')).toBeVisible();

  await press(page, 'Add a name…');
  await page.keyboard.type('សួនអ័រគីដេមាស');
  await choose(page, /Language$/, 'Khmer');
  await press(page, 'Save');
  await expect(page.getByRole('list', { name: 'Names' }).getByRole('listitem')).toHaveCount(2);

  await press(page, 'Record a status…');
  await choose(page, /What happened$/, 'Raided');
  await dialog.getByLabel('When (2026, 2026-03 or 2026-03-09)').fill('2026-02-30');
  await press(page, 'Save');
  await expect(dialog.getByText('Write a year, a month or a day: 2026, 2026-03 or 2026-03-09.')).toBeVisible();
  await dialog.getByLabel('When (2026, 2026-03 or 2026-03-09)').fill('2026-03');
  await dialog.getByLabel('Where you have it from').fill('A newspaper (invented)');
  await press(page, 'Save');
  await expect(page.getByRole('list', { name: 'Status' }).getByRole('listitem')).toHaveText([/^Raided · March 2026Grade F6 · A newspaper \(invented\)/]);
  await axeFindsNothing(page);

  // Every tip that names it, in either script, is suggested with its own words.
  await press(page, /^All \d+$/);
  const list = page.getByRole('listbox').first();
  for (const text of told) {
    const row = page.getByRole('option').filter({ hasText: text });
    await row.click();
    const suggested = page.getByRole('list', { name: 'May speak of' });
    await expect(suggested).toContainText(/its name: (?:Golden Orchid Garden|សួនអ័រគីដេមាស)/u);
    if (text === told[0]) await axeFindsNothing(page);
    await press(page, 'Link Golden Orchid Garden');
    await expect(page.getByText('Linked to Golden Orchid Garden.')).toBeVisible();
  }
  await expect(list).toBeVisible();
  await press(page, 'Golden Orchid Garden');
  await expect(page.getByText('3 independent sources')).toBeVisible();

  const linked = page.getByRole('list', { name: 'What tips say of it' });
  const numberOf = async (text: string): Promise<string> => /Tip (\d+)/.exec(await linked.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: /^Tip \d+$/ }).innerText())?.[1] ?? '';
  const [first, forwarded] = [await numberOf('We are kept'), await numberOf('A friend sent me this')];
  await choose(page, new RegExp(`Tip ${forwarded} goes back to$`), `the source of tip ${first}`);
  await expect(page.getByText('2 independent sources')).toBeVisible();
  await axeFindsNothing(page);

  // The same place was recorded twice.
  await press(page, 'All compounds');
  await press(page, 'Record a compound…');
  await page.keyboard.type('Golden Orkid Gardens');
  await press(page, 'Save');
  await expect(page.getByRole('heading', { level: 1, name: 'Golden Orkid Gardens' })).toBeVisible();
  await press(page, 'The same as another…');
  await expect(dialog.getByLabel('Search by name, in any script')).toBeFocused();
  await page.keyboard.type('អ័រគីដេ');
  await axeFindsNothing(page);
  await press(page, 'Choose Golden Orchid Garden');
  await expect(page.getByRole('heading', { level: 1, name: 'Golden Orchid Garden' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Also recorded as' }).getByRole('listitem')).toContainText('Golden Orkid Gardens');
  await expect(page.getByRole('button', { name: 'Compounds 1' })).toBeVisible();
  await press(page, 'Not the same after all: Golden Orkid Gardens');
  await expect(page.getByRole('button', { name: 'Compounds 2' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Golden Orkid Gardens' })).toBeVisible();
  await desk.close();
});

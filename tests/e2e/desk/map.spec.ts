// From the map to the list of a place and back, by keyboard: compounds, then tips. Before that an empty vault has nothing to show.
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealedTip } from '../../support/sealed-tips.ts';
import { must, testPassphrase } from '../../support/vault-harness.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { startDesk, unlock } from '../support/desk-app.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, realVault, test } from '../support/prepared-vault.ts';

test('a symbol of the map opens the list of what is in its place; the table and the figures have the same numbers', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const before = realVault(vault, true);
  must(await before.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
  const carried = path.join(folder, 'kampot.tip');
  writeFileSync(carried, sealedTip(vaults.publicKey, 'An invented tip from the coast. សូមជួយ', { content: { answers: { country: 'KH', province: 'KH-7' } } }));
  must(await before.api['import.commit']({ previewId: must(await before.api['import.preview']({ handle: before.grant('import-files', carried) })).previewId }));
  const { rows } = must(await before.api['tips.list']({ search: 'picture', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 1 }));
  const { compoundId } = must(await before.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: '' }, name: { text: 'សួនអ័រគីដេមាស (invented)', language: 'km', kind: 'official', source: '' } }));
  must(await before.api['compounds.setLink']({ tipId: rows[0]?.tipId ?? '', compoundId, to: 'linked' }));
  before.service.close();

  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await press(page, 'Map');
  const closedToo = page.getByRole('checkbox', { name: 'Closed tips too' });
  await expect(page.getByText('On the map: 1 of 1 compound, in 1 place.')).toBeVisible();
  await goTo(closedToo);
  await page.keyboard.press('Tab');
  const symbol = page.getByRole('button', { name: 'Preah Sihanouk: 1 compound, 1 tip' });
  await expect(symbol).toBeFocused();
  await axeFindsNothing(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Compounds' }).getByRole('listitem')).toHaveCount(1);
  await press(page, 'Place: Preah Sihanouk. Show all places');
  await expect(page.getByRole('textbox', { name: 'Search by name, in any script' })).toBeFocused();

  await press(page, 'Map');
  await goTo(page.getByRole('radio', { name: 'Compounds, by status' }));
  await page.keyboard.press('ArrowDown');
  const coast = page.getByRole('button', { name: 'Kampot: 0 compounds, 1 tip' });
  await goTo(coast);
  // Nearer, and far to the east: what has the focus is out of sight, until it is gone to again.
  for (const key of ['+', '+', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(coast).not.toBeInViewport();
  await goTo(symbol);
  await goTo(coast);
  await expect(coast).toBeInViewport();
  await page.keyboard.press('0');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('from the coast');
  await press(page, 'Place: Kampot. Show all places');
  await expect(page.getByRole('option')).toHaveCount(3);

  // The map is found as it was left.
  await press(page, 'Map');
  await expect(page.getByRole('radio', { name: 'Tips, by urgency' })).toBeChecked();
  await press(page, 'Place not known: 1 tip');
  await expect(page.getByRole('option')).toHaveCount(1);
  await press(page, 'Figures');
  await expect(page.getByText('3 tips open; 0 received more than a week ago.')).toBeVisible();
  await goTo(page.getByRole('group').filter({ hasText: 'As a table' }).first().locator('summary'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table').first()).toBeVisible();
  await axeFindsNothing(page);

  // A column of a chart leads to its tips, and a part of it to those of one urgency; both lists have as many.
  const column = page.getByRole('list', { name: 'Tips by week: each column leads to its tips' }).getByRole('button', { name: /^Week from [^,]*: 3 tips\. Show them\.$/ });
  await goTo(column);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: /^Week from .*, U0 not assessed: 3 tips\. Show them\.$/ }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(3);
  await expect(page.getByRole('searchbox')).toHaveValue(/^urgency:U0 received:\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/);
  // By hand as well: what stands below a column is the whole of it, also where its parts reach to the top.
  await press(page, 'Figures');
  const room = await column.boundingBox();
  await page.mouse.click((room?.x ?? 0) + (room?.width ?? 0) / 2, (room?.y ?? 0) + (room?.height ?? 0) - 4);
  await expect(page.getByRole('searchbox')).toHaveValue(/^received:\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/);
  await expect(page.getByRole('option')).toHaveCount(3);

  // From the register's figures to the register, narrowed so.
  await press(page, 'Figures');
  await pressOn(page.getByRole('button', { name: 'No status yet: 1 compound. Show them.' }).first(), 'Enter');
  await expect(page.getByRole('list', { name: 'Compounds' }).getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText('1 compound', { exact: true })).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'Status: No status yet. Show compounds of any status');
  await expect(page.getByRole('textbox', { name: 'Search by name, in any script' })).toBeFocused();
  await desk.close();
});

test('a place that the words of a tip name is confirmed, counts on the map, and is taken back; another is chosen by hand', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const before = realVault(vault, true);
  must(await before.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
  const carried = path.join(folder, 'market.tip');
  writeFileSync(carried, sealedTip(vaults.publicKey, 'We are held near Toul Kork market, Phnom Penh (invented). សូមជួយ'));
  must(await before.api['import.commit']({ previewId: must(await before.api['import.preview']({ handle: before.grant('import-files', carried) })).previewId }));
  before.service.close();

  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await page.getByRole('searchbox').fill('market');
  await page.getByRole('region', { name: 'Tips', exact: true }).getByRole('option').first().click();
  const suggested = page.getByRole('list', { name: 'May be in' });
  await expect(suggested.getByText('Tuol Kouk, Phnom Penh')).toBeVisible();
  await expect(suggested.getByText('Toul Kork')).toBeVisible();
  await suggested.scrollIntoViewIfNeeded();
  await axeFindsNothing(page);
  await press(page, 'It is there: Tuol Kouk, Phnom Penh');
  await expect(page.getByRole('list', { name: 'Where it is' }).getByText('Tuol Kouk, Phnom Penh')).toBeVisible();
  await expect(suggested).toHaveCount(0);
  await page.getByRole('searchbox').fill('place:"Toul Kork"');
  await expect(page.getByRole('option')).toHaveCount(1);
  await press(page, 'Undo: Tuol Kouk, Phnom Penh');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.getByRole('searchbox').fill('market');
  await press(page, 'Say where it is…');
  const dialog = page.getByRole('dialog');
  await press(page, 'It is there');
  await expect(dialog.getByText('Choose a province.')).toBeVisible();
  await axeFindsNothing(page);
  await pressOn(dialog.getByRole('button', { name: /Province$/ }), 'Enter');
  await pressOn(page.getByRole('option', { name: 'Kampot' }), 'Enter');
  await press(page, 'It is there');
  await expect(page.getByRole('list', { name: 'Where it is' }).getByText('Kampot')).toBeVisible();
  await press(page, 'Map');
  await goTo(page.getByRole('radio', { name: 'Compounds, by status' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Kampot: 0 compounds, 1 tip' })).toBeVisible();
  await desk.close();
});

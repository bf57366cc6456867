// A raid of which nobody knows how many were taken: it is recorded at its compound, and unknown stays unknown there, in the sums, in the funnel of the figures and in the table that leaves. Two that were one are said to be so, and are parted again. By keyboard alone.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, startDesk } from '../support/desk-app.ts';
import { Keyboard } from '../support/keyboard.ts';
import { expect, test } from '../support/prepared-vault.ts';

const told = 'Police came to Golden Orchid Garden with two buses (invented).';

test('a raid with unknown counts is recorded and shown at its compound; its sums, its funnel and its table say unknown, raided is offered, not set, and a merge is undone', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  writeFileSync(path.join(carried, '0.tip'), sealedTip(vaults.publicKey, told));
  const desk = await startDesk(profile);
  let page = await desk.window();
  let person = await Keyboard.at(page);
  await person.unlock(vaults.passphrase);
  await person.bring(desk, carried);

  await person.showView('Incidents 0');
  await expect(page.getByRole('heading', { name: 'No incident is recorded yet.' })).toBeVisible();
  await person.showView('Compounds 0');
  await person.press('Record a compound…');
  await person.type('Golden Orchid Garden');
  await person.press('Save');
  await expect(page.getByText('No incident is recorded here.')).toBeVisible();
  await person.showView(/^All \d+$/);
  await person.openTip(told);
  await person.press('Link Golden Orchid Garden');
  await expect(page.getByText('Linked to Golden Orchid Garden.')).toBeVisible();
  await person.press('Golden Orchid Garden');

  // The day the tip came: the clock of the laptop is the one that the test has.
  const today = new Date().toISOString().slice(0, 10);
  await person.press('Record an incident…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('When (2026, 2026-03 or 2026-03-09)')).toBeFocused();
  await person.type('2026-02-30');
  await person.keys('Enter');
  await expect(dialog.getByText('Write a year, a month or a day: 2026, 2026-03 or 2026-03-09.')).toBeVisible();
  await axeFindsNothing(page);
  await person.write(dialog.getByLabel('When (2026, 2026-03 or 2026-03-09)'), today);
  await person.write(dialog.getByLabel('Who did it or was there'), 'ប៉ូលិសខេត្ត (invented)');
  await person.press('Save');
  await expect(page.getByRole('heading', { level: 1, name: /^Raid, / })).toBeVisible();

  // Not known is an answer that has to be given.
  await person.press('Record a figure…');
  await person.press('Save');
  await expect(dialog.getByText('Choose one. Not known is not none.')).toBeVisible();
  await person.pick(dialog.getByRole('radio', { name: 'The source says that it is not known' }), dialog.getByRole('radiogroup'));
  await axeFindsNothing(page);
  await person.write(dialog.getByLabel('Where you have it from'), 'A newspaper (invented)');
  await person.press('Save');
  const detained = page.getByRole('list', { name: 'Detained' });
  await expect(detained.getByRole('listitem')).toHaveText([/^unknown.*Grade F6 · A newspaper \(invented\)/]);

  // The tip that came that day is suggested, and linked by a person.
  await person.press(/^Link tip \d+$/);
  await expect(page.getByRole('list', { name: 'Tips that speak of it' })).toContainText(told);
  await expect(page.getByText('1 tip, 1 independent source')).toBeVisible();
  await axeFindsNothing(page);

  // Raided is offered for the place, and no status is set until a person takes the offer.
  await person.press('Golden Orchid Garden');
  await expect(page.getByRole('list', { name: 'Status' }).getByRole('listitem')).toHaveCount(0);
  const sums = page.getByRole('table', { name: 'From detained to charged' });
  await expect(sums.getByRole('row')).toHaveCount(7);
  for (const row of await sums.getByRole('row').all()) await expect(row.getByRole('cell')).toHaveText(/unknown$/);
  await expect(page.getByRole('table', { name: 'Incidents' }).getByRole('cell')).toHaveText(Array.from({ length: 7 }, () => 'unknown'));
  await axeFindsNothing(page);
  await person.press(/^Raid, /);
  await person.press('Record “raided” for Golden Orchid Garden');
  await expect(page.getByText('The status of Golden Orchid Garden is now “raided”.')).toBeVisible();

  // The funnel has a bar for what nobody knows, and no number of people. It leads to where it is not known.
  await person.showView('Figures');
  const funnel = page.getByRole('region', { name: 'From raid to what came of it' });
  const bars = funnel.getByRole('list').getByRole('listitem');
  await expect(funnel.getByRole('status')).toHaveText('1 incident. Detained: unknown. Identified as victims: unknown. Charged: unknown.');
  await expect(bars).toHaveCount(7);
  for (const bar of await bars.all()) await expect(bar).toHaveText(/^\D+unknown in 1 of 1$/);
  await person.goTo(funnel.locator('summary'));
  await person.keys('Enter');
  for (const row of await funnel.getByRole('table').getByRole('row').filter({ has: page.getByRole('cell') }).all()) await expect(row.getByRole('cell')).toHaveText(['unknown', 'unknown', '0', '1', '0']);
  await axeFindsNothing(page);
  await person.press(bars.getByRole('button', { name: 'Detained: unknown in 1 of 1. Show them.' }));
  await person.press('Detained: unknown. Show all incidents');

  // Another one with a number: the sum is at least that, and says for how many it is not known.
  await person.press('Record an incident…');
  await person.type('2026');
  await person.find('Add a compound', 'orchid', 'Golden Orchid Garden');
  await expect(dialog.getByRole('button', { name: 'Take away Golden Orchid Garden' })).toBeVisible();
  await person.press('Save');
  await person.press('Record a figure…');
  await person.pick(dialog.getByRole('radio').first(), dialog.getByRole('radiogroup'));
  await person.write(dialog.getByLabel('People'), '២៣៤');
  await person.press('Save');
  await expect(detained.getByRole('listitem')).toHaveText([/^234/]);
  await person.press('All incidents');
  await expect(sums.getByRole('row').first()).toContainText('at least 234, unknown for 1 of 2');
  await axeFindsNothing(page);
  await person.showView('Figures');
  await expect(funnel.getByRole('status')).toContainText('2 incidents. Detained: at least 234, unknown for 1 of 2. Identified as victims: unknown for all 2.');
  await expect(bars.filter({ hasText: 'Detained' })).toHaveText('Detainedat least 234unknown in 1 of 2');
  await person.showView('Incidents 2');
  await person.choose(/Kind$/, 'Escape');
  await expect(page.getByRole('heading', { name: 'No incident fits.' })).toBeVisible();
  await person.choose(/Kind$/, 'Raid');
  // Going back finds the list as it was left.
  await person.press('Raid, 2026');
  await person.press('All incidents');
  await expect(page.getByRole('button', { name: /Kind$/ })).toContainText('Raid');

  const table = path.join(folder, 'incidents.csv');
  await person.press('Save as a table…');
  await axeFindsNothing(page);
  await desk.answerDialogs([table]);
  await person.press('Choose where to save…');
  await expect(page.getByText('Saved as incidents.csv: 2 incidents. The log says that it left.')).toBeVisible();
  const lines = readFileSync(table, 'utf8').split('\r\n').map((line) => line.slice(1, -1).split('","'));
  expect(lines.filter((line) => line.includes('screened')).map((line) => line.slice(5, 8))).toEqual([['screened', 'unknown', 'unknown'], ['screened', 'unknown', 'unknown']]);
  expect(lines.filter((line) => line.includes('detained')).map((line) => line.slice(5, 8))).toEqual([['detained', 'unknown', 'unknown'], ['detained', '234', '234']]);

  // The second was the first, heard of once more: its figure stands beside the other, none of both goes away, and the sums count one event, also after a lock.
  await person.press('Raid, 2026');
  await person.press('The same event as another…');
  await expect(dialog.getByRole('list', { name: 'Incidents' }).getByRole('listitem')).toHaveCount(1);
  await axeFindsNothing(page);
  await person.press('Choose incident 1');
  await expect(page.getByRole('list', { name: 'Also recorded as' }).getByRole('listitem')).toContainText('Raid, 2026Incident 2');
  await expect(detained.getByRole('listitem')).toHaveText([/^unknown/, /^234/]);
  await axeFindsNothing(page);
  await person.hadNoPointer();
  page = await lockDesk(desk, page);
  person = await Keyboard.at(page);
  await person.unlock(vaults.passphrase);
  await person.showView('Incidents 1');
  const again = page.getByRole('table', { name: 'From detained to charged' }).getByRole('row');
  await expect(again.first()).toHaveText('Detained234');
  await expect(page.getByRole('table', { name: 'Incidents' }).getByRole('row')).toHaveCount(2);
  await person.press(/^Raid, /);
  await person.press('It is not the same after all: incident 2');
  await expect(page.getByRole('heading', { level: 1, name: 'Raid, 2026' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Detained' }).getByRole('listitem')).toHaveText([/^234/]);
  await person.showView('Incidents 2');
  await expect(again.first()).toContainText('at least 234, unknown for 1 of 2');
  await person.hadNoPointer();
  await desk.close();
});

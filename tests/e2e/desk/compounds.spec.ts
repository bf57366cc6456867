// Two tips about one place, one of them forwarded, a third in another script: the desk suggests the place, a person links it, and sources are counted, not tips. A merge is undone. By keyboard alone.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { startDesk } from '../support/desk-app.ts';
import { Keyboard } from '../support/keyboard.ts';
import { expect, test } from '../support/prepared-vault.ts';

const told = ['We are kept in Golden Orchid Garden near the casino road (invented).', 'A friend sent me this: she is kept in Golden Orchid Garden (invented).', 'បងស្រីខ្ញុំនៅសួនអ័រគីដេមាស មិនអាចចេញបានទេ (invented)។'];

test('a compound is recorded, suggested across scripts, linked by a person; forwards count as one source, and a merge is undone', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  told.forEach((text, index) => writeFileSync(path.join(carried, `${index}.tip`), sealedTip(vaults.publicKey, text)));
  const desk = await startDesk(profile);
  const page = await desk.window();
  const person = await Keyboard.at(page);
  await person.unlock(vaults.passphrase);
  await person.bring(desk, carried);

  await person.showView('Compounds 0');
  await expect(page.getByRole('heading', { name: 'No compound is recorded yet.' })).toBeVisible();
  await axeFindsNothing(page);
  await person.press('Record a compound…');
  const dialog = page.getByRole('dialog');
  await person.keys('Enter');
  await expect(dialog.getByText('Give a name.')).toBeVisible();
  await axeFindsNothing(page);
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await person.type('Golden Orchid Garden');
  await person.choose(/Province$/, 'Preah Sihanouk');
  await person.choose(/District$/, 'Prey Nob');
  await person.press('Save');
  await expect(page.getByRole('heading', { level: 1, name: 'Golden Orchid Garden' })).toBeVisible();
  await expect(page.getByText('Nothing from inside: no tip is linked.')).toBeVisible();

  await person.press('Add a name…');
  await person.type('សួនអ័រគីដេមាស');
  await person.choose(/Language$/, 'Khmer');
  await person.press('Save');
  await expect(page.getByRole('list', { name: 'Names' }).getByRole('listitem')).toHaveCount(2);

  await person.press('Record a status…');
  await person.choose(/What happened$/, 'Raided');
  await person.write(dialog.getByLabel('When (2026, 2026-03 or 2026-03-09)'), '2026-02-30');
  await person.press('Save');
  await expect(dialog.getByText('Write a year, a month or a day: 2026, 2026-03 or 2026-03-09.')).toBeVisible();
  await person.write(dialog.getByLabel('When (2026, 2026-03 or 2026-03-09)'), '2026-03');
  await person.write(dialog.getByLabel('Where you have it from'), 'A newspaper (invented)');
  await person.press('Save');
  await expect(page.getByRole('list', { name: 'Status' }).getByRole('listitem')).toHaveText([/^Raided · March 2026Grade F6 · A newspaper \(invented\)/]);
  await axeFindsNothing(page);

  // Every tip that names it, in either script, is suggested with its own words.
  await person.showView(/^All \d+$/);
  const list = page.getByRole('listbox').first();
  for (const text of told) {
    await person.openTip(text);
    const suggested = page.getByRole('list', { name: 'May speak of' });
    await expect(suggested).toContainText(/its name: (?:Golden Orchid Garden|សួនអ័រគីដេមាស)/u);
    if (text === told[0]) await axeFindsNothing(page);
    await person.press('Link Golden Orchid Garden');
    await expect(page.getByText('Linked to Golden Orchid Garden.')).toBeVisible();
  }
  await expect(list).toBeVisible();
  await person.press('Golden Orchid Garden');
  await expect(page.getByText('3 independent sources')).toBeVisible();

  const linked = page.getByRole('list', { name: 'What tips say of it' });
  const numberOf = async (text: string): Promise<string> => /Tip (\d+)/.exec(await linked.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: /^Tip \d+$/ }).innerText())?.[1] ?? '';
  const [first, forwarded] = [await numberOf('We are kept'), await numberOf('A friend sent me this')];
  await person.choose(new RegExp(`Tip ${forwarded} goes back to$`), `the source of tip ${first}`);
  await expect(page.getByText('2 independent sources')).toBeVisible();
  await axeFindsNothing(page);

  // The same place was recorded twice.
  await person.press('All compounds');
  await person.press('Record a compound…');
  await person.type('Golden Orkid Gardens');
  await person.press('Save');
  await expect(page.getByRole('heading', { level: 1, name: 'Golden Orkid Gardens' })).toBeVisible();
  await person.press('The same as another…');
  await expect(dialog.getByLabel('Search by name, in any script')).toBeFocused();
  await person.type('អ័រគីដេ');
  await axeFindsNothing(page);
  await person.press('Choose Golden Orchid Garden');
  await expect(page.getByRole('heading', { level: 1, name: 'Golden Orchid Garden' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Also recorded as' }).getByRole('listitem')).toContainText('Golden Orkid Gardens');
  await expect(page.getByRole('button', { name: 'Compounds 1' })).toBeVisible();
  await person.press('It is not the same after all: Golden Orkid Gardens');
  await expect(page.getByRole('button', { name: 'Compounds 2' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Golden Orkid Gardens' })).toBeVisible();
  await person.hadNoPointer();
  await desk.close();
});

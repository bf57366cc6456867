// A night with forty new tips, one of them in Khmer about danger now: the desk leads to it, says why, and a person decides, asks for a second reader and hands over; the
// other is led to it and says so. By keyboard alone.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealedTip } from '../../support/sealed-tips.ts';
import { must } from '../../support/vault-harness.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, startDesk } from '../support/desk-app.ts';
import { Keyboard } from '../support/keyboard.ts';
import { expect, realVault, test } from '../support/prepared-vault.ts';

const forDara = 'invented lantern quarry willow anchor thimble';
const khmer = 'ខ្ញុំនៅជាន់ទី៧ បន្ទប់ ៧០៤ (invented)។ គេវាយយើងរាល់យប់។ ចេញមិនបានទេ។';

test('of forty tips the one about danger now is found in one step, with the words that say so, nothing is set before a person sets it, and another reads it too', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const harness = realVault(vault, true);
  must(await harness.api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  must(await harness.api['people.add']({ name: 'Dara Invented', role: 'triage', passphrase: forDara, secret: vaults.passphrase }));
  harness.service.close();
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  for (let index = 0; index < 39; index += 1) writeFileSync(path.join(carried, `${index}.tip`), sealedTip(vaults.publicKey, `Invented tip ${index}: a new advert for jobs in an office by the market.`));
  writeFileSync(path.join(carried, 'night.tip'), sealedTip(vaults.publicKey, khmer));
  const desk = await startDesk(profile);
  let page = await desk.window();
  let person = await Keyboard.at(page);
  await person.unlock(vaults.passphrase);
  await person.bring(desk, carried);

  // It stands first of the new ones, and has a view of its own.
  let row = page.getByRole('listbox', { name: 'Tips' }).getByRole('option');
  await expect(row.first()).toContainText('may be danger now');
  await person.showView('Maybe danger 1');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('may be danger now');
  await expect(row).toContainText('U0');

  // What is written with Khmer digits is found with the digits of any keyboard.
  await person.keys('/');
  await person.type('704');
  // One tip stands in the list before and after: what was typed has been searched for when the list says so.
  await expect(page.getByRole('region', { name: 'Tips' }).getByRole('heading', { name: 'Found' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tips' })).toHaveAttribute('aria-busy', 'false');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('៧០៤');
  await person.keys('Enter');
  await expect(page.getByRole('listbox', { name: 'Tips' })).toBeFocused();
  await person.keys('ArrowDown');
  const suggestion = page.locator('.suggestion');
  await expect(suggestion.getByRole('heading')).toHaveText('Suggested: Danger now');
  await expect(suggestion.getByRole('listitem')).toHaveText([/^Violence.*គេវាយយើងរាល់យប់/u, /^People are held.*ចេញមិនបាន/u]);
  await expect(suggestion).toContainText('A person decides.');
  await axeFindsNothing(page);

  await person.press(suggestion.getByRole('button', { name: 'Set to “Danger now”' }));
  await expect(page.getByRole('status').filter({ hasText: 'Urgency set to' })).toBeVisible();
  await expect(suggestion).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Danger now 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Maybe danger 0' })).toBeVisible();

  // Danger now is read by two: it asks for somebody else.
  await expect(page.getByText('You set this to danger now. Somebody else should read it, too.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'I have read it: danger now' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Second reader wanted 1' })).toBeVisible();

  await person.showView('Hand-overs');
  await person.press('End your shift…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 tip about danger now')).toBeVisible();
  await person.type('បន្ទប់ ៧០៤ សូមអានផង (invented)');
  await person.press('Hand over');
  await expect(dialog.getByText('Handed over. You can lock now.')).toBeVisible();
  await person.press('Close');
  await person.hadNoPointer();
  page = await lockDesk(desk, page);

  person = await Keyboard.at(page);
  row = page.getByRole('listbox', { name: 'Tips' }).getByRole('option');
  await person.unlock(forDara);
  await expect(page.getByText('បន្ទប់ ៧០៤ សូមអានផង (invented)')).toBeVisible();
  await person.press('I have read it and go on');
  await person.showView('Second reader wanted 1');
  await expect(page.getByRole('heading', { name: 'Second reader wanted' })).toBeVisible();
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('second reader wanted');
  await person.openTip(/៧០៤/u);
  const confirm = page.getByRole('button', { name: 'I have read it: danger now' });
  await person.goTo(confirm);
  await axeFindsNothing(page);
  await person.keys('Enter');
  await expect(page.getByText(/^Read by two: .+ and Dara Invented, /)).toBeVisible();
  await person.hadNoPointer();
  await desk.close();
});

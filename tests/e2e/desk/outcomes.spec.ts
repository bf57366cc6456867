// The page “Outcomes and times”: an outcome is renamed and retired, and the tip that was closed with it keeps it; a longer time to assess takes a tip out of what is overdue, a shorter one puts it back. By keyboard alone.
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealedTip } from '../../support/sealed-tips.ts';
import { must } from '../../support/vault-harness.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, startDesk } from '../support/desk-app.ts';
import { Keyboard } from '../support/keyboard.ts';
import { attachedTipText, expect, firstTipText, realVault, test } from '../support/prepared-vault.ts';

const hoursAgo = 3;
const early = 'An invented tip that came three hours ago';
const renamed = 'ប្រគល់ឱ្យវេនយប់ (invented)';

test('an outcome is renamed and retired, a closed tip keeps it and no other is offered it; the time to assess says what is overdue', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const carried = path.join(folder, 'early.tip');
  writeFileSync(carried, sealedTip(vaults.publicKey, early));
  const harness = realVault(vault, true, () => Date.now() - hoursAgo * 3_600_000);
  must(await harness.api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-files', carried) }));
  must(await harness.api['import.commit']({ previewId }));
  harness.service.close();

  const desk = await startDesk(profile);
  let page = await desk.window();
  let person = await Keyboard.at(page);
  await person.unlock(vaults.passphrase);
  const rows = () => page.getByRole('listbox', { name: 'Tips' }).getByRole('option');
  const dialog = () => page.getByRole('dialog');
  const open = async (text: string): Promise<void> => {
    await person.openTip(text);
    await expect(page.getByRole('region', { name: 'Original text' })).toContainText(text);
  };
  const askToClose = async (): Promise<void> => {
    await person.goTo(page.getByRole('button', { name: 'New Status' }));
    await person.keys('Enter', 'End', 'Enter');
    await expect(dialog().getByRole('radio').first()).toBeVisible();
  };
  await expect(rows().filter({ hasText: early })).toContainText('overdue by');
  await person.showView('Overdue 1');
  await expect(rows()).toHaveCount(1);

  await person.showView(/^All \d+$/);
  await open(attachedTipText);
  await askToClose();
  await expect(dialog().getByRole('radio')).toHaveCount(10);
  await person.pick(dialog().getByRole('radio', { name: 'Kept as information' }), dialog().getByRole('radiogroup'));
  await person.press('Close tip');
  await expect(page.getByText('Outcome: Kept as information')).toBeVisible();

  await person.showView('Outcomes and times');
  await person.press('Rename Kept as information');
  await expect(dialog().getByLabel('Name')).toHaveValue('Kept as information');
  await person.keys('ControlOrMeta+a', 'Delete', 'Enter');
  await expect(dialog().getByText('Type a name.')).toBeVisible();
  await axeFindsNothing(page);
  await person.write(dialog().getByLabel('Name'), renamed);
  await person.press('Rename');
  await expect(page.getByText(`Now called “${renamed}”.`)).toBeVisible();
  await person.press(`Retire ${renamed}`);
  await expect(page.getByText(`“${renamed}” retired.`)).toBeVisible();
  const outcome = () => page.getByRole('listitem').filter({ hasText: renamed });
  await expect(outcome()).toContainText('1 tip · Retired');
  await person.choose(/Overdue after$/, '24 hours');
  await axeFindsNothing(page);
  await person.hadNoPointer();

  page = await lockDesk(desk, page);
  person = await Keyboard.at(page);
  await person.unlock(vaults.passphrase);
  await expect(rows().filter({ hasText: early })).toContainText('assess within');
  await expect(page.getByText('overdue by')).toHaveCount(0);
  await person.showView('Closed');
  await expect(rows()).toContainText([renamed]);
  await open(attachedTipText);
  await expect(page.getByText(`Outcome: ${renamed}`)).toBeVisible();
  // What was said on the day it was closed stays said.
  await expect(page.getByRole('article')).toContainText('closed: Kept as information');
  await person.showView(/^All \d+$/);
  await open(firstTipText);
  await askToClose();
  await expect(dialog().getByRole('radio')).toHaveCount(9);
  await expect(dialog()).not.toContainText(renamed);
  await axeFindsNothing(page);
  await person.press('Cancel');

  // Used again it is offered again, by its new name; a shorter time makes overdue at once.
  await person.showView('Outcomes and times');
  await person.press(`Use again: ${renamed}`);
  await expect(page.getByText(`“${renamed}” is in use again.`)).toBeVisible();
  await person.choose(/Overdue after$/, '2 hours');
  await person.showView('Overdue 1');
  await expect(rows()).toHaveCount(1);
  await expect(rows()).toContainText('overdue by');
  await person.showView(/^All \d+$/);
  await open(firstTipText);
  await askToClose();
  await expect(dialog().getByRole('radio', { name: renamed })).toBeVisible();
  await person.hadNoPointer();
  await desk.close();
});

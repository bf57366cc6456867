// The end of a shift by keyboard: what cannot wait goes from one person to the next, over a lock whose screen says, where staff allow it, when something is due.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, showView, startDesk, unlock } from '../support/desk-app.ts';
import { press } from '../support/press.ts';
import { attachedTipText, expect, firstTipText, realVault, test } from '../support/prepared-vault.ts';
import { must } from '../../support/vault-harness.ts';
import { everything } from '../../support/vault-with-tips.ts';

const colleague = 'សុភា Invented';
const theirs = 'meadow invented violin harbour copper lantern';
const promise = 'Ring the brother again (invented)';

test('a shift is ended with a danger and a promise, the locked desk shows when something is due and nothing else, and the next person takes over', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const before = realVault(vault, true);
  must(await before.api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  const { rows } = must(await before.api['tips.list'](everything));
  const tipOf = (text: string): string => rows.find(({ excerpt }) => excerpt.startsWith(text))?.tipId ?? '';
  must(await before.api['tips.setUrgency']({ tipId: tipOf(firstTipText), urgency: 'U1' }));
  must(await before.api['tips.setUrgency']({ tipId: tipOf(attachedTipText), urgency: 'U3' }));
  must(await before.api['work.setDue']({ tipId: tipOf(attachedTipText), at: Date.now() + 72 * 3_600_000, note: promise }));
  must(await before.api['people.add']({ name: colleague, role: 'triage', passphrase: theirs, secret: vaults.passphrase }));
  before.service.close();

  const desk = await startDesk(profile);
  let page = await desk.window();
  await unlock(page, vaults.passphrase);
  await page.getByRole('option').nth(1).waitFor();
  await showView(page, 'This vault');
  const box = page.getByRole('checkbox', { name: 'Show how many files wait and when something is due first' });
  await expect(box).not.toBeChecked();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await axeFindsNothing(page);

  await showView(page, 'Hand-overs');
  await press(page, 'End your shift…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 tip about danger now')).toBeVisible();
  await expect(dialog.getByText('1 promise for later')).toBeVisible();
  await page.keyboard.type('Tip 1 first. ប្រយ័ត្ន');
  await press(page, 'Hand over');
  await expect(dialog.getByText('Handed over. You can lock now.')).toBeVisible();
  await press(page, 'Close');
  page = await lockDesk(desk, page);

  await expect(page.getByText(/^Due first: /)).toBeVisible();
  const lockScreen = await page.locator('main').innerText();
  for (const told of [firstTipText, attachedTipText, promise, 'ប្រយ័ត្ន', colleague]) expect(lockScreen).not.toContain(told);
  await axeFindsNothing(page);

  await unlock(page, theirs);
  await expect(page.getByText(/^Hand-over from Invented Member, /)).toBeVisible();
  await expect(page.getByText('Tip 1 first. ប្រយ័ត្ន')).toBeVisible();
  await page.getByText('Show the tips').press('Enter');
  await expect(page.getByText(promise)).toBeVisible();
  await axeFindsNothing(page);
  await press(page, 'I have read it and go on');
  await expect(page.getByText(/^Hand-over from Invented Member, /)).toHaveCount(0);
  await showView(page, 'Hand-overs');
  await expect(page.getByText(new RegExp(`^Taken over by ${colleague}, `))).toBeVisible();
  await desk.close();
});

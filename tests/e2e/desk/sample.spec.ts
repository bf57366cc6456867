import { existsSync } from 'node:fs';
import path from 'node:path';
import { goTo } from '../support/go-to.ts';
import { vaultAnswers } from '../support/vault-answers.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { expect, showView, test } from '../support/desk-app.ts';

// The sample vault as somebody new meets it: by keyboard from the first screen, and gone again with one button.
test('somebody new explores two hundred invented tips, finds who is in danger now, and throws them away', async ({ desk, page, folder }) => {
  await expect(page.getByRole('heading', { name: 'Create a vault' })).toBeVisible();
  await goTo(page.getByRole('button', { name: 'Explore with invented tips' }));
  await page.keyboard.press('Enter');
  // Two hundred tips are sealed, stored and assessed meanwhile; a busy machine takes its time.
  const views = page.getByRole('navigation', { name: 'Views' });
  await expect(views).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('Practice: everything here is invented.')).toBeVisible();
  await expect(views.getByRole('button', { name: /^All ?200$/ })).toBeVisible();
  // Nothing is asked of a learner: no backup, no key, no words on paper.
  await expect(page.getByRole('region', { name: 'Since the last time' })).not.toContainText(/backup|key/i);
  await expect(views.getByRole('button', { name: 'Backups' })).toHaveCount(0);
  await expect(page.getByRole('banner').getByRole('button', { name: /^Import/ })).toHaveCount(0);
  await axeFindsNothing(page);

  await showView(page, 'Maybe danger');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options).toHaveCount(1);
  await expect(options.first()).toContainText('Lantern Garden');
  await options.first().click();
  await expect(page.getByRole('main')).toContainText('it has to be before ten');

  await page.getByRole('button', { name: 'Throw away…' }).click();
  const dialog = page.getByRole('alertdialog');
  await axeFindsNothing(page);
  await dialog.getByRole('button', { name: 'Throw away' }).click();
  const fresh = await desk.window(page);
  await vaultAnswers(desk.app, fresh);
  await expect(fresh.getByRole('heading', { name: 'Create a vault' })).toBeVisible();
  await expect(fresh.getByRole('button', { name: 'Explore with invented tips' })).toBeVisible();
  expect(existsSync(path.join(folder, 'profile', 'sample'))).toBe(false);
});

// A phone call becomes a tip, by keyboard alone; its draft outlives a lock. And what the desk shows partners who seal with other tools.
import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, searchFor, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { expect, test } from '../support/inhabited-vault.ts';

let desk: DeskApp;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ inhabited }) => {
  const profile = path.join(path.dirname(inhabited.folder), 'writing-profile');
  cpSync(inhabited.folder, path.join(profile, 'vault'), { recursive: true });
  desk = await startDesk(profile);
  page = await desk.window();
});
test.afterAll(() => desk.close());

const open = async (secret: string): Promise<void> => {
  await unlock(page, secret);
  await expect(page.getByText(/^Last change .*events?\./)).toBeVisible({ timeout: 60_000 });
};
/** Reaches it as a person without a mouse does. */
async function tabTo(name: string | RegExp, role: 'textbox' | 'button' | 'radio' = 'textbox'): Promise<void> {
  const wanted = page.getByRole('main').getByRole(role, { name });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached: ${String(name)}`);
}

test('what is written down is kept as it is typed, and a lock takes nothing of it', async ({ inhabited }) => {
  await open(inhabited.passphrase);
  await goTo(page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Write down a tip' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Write down a tip' })).toBeVisible();
  await axeFindsNothing(page);
  await tabTo('Phone call', 'radio');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Phone call' })).toBeChecked();
  await tabTo('What was told');
  await page.keyboard.insertText('នាងថាគេនឹងលក់នាងយប់នេះ។ An invented call.');
  await expect(page.getByText(/^Draft kept in the vault at /)).toBeVisible();

  page = await lockDesk(desk, page);
  await open(inhabited.passphrase);
  await showView(page, 'Write down a tip');
  await expect(page.getByRole('main').getByRole('list', { name: 'Unfinished' })).toContainText('An invented call.');
  await axeFindsNothing(page);
  await tabTo(/^Go on writing: /, 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What was told' })).toHaveValue('នាងថាគេនឹងលក់នាងយប់នេះ។ An invented call.');
  await expect(page.getByRole('radio', { name: 'Phone call' })).toBeChecked();
});

test('finished, it is a tip that says in the list, on the tip and in its history that staff wrote it down', async () => {
  await tabTo('Where it happens (may be empty)');
  await page.keyboard.type('An invented town');
  await tabTo('How to reach the person without harm (may be empty)');
  await page.keyboard.type('Only by Signal, never after 18:00');
  await tabTo('Keep as a tip', 'button');
  await page.keyboard.press('Enter');
  const tip = page.getByRole('article');
  await expect(tip.getByText('Written down by staff. It was not sealed')).toBeVisible({ timeout: 60_000 });
  await expect(tip).toContainText('An invented town');
  await expect(tip).toContainText('Only by Signal, never after 18:00');
  await expect(tip.getByRole('region', { name: 'Original text' })).toContainText('An invented call.');
  await expect(tip).toContainText('Phone call');
  await searchFor(page, 'An invented call');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('written down');
  await axeFindsNothing(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await axeFindsNothing(page);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await showView(page, 'Write down a tip');
  await expect(page.getByRole('list', { name: 'Unfinished' })).toHaveCount(0);
});

test('what is missing is said, and a text can be thrown away after a question', async () => {
  await tabTo('What was told');
  await page.keyboard.type('x');
  await expect(page.getByText(/^Draft kept in the vault at /)).toBeVisible();
  await tabTo('Keep as a tip', 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choose how it was told.')).toBeInViewport();
  await expect(page.getByRole('radio', { name: 'Phone call' })).toBeFocused();
  await axeFindsNothing(page);
  await goTo(page.getByRole('button', { name: 'Throw away' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toContainText('It cannot be brought back.');
  await axeFindsNothing(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What was told' })).toHaveValue('');
  await expect(page.getByRole('list', { name: 'Unfinished' })).toHaveCount(0);
});

test('the same words told twice are suggested to each other, and the suggestion leads there', async () => {
  const words = 'A van without plates came to the old hotel at four in the morning and took eleven people, says the baker across the street, who is invented.';
  for (const way of ['Phone call', 'In person']) {
    await showView(page, 'Write down a tip');
    await page.getByText(way, { exact: true }).click();
    await page.getByRole('textbox', { name: 'What was told' }).fill(words);
    await page.getByRole('button', { name: 'Keep as a tip' }).click();
    await expect(page.getByRole('article').getByText('Written down by staff. It was not sealed')).toBeVisible({ timeout: 60_000 });
  }
  // The earlier one was compared within a second or two of being written.
  const similar = page.getByRole('article').getByRole('button', { name: /^Similar to No\. \d+ \(100 %\)$/ });
  await searchFor(page, 'van without plates');
  await expect(page.getByRole('option')).toHaveCount(2);
  await expect(async () => {
    await page.getByRole('option').nth(1).click();
    await page.getByRole('option').first().click();
    await expect(similar).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });
  await axeFindsNothing(page);
  const before = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
  await pressOn(similar, 'Enter');
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).not.toHaveText(before);
});

test('an intake key shows what partners with age or libsodium need, and copies it', async () => {
  await showView(page, 'Intake keys');
  await goTo(page.getByText(/^For partners with age or libsodium/).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Recipient, age1…' })).toHaveValue(/^age1[a-z0-9]{58}$/);
  await expect(page.getByRole('textbox', { name: 'Recipient, age1pq1…' })).toHaveValue(/^age1pq1[a-z0-9]{1900,}$/);
  const recipient = await page.getByRole('textbox', { name: 'Recipient, age1…' }).inputValue();
  await expect(page.getByRole('textbox', { name: 'Command for any age' })).toHaveValue(`age -r ${recipient} -o tip.age tip.txt`);
  await axeFindsNothing(page);
  await pressOn(page.getByRole('button', { name: 'Copy: Command for any age' }), 'Enter');
  await expect(page.getByText('Copied. It leaves the clipboard by itself in ten seconds.')).toBeVisible();
  expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(`age -r ${recipient} -o tip.age tip.txt`);
});

// By keyboard alone, from the open tip to a written card in 25 actions at most; shown large; without consent; and what is the reporter's refused. Everything is invented.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { importFolder, lockDesk, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { press } from '../support/press.ts';
import { expect, test } from '../support/prepared-vault.ts';
import { tick } from '../support/tick.ts';

const narrative = 'They will move nine of us on Friday night (invented).';
const contact = 'Only Quiet Lantern, 096 555 0143, after ten (invented).';
const why = 'Invented: nine people are to be moved on Friday';
const alone = 'Invented: it is two at night and nobody answers';
const actionsAtMost = 25;

/** Counts what a person does: a key, or one stretch of typing. */
class Counted {
  actions = 0;
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }
  async key(name: string, times = 1): Promise<void> {
    for (let pressed = 0; pressed < times; pressed += 1) {
      await this.#page.keyboard.press(name);
      this.actions += 1;
    }
  }
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.actions += 1;
  }
}

interface Opened {
  readonly desk: DeskApp;
  readonly page: Page;
}

async function openTip({ vaults, folder }: { readonly vaults: { readonly clean: string; readonly publicKey: Uint8Array; readonly passphrase: string }; readonly folder: string }, withReceiver = true): Promise<Opened> {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  writeFileSync(path.join(carried, 'one.tip'), sealedTip(vaults.publicKey, narrative, { content: { safeContact: contact, place: 'Invented Gate Compound', answers: { country: 'KH', province: 'KH-18', people: '2-9', danger: ['violence', 'transfer'] } } }));
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await importFolder(desk, page, carried);
  if (withReceiver) await addReceiver(page);
  await press(page, /^All \d+$/);
  await page.getByRole('option').filter({ hasText: 'nine of us' }).click();
  await expect(page.getByRole('heading', { name: 'Work on it' })).toBeVisible();
  return { desk, page };
}

async function addReceiver(page: Page): Promise<void> {
  await showView(page, 'Referrals');
  await press(page, 'Add a receiver…');
  await page.keyboard.type('Garden House (invented)');
  await tick(page.getByRole('dialog').getByRole('radio', { name: 'Shelter', exact: true }));
  await press(page, 'Save');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** From the open tip to the last field before it leaves: nothing else has to be looked for. */
async function fill(page: Page, person: Counted): Promise<void> {
  const dialog = page.getByRole('dialog');
  await person.key('e');
  await expect(dialog.getByRole('textbox', { name: 'Place', exact: true })).toBeFocused();
  await person.key('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Place', exact: true })).toHaveValue('Invented Gate Compound');
  await person.type('Building B, second floor');
  await person.key('Enter', 3);
  await expect(dialog.getByRole('textbox', { name: 'Act before' })).toBeFocused();
  await person.type('Friday 18:00');
  await person.key('Enter', 3);
  const receiver = dialog.getByRole('button', { name: /Receiver$/ });
  await expect(receiver).toBeFocused();
  await person.key('ArrowRight');
  await expect(receiver).toContainText('Garden House (invented)');
  await person.key('Tab');
  await person.key('ArrowRight');
  const reason = dialog.getByRole('radiogroup', { name: /^Without consent/ });
  await expect(reason).toBeVisible();
  await person.key('Tab');
  await person.key('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Danger to life now' })).toBeChecked();
  await person.key('Tab');
  await person.type(why);
  await person.key('Tab');
  await person.type(alone);
}

test('a card is written by keyboard in 25 actions at most, without consent, beside a dossier that nobody has read through, and waits for a review', async ({ vaults, folder }) => {
  test.setTimeout(240_000);
  const { desk, page } = await openTip({ vaults, folder });
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill('Unread (invented)');
  await press(page, 'Create dossier');
  await press(page, /^All \d+$/);
  await page.getByRole('option').filter({ hasText: 'nine of us' }).click();
  await expect(page.getByRole('heading', { name: 'Work on it' })).toBeVisible();

  const person = new Counted(page);
  await page.keyboard.press('e');
  await expect(page.getByText('An emergency card is for danger now or within 24 h.', { exact: false })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: /^Emergency card…/ })).toBeVisible();
  await fill(page, person);
  await axeFindsNothing(page);
  const file = path.join(folder, 'card.pdf');
  await desk.answerDialogs([file]);
  await person.key('Control+Enter');
  await expect(page.getByText('Saved as card.pdf', { exact: false })).toBeVisible({ timeout: 60_000 });
  // The system's own window for the place asks for one Enter.
  expect(person.actions + 1).toBeLessThanOrEqual(actionsAtMost);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  await axeFindsNothing(page);
  await press(page, 'Close');

  await press(page, /^Disclosures 1 to review/);
  const register = page.getByRole('list', { name: 'Disclosures' });
  await expect(register.getByRole('heading', { name: 'Emergency card' })).toBeVisible();
  await expect(register.getByText('Garden House (invented)', { exact: false })).toBeVisible();
  await expect(register.getByText(why, { exact: false })).toBeVisible();
  await expect(register.getByText(alone, { exact: false })).toBeVisible();
  await expect(register.getByText('To review', { exact: true })).toBeVisible();
  await axeFindsNothing(page);

  // A second card to the same receiver: what they have already can be looked at, beside the card as it is typed.
  await press(page, /^All \d+$/);
  await page.getByRole('option').filter({ hasText: 'nine of us' }).click();
  await expect(page.getByRole('heading', { name: 'Work on it' })).toBeVisible();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Place', exact: true }).fill('Invented Gate Compound, hall C');
  await goTo(dialog.getByRole('button', { name: /Receiver$/ }));
  await page.keyboard.press('ArrowRight');
  const held = dialog.getByText('This receiver has 1 earlier file about this tip: compare');
  await expect(held).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(held).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.locator('.held-differences ins').filter({ hasText: 'C' }).first()).toBeVisible();
  await axeFindsNothing(page);
  await desk.close();
});

test('a card shown large fills the window field after field, and the register says whether it was read out', async ({ vaults, folder }) => {
  test.setTimeout(240_000);
  const { desk, page } = await openTip({ vaults, folder });
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: /^Emergency card…/ })).toBeVisible();
  await fill(page, new Counted(page));
  await press(page, 'Show large to read aloud');
  const large = page.locator('.read-aloud');
  await expect(large).toContainText('Invented Gate Compound', { timeout: 60_000 });
  await axeFindsNothing(page);
  await page.keyboard.press('ArrowRight');
  await expect(large).toContainText('Building B, second floor');
  await page.keyboard.press('ArrowLeft');
  await expect(large).toContainText('Invented Gate Compound');
  // By mouse as well; a button that has the focus is pressed once.
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(large).toContainText('Building B, second floor');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Field 3 of \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(large).toContainText('Building B, second floor');
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await expect(page.getByText('Was it read out to Garden House (invented)?')).toBeVisible();
  await axeFindsNothing(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await press(page, /^Disclosures 1 to review/);
  const register = page.getByRole('list', { name: 'Disclosures' });
  await expect(register.getByText('Shown large to be read aloud')).toBeVisible();
  await expect(register.getByText(/^Read out /)).toBeVisible();
  await desk.close();
});

test('how the reporter can be reached is refused with the word why, a lock keeps what was typed, and without a receiver the card says so', async ({ vaults, folder }) => {
  test.setTimeout(240_000);
  const { desk, page } = await openTip({ vaults, folder }, false);
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: /^Emergency card…/ })).toBeVisible();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('There is no receiver yet.', { exact: false })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Contact rule for the receiver' }).fill('Ask for Quiet Lantern at 096 555 0143');
  await press(page, 'Close');
  await addReceiver(page);
  const again = await lockDesk(desk, page);
  await unlock(again, vaults.passphrase);
  await press(again, /^All \d+$/);
  await again.getByRole('option').filter({ hasText: 'nine of us' }).click();
  await expect(again.getByRole('heading', { name: 'Work on it' })).toBeVisible();
  const rule = again.getByRole('textbox', { name: 'Contact rule for the receiver' });
  await again.keyboard.press('e');
  await expect(rule).toHaveValue('Ask for Quiet Lantern at 096 555 0143');
  await press(again, 'Close');
  await fill(again, new Counted(again));
  const file = path.join(folder, 'card.pdf');
  await desk.answerDialogs([file]);
  await again.keyboard.press('Control+Enter');
  await expect(again.getByText('is how the reporter can be reached', { exact: false }).first()).toBeVisible();
  await axeFindsNothing(again);
  expect(existsSync(file)).toBe(false);
  await rule.fill('Speak only with us.');
  await again.keyboard.press('Control+Enter');
  await expect(again.getByText('Saved as card.pdf', { exact: false })).toBeVisible({ timeout: 60_000 });
  await desk.close();
});

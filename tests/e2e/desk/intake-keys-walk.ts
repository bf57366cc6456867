// What is asked around intake keys, for the walk through every screen of the desk: how long they last, another laptop's key, the poster.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { encodeKeyCard } from '#shared/sealed-tip/key-card.ts';
import type { DeskApp } from '../support/desk-app.ts';
import { expect } from '../support/expect.ts';
import { pressOn } from '../support/go-to.ts';
import { answer, button, opened, type At } from './walk-steps.ts';

const dayMs = 86_400_000;
const theirs = intakeKeyFromSeed(new Uint8Array(32).fill(77)).publicKey;

/** As long as a name may be, without a place to break. */
const laptop = 'AnInventedOfficeWithANameThatNeverEnds'.repeat(3).slice(0, 60);

/** On the page of intake keys, with one key. Leaves it as it was. */
export async function walkIntakeKeys(desk: DeskApp, page: Page, folder: string, at: At): Promise<void> {
  const dialog = page.getByRole('dialog');
  await button(page, 'Change… how long keys last').click();
  await dialog.getByLabel('Valid for how many days').fill('0');
  await pressOn(dialog.getByLabel('Valid for how many days'), 'Enter');
  await expect(dialog.getByText('A number of days from 1 to 366.')).toBeVisible();
  await at('how long new keys last, with what is wrong', page);
  await answer(page);

  const card = path.join(folder, 'card.txt');
  writeFileSync(card, encodeKeyCard({ publicKey: theirs, expiresAt: Date.now() + 30 * dayMs, destroyAfter: Date.now() + 60 * dayMs }));
  await button(page, 'Add another laptop’s key…').click();
  await dialog.getByLabel('What you call that laptop').fill(laptop);
  await dialog.getByLabel('The six words its desk shows').fill(fingerprintWords(intakeKeyFromSeed(new Uint8Array(32).fill(78)).publicKey).join(' '));
  await desk.answerDialogs([card]);
  await button(page, 'Choose the card…').click();
  await expect(dialog.getByRole('alert')).toContainText('These six words are not those of the key in this card.');
  await at('add another laptop’s key, with what is wrong', page);
  await dialog.getByLabel('The six words its desk shows').fill(fingerprintWords(theirs).join(' '));
  await button(page, 'Choose the card…').click();
  await expect(page.getByText(`${laptop} is on the list.`)).toBeVisible();
  await button(page, `Remove… ${laptop}`).scrollIntoViewIfNeeded();
  await at('intake keys, with another laptop’s', page);
  await button(page, `Remove… ${laptop}`).click();
  await opened(page);
  await at('remove another laptop’s key', page);
  await answer(page, 'Remove it');
  await expect(page.getByText('No other laptop’s key is here.')).toBeVisible();

  await button(page, 'Save poster… intake key 1').click();
  await dialog.getByRole('region', { name: 'What will be printed' }).getByRole('listitem').first().waitFor();
  await at('save a poster', page);
  await answer(page);
}

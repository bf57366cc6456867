// A reporter with a receipt: what they chose is read, answered, and the answer opened with their words alone. By keyboard.
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readReceipt, receiptKeys, receiptWords } from '#shared/sealed-tip/receipt.ts';
import { openReplyBundle, replyEntryBytes } from '#shared/sealed-tip/reply-bundle.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { importFolder, lockDesk, searchFor, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { expect, test } from '../support/inhabited-vault.ts';

let desk: DeskApp;
let page: Page;
let base: string;

const words = receiptWords(new Uint8Array(randomBytes(16))).join(' ');
const keysOf = (typed: string) => {
  const read = readReceipt(typed);
  if (!read.ok) throw new Error(read.code);
  return receiptKeys(read.value);
};
const opened = async (file: string, replyKey: string) => {
  const outcome = await openReplyBundle(new Uint8Array(readFileSync(path.join(base, file))), replyKey, () => Promise.resolve());
  return outcome.ok ? outcome.value.map(({ status, text }) => ({ status, text })) : outcome.code;
};
const press = async (name: string | RegExp): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true });
  await goTo(button);
  await page.keyboard.press('Enter');
};
const openTip = async (search: string): Promise<void> => {
  await searchFor(page, search);
  await pressOn(page.getByRole('searchbox'), 'Enter');
  await page.keyboard.press('ArrowDown');
  // The tip before stays on screen until this one is there, with a heading and buttons of its own.
  await expect(page.locator('.original')).toContainText(search);
  await expect(page.getByText('Answers to the reporter')).toBeVisible();
};
const save = async (file: string): Promise<void> => {
  await desk.answerDialogs([path.join(base, file)]);
  await press('Save the file of answers…');
  await expect(page.getByText(new RegExp(`^Saved as ${file}`))).toBeVisible();
};

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ inhabited }) => {
  base = path.join(path.dirname(inhabited.folder), 'replies-journey');
  const profile = path.join(base, 'profile');
  cpSync(inhabited.folder, path.join(profile, 'vault'), { recursive: true });
  const carried = path.join(base, 'carried');
  mkdirSync(carried);
  const content = { safeContact: 'Only after 22:00 (invented). Ask about the motorbike.', receipt: keysOf(words) };
  writeFileSync(
    path.join(carried, 'first'),
    sealedTip(inhabited.publicKey, 'Quartzlantern: the first of two (invented).', { content: { ...content, answers: { country: 'KH', province: 'KH-18', people: '10-49', danger: ['violence', 'raid'], contact: 'confidential' } } }),
  );
  writeFileSync(path.join(carried, 'second'), sealedTip(inhabited.publicKey, 'Amberlantern: the follow-up (invented).', { content: { receipt: content.receipt } }));
  desk = await startDesk(profile);
  page = await desk.window();
  await unlock(page, inhabited.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible({ timeout: 60_000 });
  await importFolder(desk, page, carried);
});
test.afterAll(() => desk.close());

test('what the reporter chose is there in the words of the staff, and what they did not is "not said"', async () => {
  await openTip('Quartzlantern');
  await expect(page.getByRole('option', { name: /says danger now/ })).toBeVisible();
  const signs = page.locator('.said-danger');
  await expect(signs.getByRole('listitem')).toHaveText(['Violence now', 'A raid is expected']);
  const facts = page.locator('.tip-side section').filter({ has: page.getByRole('heading', { name: 'What the reporter chose' }) });
  await expect(facts).toContainText('Preah Sihanouk');
  await expect(facts).toContainText('10 to 49');
  await expect(facts.locator('div').filter({ hasText: 'Children among them' })).toContainText('not said');
  await expect(page.getByText('Only after 22:00 (invented). Ask about the motorbike.')).toBeVisible();
  await axeFindsNothing(page);
});

test('a follow-up under the same receipt leads to the first tip', async () => {
  await openTip('Amberlantern');
  await expect(page.getByText('It says nothing about who wrote them.')).toBeVisible();
  const other = page.locator('.tip-side section').filter({ has: page.getByRole('heading', { name: 'Under the same receipt' }) }).getByRole('button');
  await goTo(other);
  await page.keyboard.press('Enter');
  await expect(page.locator('.original')).toContainText('Quartzlantern');
});

test('a reply is begun, survives a lock, and is written after the rule for safe contact was seen', async ({ inhabited }) => {
  await press('Write a reply…');
  const dialog = page.getByRole('dialog', { name: /^Reply to the reporter of tip/ });
  await expect(dialog.getByText('This may not be read in time, or by somebody else')).toBeVisible();
  await expect(dialog.getByText('Only after 22:00 (invented). Ask about the motorbike.')).toBeVisible();
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Which floor');
  await axeFindsNothing(page);
  // Long enough for the pause after which a draft is kept.
  await page.waitForTimeout(1500);
  page = await lockDesk(desk, page);
  await unlock(page, inhabited.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible({ timeout: 60_000 });
  await openTip('Quartzlantern');
  await press('Go on with the draft…');
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Which floor');
  await page.keyboard.press('End');
  await page.keyboard.type('?');
  await press(/^Status|Received/);
  await pressOn(page.getByRole('option', { name: 'We have a question' }), 'Enter');
  await press('Add to the file of answers');
  await expect(page.getByText('Added. It leaves with the next file')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Write a reply…' })).toBeVisible();
});

test('the file opens with the right words only, and two files share no entry', async () => {
  await showView(page, 'Replies');
  await expect(page.getByText('1 reply goes into the next file.')).toBeVisible();
  await save('one.tkr');
  await axeFindsNothing(page);
  await save('two.tkr');
  expect(await opened('one.tkr', keysOf(words).replyKey)).toEqual([{ status: 'question', text: 'Which floor?' }]);
  expect(await opened('two.tkr', keysOf(words).replyKey)).toEqual([{ status: 'question', text: 'Which floor?' }]);
  expect(await opened('one.tkr', receiptKeys(new Uint8Array(randomBytes(16))).replyKey)).toBe('bundle-no-entry');
  const entries = ['one.tkr', 'two.tkr'].flatMap((file) => {
    const bytes = readFileSync(path.join(base, file));
    return Array.from({ length: 64 }, (_, index) => bytes.subarray(11 + index * replyEntryBytes, 11 + (index + 1) * replyEntryBytes).toString('hex'));
  });
  expect(new Set(entries).size).toBe(128);
});

test('a withdrawn reply is in no later file', async () => {
  await pressOn(page.getByRole('button', { name: /^Open tip/ }), 'Enter');
  await press(/^Withdraw the reply of/);
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await pressOn(page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }), 'Enter');
  await expect(page.getByText('Withdrawn.', { exact: true })).toBeVisible();
  await showView(page, 'Replies');
  await expect(page.getByText('No reply is open.')).toBeVisible();
  await save('three.tkr');
  expect(await opened('three.tkr', keysOf(words).replyKey)).toBe('bundle-no-entry');
});

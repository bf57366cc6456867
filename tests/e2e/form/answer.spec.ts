import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { sealReplyBundle, type ReplyToSeal } from '#shared/sealed-tip/reply-bundle.ts';
import { readReceipt, receiptDigits, receiptKeys, receiptWords } from '#shared/sealed-tip/receipt.ts';
import { testKey } from '../support/built-form.ts';
import { launchFormBrowser } from '../support/form-browser.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { chooseFiles, heading, openForm, press, sealAndSave, writeTip, type OpenForm } from './form-walk.ts';

let browser: Browser;
let form: OpenForm;
const key = testKey(1);
const systemBytes = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

test.beforeAll(async () => {
  browser = await launchFormBrowser();
});
test.afterAll(() => browser.close());
test.afterEach(() => form.close());

const mine = new Uint8Array(16).fill(7);
const someoneElse = new Uint8Array(16).fill(9);
/** Invented. */
const reply = (receipt: Uint8Array, changes: Partial<ReplyToSeal> = {}): ReplyToSeal => ({ replyKey: receiptKeys(receipt).replyKey, status: 'question', day: '2031-03-14', sequence: 1, text: 'តើអ្នកនៅអគារណា? Which building?', ...changes });

function bundle(replies: readonly ReplyToSeal[]): Buffer {
  const sealed = sealReplyBundle({ replies, randomBytes: systemBytes });
  if (!sealed.ok) throw new Error(sealed.code);
  return Buffer.from(sealed.value);
}

async function look(page: Page, words: string, file: Buffer): Promise<void> {
  await page.getByLabel('Twelve words or numbers').fill(words);
  await chooseFiles(page.getByLabel('Choose the file'), [{ name: 'answers.bin', mimeType: 'application/octet-stream', buffer: file }]);
  await press(page, 'Look');
}

async function openAnswers(): Promise<Page> {
  form = await openForm(browser, { keys: [key] });
  await press(form.page, 'Look for an answer to an earlier message');
  return form.page;
}

test('the words of a receipt open what is posted for it, the newest first, and nothing of anybody else', async () => {
  const page = await openAnswers();
  const file = bundle([reply(mine), reply(someoneElse, { text: 'For another person' }), reply(mine, { sequence: 2, status: 'acting', day: '2031-03-16', text: '' })]);
  await look(page, receiptWords(mine).join(' '), file);
  await expect(heading(page, '2 answers')).toBeFocused();
  const said = await page.getByRole('main').innerText();
  expect(said.indexOf('We are doing something about it.')).toBeGreaterThan(0);
  expect(said.indexOf('We are doing something about it.')).toBeLessThan(said.indexOf('តើអ្នកនៅអគារណា? Which building?'));
  expect(said).toContain('Written on 14 March 2031');
  expect(said).not.toContain('another person');
  await axeFindsNothing(page);
  expect(form.misdeeds).toEqual({ requests: [], complaints: [] });
});

test('numbers in the digits of another script, without gaps, are the same words', async () => {
  const page = await openAnswers();
  const khmer = receiptDigits(mine).join('').replace(/\d/gu, (digit) => String.fromCodePoint(0x17e0 + Number(digit)));
  await look(page, khmer, bundle([reply(mine)]));
  await expect(heading(page, '1 answer')).toBeFocused();
});

test('words that are too few, unknown, or do not belong together are called so, and can be mended', async () => {
  const page = await openAnswers();
  const words = [...receiptWords(mine)];
  const file = bundle([reply(mine)]);
  await look(page, words.slice(1).join(' '), file);
  await expect(page.getByText('There must be twelve words')).toBeVisible();
  await expect(page.getByLabel('Twelve words or numbers')).toBeFocused();
  await look(page, [...words.slice(1), 'tipkeep'].join(' '), file);
  await expect(page.getByText('One of them is not a word or number of ours.')).toBeVisible();
  await look(page, [...words.slice(1), ...words.slice(0, 1)].join(' '), file);
  await expect(page.getByText('They do not belong together.')).toBeVisible();
  await look(page, ` ${words.join('\n').toUpperCase()} `, file);
  await expect(heading(page, '1 answer')).toBeFocused();
});

test('a file without an answer, of another kind, cut off, changed or too large gets a kind, clear word', async () => {
  const page = await openAnswers();
  const words = receiptWords(mine).join(' ');
  const whole = bundle([reply(someoneElse)]);
  await look(page, words, whole);
  await expect(page.getByText('There is no answer for these words in this file.')).toBeVisible();
  await axeFindsNothing(page);
  await look(page, words, Buffer.from('not a bundle'));
  await expect(page.getByText('This is not a file of answers.')).toBeVisible();
  await look(page, words, whole.subarray(0, -1));
  await expect(page.getByText('This file was changed or cut off on its way.')).toBeVisible();
  const changed = Buffer.from(whole);
  changed[5000] = (changed[5000] ?? 0) ^ 1;
  await look(page, words, changed);
  await expect(page.getByText('This file was changed or cut off on its way.')).toBeVisible();
  await look(page, words, Buffer.alloc(20 * 1024 * 1024));
  await expect(page.getByText('This is not a file of answers.')).toBeVisible();
  await expect(page.getByLabel('Twelve words or numbers')).toHaveValue(words);
});

test('the words shown before sealing are those that open the answer to that message, and given again they join the next message to it', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await writeTip(page, { narrative: 'First' });
  await press(page, 'Change: How we may use it');
  await press(page, 'Keep twelve words');
  await expect(page.getByText('Whoever finds these words')).toBeVisible();
  await press(page, 'Show the words');
  const words = await page.locator('.receipt li').allInnerTexts();
  expect(words).toHaveLength(12);
  await press(page, 'I have them');
  await expect(page.getByText('Twelve words belong to this message.')).toBeVisible();
  await press(page, 'Continue');
  const first = await openSealedTip((await sealAndSave(page)).bytes, [key]);
  const receipt = first.ok ? first.value.content.receipt : undefined;
  await form.close();

  const later = await openAnswers();
  await look(later, words.join(' '), bundle([{ replyKey: receipt?.replyKey ?? '', status: 'received', day: '2031-03-14', sequence: 1, text: '' }]));
  await expect(later.getByText('Your message arrived.')).toBeVisible();
  await press(later, 'Back');
  await writeTip(later, { narrative: 'Second' });
  await press(later, 'Change: How we may use it');
  await press(later, 'Keep twelve words');
  await press(later, 'I have words from an earlier message');
  await later.getByLabel('Twelve words or numbers').fill(words.join(' '));
  await press(later, 'Use these');
  await press(later, 'Seal now');
  const [download] = await Promise.all([later.waitForEvent('download'), later.getByRole('link', { name: 'Save the sealed file' }).click()]);
  const second = await openSealedTip(new Uint8Array(readFileSync(await download.path())), [key]);
  expect(second.ok && second.value.content.receipt).toEqual(receipt);
});

for (const [name, atWords] of [
  ['with the words that were shown, which somebody may have written down', (page: Page) => press(page, 'Show the words')],
  ['without words where none were shown', () => Promise.resolve()],
  ['without words where none were typed', (page: Page) => press(page, 'I have words from an earlier message')],
] as const) {
  test(`"Seal now" on the screens of the words seals ${name}`, async () => {
    form = await openForm(browser, { keys: [key] });
    const { page } = form;
    await writeTip(page, { narrative: 'x' });
    await press(page, 'Change: How we may use it');
    await press(page, 'Keep twelve words');
    await atWords(page);
    const words = (await page.locator('.receipt li').allInnerTexts()).join(' ');
    await press(page, 'Seal now');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save the sealed file' }).click()]);
    const tip = await openSealedTip(new Uint8Array(readFileSync(await download.path())), [key]);
    const read = readReceipt(words);
    expect(tip.ok && tip.value.content.receipt?.replyKey).toBe(read.ok ? receiptKeys(read.value).replyKey : undefined);
    await press(page, 'Change something');
    await press(page, 'Change: How we may use it');
    await expect(page.getByText('Twelve words belong to this message.')).toHaveCount(read.ok ? 1 : 0);
  });
}

test('words from an earlier message that are not right are not sealed by "Seal now", and right ones are', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await writeTip(page, { narrative: 'x' });
  await press(page, 'Change: How we may use it');
  await press(page, 'Keep twelve words');
  await press(page, 'I have words from an earlier message');
  const field = page.getByLabel('Twelve words or numbers');
  await field.fill('three wrong words');
  await press(page, 'Seal now');
  await expect(page.getByText('There must be twelve words')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill(receiptWords(mine).join(' '));
  await press(page, 'Seal now');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save the sealed file' }).click()]);
  const tip = await openSealedTip(new Uint8Array(readFileSync(await download.path())), [key]);
  expect(tip.ok && tip.value.content.receipt?.replyKey).toBe(receiptKeys(mine).replyKey);
});

test('without the choice no receipt travels, and it can be taken back', async () => {
  form = await openForm(browser, { keys: [key] });
  const { page } = form;
  await writeTip(page, { narrative: 'x' });
  await press(page, 'Change: How we may use it');
  await press(page, 'Keep twelve words');
  await press(page, 'Show the words');
  await press(page, 'I have them');
  await press(page, 'Go without words');
  await press(page, 'Continue');
  const tip = await openSealedTip((await sealAndSave(page)).bytes, [key]);
  expect(tip.ok && tip.value.content).not.toHaveProperty('receipt');
});

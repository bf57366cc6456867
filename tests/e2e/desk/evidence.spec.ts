// Files that staff add to a tip: in, stopped, gone on with, given up, and out again as a copy. By keyboard.
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, statSync, truncateSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { must } from '../../support/vault-harness.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, searchFor, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { goTo, pressOn } from '../support/go-to.ts';
import { demoTips, expect, test } from '../support/inhabited-vault.ts';
import { realVault } from '../support/prepared-vault.ts';
import { misfits } from './fits.ts';

let desk: DeskApp;
let page: Page;
let vault: string;
let base: string;
let blobsOfWholeFiles = 0;

const readerSecret = 'invented lantern pebble meadow ribbon copper';
const triageSecret = 'invented walnut harbour thimble orchard velvet';
const khmerName = 'វីដេអូដែលបានបង្កើត ជាន់ទី៦.mp4';
/** As long as a file system takes, without a place to break. */
const longName = `${'AnInventedRecordingWithANameThatNeverEnds'.repeat(7).slice(0, 251)}.mp4`;
const bigName = 'invented film.bin';
/** The first tip came with two files. */
const tipWords = (demoTips[0]?.narrative ?? '').slice(0, 30);

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ inhabited }) => {
  base = path.join(path.dirname(inhabited.folder), 'evidence-journey');
  const profile = path.join(base, 'profile');
  vault = path.join(profile, 'vault');
  cpSync(inhabited.folder, vault, { recursive: true });
  mkdirSync(path.join(base, 'stick'));
  mkdirSync(path.join(base, 'out'));
  const harness = realVault(vault, true);
  must(await harness.api['vault.unlock']({ secret: inhabited.passphrase, acceptPracticeMismatch: false }));
  must(await harness.api['people.add']({ name: 'Invented Reader', role: 'read', passphrase: readerSecret, secret: inhabited.passphrase }));
  must(await harness.api['people.add']({ name: 'Invented Triager', role: 'triage', passphrase: triageSecret, secret: inhabited.passphrase }));
  harness.service.close();
  desk = await startDesk(profile);
  page = await desk.window();
});
test.afterAll(() => desk.close());

const axe = (): Promise<void> => axeFindsNothing(page);
const press = async (name: string | RegExp): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true });
  await goTo(button);
  await page.keyboard.press('Enter');
};
const open = async (passphrase: string): Promise<void> => {
  await unlock(page, passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible({ timeout: 60_000 });
};
const part = (title: string): Locator => page.locator('.tip-side > section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const staff = (): Locator => part('Added by staff');
/** What the desk says above every screen after unlocking. */
const notFinished = (): Locator => page.getByText(/^A file that was being added to tip 1 is not finished\./);
/** Something has the focus: a key press goes on from where the person was. */
const isSomewhere = () => expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);

async function openTip(): Promise<void> {
  await searchFor(page, tipWords);
  await pressOn(page.getByRole('searchbox'), 'Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('arrived undamaged')).toBeVisible();
}

/** A file on the stick, of invented bytes that look like a film. */
function film(name: string): string {
  const file = path.join(base, 'stick', name);
  writeFileSync(file, Buffer.concat([Buffer.from('\0\0\0\x20ftypisom', 'latin1'), randomBytes(3_000_000)]));
  return file;
}

/** A file of many parts that takes little of the disk: mostly nothing, with invented bytes here and there. */
function bigFilm(sizeBytes: number): string {
  const file = path.join(base, 'stick', bigName);
  writeFileSync(file, '');
  truncateSync(file, sizeBytes);
  const descriptor = openSync(file, 'r+');
  for (let place = 0; place < sizeBytes; place += 50_000_017) writeSync(descriptor, randomBytes(100), 0, 100, place);
  closeSync(descriptor);
  return file;
}

function sha256Of(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(4_000_000);
  const descriptor = openSync(file, 'r');
  for (let got = readSync(descriptor, piece); got > 0; got = readSync(descriptor, piece)) hash.update(piece.subarray(0, got));
  closeSync(descriptor);
  return hash.digest('hex');
}

const blobs = (): number => readdirSync(path.join(vault, 'blobs'), { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(vault, 'blobs', name)).isFile()).length;

async function add(file: string): Promise<void> {
  await desk.answerDialogs([file]);
  await press('Add a file…');
}

/** Waits until at least this many megabytes are in. */
const hasCome = (megabytes: number) =>
  expect.poll(async () => Number(/^([\d.]+)\sMB of/.exec((await staff().getByRole('progressbar').getAttribute('aria-valuetext')) ?? '')?.[1] ?? 0), { intervals: [20], timeout: 60_000 }).toBeGreaterThan(megabytes);

/** Saves a copy by way of the question, and returns where it is and which name was offered for it. */
async function saveCopy(name: string): Promise<{ readonly file: string; readonly offered: string }> {
  const file = path.join(base, 'out', `${String(Math.random()).slice(2)}.bin`);
  await desk.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (...given: readonly unknown[]) => {
      Object.assign(globalThis, { offeredName: (given.at(-1) as { readonly defaultPath?: string }).defaultPath });
      return Promise.resolve({ canceled: false, filePath: chosen });
    };
  }, file);
  await press(`Save a copy… ${name}`);
  const question = page.getByRole('alertdialog', { name: 'Take this file out of the vault?' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(question.getByText(name)).toBeVisible();
  await pressOn(question.getByRole('button', { name: 'Save it unencrypted' }), 'Enter');
  const again = page.getByRole('alertdialog', { name: 'It cannot be taken back. Save it all the same?' });
  await expect(again.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await pressOn(again.getByRole('button', { name: 'Choose where to save…' }), 'Enter');
  await expect(staff().getByText(`Saved as ${path.basename(file)}`)).toBeVisible({ timeout: 60_000 });
  await isSomewhere();
  return { file, offered: await desk.app.evaluate(() => (globalThis as unknown as { readonly offeredName: string }).offeredName) };
}

test('files of staff are listed apart from what came with the tip, and leave as they came', async ({ inhabited }) => {
  await open(inhabited.passphrase);
  await openTip();
  await expect(staff().getByText('Nothing has been added.')).toBeVisible();
  await expect(part('Attachments').getByRole('listitem')).toHaveCount(3);
  for (const name of [khmerName, longName]) {
    const source = film(name);
    await add(source);
    await expect(staff().getByText(name)).toBeVisible();
    await expect(staff().getByText(/^Added\./)).toBeVisible();
    await expect(part('Attachments').getByRole('listitem')).toHaveCount(3);
    await axe();
    const { file, offered } = await saveCopy(name);
    expect(readFileSync(file).equals(readFileSync(source))).toBe(true);
    expect(offered).toMatch(/\.mp4$/);
    expect(Buffer.byteLength(offered)).toBeLessThanOrEqual(255);
  }
  await expect(staff().getByRole('listitem')).toHaveCount(2);
  await expect(staff().getByText(/^video\/mp4 · 3\sMB · added /)).toHaveCount(2);
  await expect(part('History').getByText('a file was added')).toHaveCount(2);
  await axe();
});

test('a long name fits in a small window and in the question', async () => {
  await page.setViewportSize({ width: 640, height: 410 });
  expect(await misfits(page)).toEqual([]);
  await press(`Save a copy… ${longName}`);
  expect(await misfits(page)).toEqual([]);
  await axe();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 820 });
});

test('a file that was stopped by a person, then by a lock, is gone on with and ends whole', async ({ inhabited }) => {
  const source = bigFilm(700_000_000);
  await add(source);
  await hasCome(70);
  await press('Stop');
  await expect(staff().getByText('Not finished')).toBeVisible();
  await expect(staff().getByText(/^Stopped\./)).toBeVisible();
  await expect(staff().getByText(/^[1-9][\d.]*\sMB of 700\sMB are here\.$/)).toBeVisible();
  await isSomewhere();
  await axe();

  await press(`Go on with ${bigName}`);
  await isSomewhere();
  await hasCome(200);
  page = await lockDesk(desk, page);
  await open(inhabited.passphrase);
  await expect(notFinished()).toBeVisible();
  await axe();
  await press('Go to tip 1');
  await expect(staff().getByText('Not finished')).toBeVisible();
  await expect(staff().getByText(/^[1-9][\d.]*\sMB of 700\sMB are here\.$/)).toBeVisible();
  // Meanwhile somebody tidied up.
  const moved = path.join(base, 'stick', 'moved.bin');
  renameSync(source, moved);
  await press(`Go on with ${bigName}`);
  await expect(staff().getByRole('alert')).toContainText('This file cannot be read: it was moved, or its disk is not there.');
  await isSomewhere();
  await axe();
  await desk.answerDialogs([moved]);
  await press(`Choose the file again… ${bigName}`);
  await expect(staff().getByText(/^Added\./)).toBeVisible({ timeout: 120_000 });
  await expect(staff().getByText('Not finished')).toHaveCount(0);
  await expect(staff().getByRole('listitem')).toHaveCount(3);
  await isSomewhere();
  const { file } = await saveCopy(bigName);
  expect(sha256Of(file)).toBe(sha256Of(moved));
});

test('while a file is on its way, every other tip says what it waits for and can stop it', async () => {
  blobsOfWholeFiles = blobs();
  // Too large to be in before the end of this test.
  await add(bigFilm(8_000_000_000));
  await hasCome(70);
  await searchFor(page, '');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('article', { name: /^Tip 1$/ })).toHaveCount(0);
  await expect(staff().getByText('This is a file of tip 1. Only one file goes at a time.')).toBeVisible();
  await expect(staff().getByText(bigName)).toBeVisible();
  await axe();
  await press('Stop');
  await expect(staff().getByText(`Tip 1: ${bigName}`)).toBeVisible();
  await expect(staff().getByText(/^Stopped\./)).toBeVisible();
  await expect(staff().getByText('Not finished')).toHaveCount(0);
  await isSomewhere();
  await pressOn(staff().getByRole('button', { name: 'Dismiss' }), 'Enter');
  await isSomewhere();
});

test('who only reads sees the files, and is told before pressing why none can be added or saved', async () => {
  page = await lockDesk(desk, page);
  await open(readerSecret);
  await openTip();
  await expect(staff().getByRole('listitem')).toHaveCount(4);
  // Looking at three whole files is all there is to press.
  await expect(staff().getByRole('button')).toHaveText(['View', 'Details…', 'View', 'Details…', 'View', 'Details…']);
  await expect(staff().getByText('Adding files needs the role “Triages”.')).toBeVisible();
  await expect(staff().getByText('Saving a copy needs the role “Exports”.')).toBeVisible();
  await expect(notFinished()).toHaveCount(0);
  await axe();
});

test('who triages may add and go on, and is told why they cannot save a copy', async () => {
  page = await lockDesk(desk, page);
  await open(triageSecret);
  await openTip();
  await expect(staff().getByRole('button', { name: 'Add a file…' })).toBeVisible();
  await expect(staff().getByRole('button', { name: `Go on with ${bigName}` })).toBeVisible();
  await expect(staff().getByRole('button', { name: /^Save a copy/ })).toHaveCount(0);
  await expect(staff().getByText('Saving a copy needs the role “Exports”.')).toBeVisible();
});

test('an unfinished file is given up, and nothing of it stays in the vault', async () => {
  const source = path.join(base, 'stick', bigName);
  utimesSync(source, new Date(), new Date(Date.now() - 60_000));
  await press(`Go on with ${bigName}`);
  await expect(staff().getByRole('alert')).toContainText('This is not the file that was begun');
  await isSomewhere();
  await press(`Give up ${bigName}`);
  const question = page.getByRole('alertdialog', { name: 'Give this file up?' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(question.getByText(bigName)).toBeVisible();
  await expect(notFinished()).toBeVisible();
  await axe();
  await pressOn(question.getByRole('button', { name: 'Remove what is here' }), 'Enter');
  await expect(staff().getByText('Given up. Nothing of it is in the vault any more.')).toBeVisible();
  await expect(staff().getByText('Not finished')).toHaveCount(0);
  await isSomewhere();
  await expect(notFinished()).toHaveCount(0);
  expect(blobs()).toBe(blobsOfWholeFiles);
  expect(existsSync(source)).toBe(true);
});

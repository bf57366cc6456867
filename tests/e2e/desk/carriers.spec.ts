// Ways in beside files and folders: text pasted in parts, files dropped on the window, the folder that is watched. By keyboard where people have one.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { lockDesk, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { expect, test } from '../support/prepared-vault.ts';
import { markDocument } from '../support/shared-desk.ts';

let desk: DeskApp;
let page: Page;
let base: string;
let publicKey: Uint8Array;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ vaults }) => {
  base = mkdtempSync(path.join(tmpdir(), 'tipkeep-carriers-'));
  const profile = path.join(base, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  publicKey = vaults.publicKey;
  desk = await startDesk(profile);
  page = await desk.window();
  await unlock(page, vaults.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible({ timeout: 60_000 });
});
test.afterAll(async () => {
  await desk.close();
  rmSync(base, { recursive: true, force: true });
});

const press = async (name: string | RegExp): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true });
  await goTo(button);
  await page.keyboard.press('Enter');
};
const paste = async (text: string): Promise<void> => {
  await press('Paste text…');
  await expect(page.getByRole('textbox', { name: 'Sealed text' })).toBeFocused();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
};
const importIt = async (): Promise<void> => {
  const go = page.getByRole('main').getByRole('button', { name: 'Import', exact: true });
  await expect(go).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
};
/** Drops files on the window as a file manager does, except that no path is behind them. */
const drop = async (...dropped: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> => {
  const files = dropped.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
};

test('text pasted in parts, in any order, is kept over a lock and opens with the last part', async ({ vaults }) => {
  const parts = encodeArmour(sealedTip(publicKey, 'An invented tip from five messages. សូមជួយ'), 2000);
  const last = parts.length;
  await page.keyboard.press('i');
  await press('Paste text…');
  await axeFindsNothing(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Paste text…' })).toBeFocused();

  await paste(`Hi!\n> ${parts[last - 1]!.replaceAll('\n', '\n> ')}\nand\n${parts[0]!}`);
  await expect(page.getByText('1 with parts of a tip')).toBeVisible();
  await axeFindsNothing(page);
  await importIt();
  await expect(page.getByText(`2 of ${last} parts are here`)).toBeVisible();
  await axeFindsNothing(page);

  page = await lockDesk(desk, page);
  await unlock(page, vaults.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('i');
  await expect(page.getByText(`2 of ${last} parts are here`)).toBeVisible();
  await paste(parts.slice(1, last - 1).join('\r\n'));
  await expect(page.getByText('1 new tip', { exact: true })).toBeVisible();
  await importIt();
  await expect(page.getByText('1 tip opened')).toBeVisible();
  await expect(page.getByText(/parts are here/)).toHaveCount(0);
  await press('Go to the new tips');
  await expect(page.getByRole('option').filter({ hasText: 'An invented tip from five messages.' })).toBeVisible();
});

test('an incomplete set is discarded after a question, and the safe answer has the focus', async () => {
  const parts = encodeArmour(sealedTip(publicKey, 'An invented tip that is given up'), 2000);
  await page.keyboard.press('i');
  await press('Import more');
  await paste(parts[1]!);
  await importIt();
  await press(/^Discard… 1 of/);
  const question = page.getByRole('alertdialog', { name: 'Discard these parts?' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await axeFindsNothing(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^1 of \d+ parts are here/)).toBeVisible();
  await press(/^Discard… 1 of/);
  await goTo(question.getByRole('button', { name: 'Discard them' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/parts are here/)).toHaveCount(0);
});

test('files dropped on the window are looked at, imported from memory, and lead the window nowhere', async () => {
  const unchanged = await markDocument(page);
  const large = sealedTip(publicKey, 'An invented tip that was dropped', { attachments: [new Uint8Array(1_500_000).fill(7)] });
  await drop({ name: 'dropped.tks', bytes: large }, { name: 'holiday.jpg', bytes: new Uint8Array(5000).fill(9) }, { name: 'page.html', bytes: Buffer.from('<script>location = "https://example.org/"</script>') });
  await expect(page.getByText('1 new tip', { exact: true })).toBeVisible();
  await expect(page.getByText('2 cannot be opened: go to quarantine')).toBeVisible();
  await importIt();
  await expect(page.getByText('1 tip opened')).toBeVisible();
  // Over a dialog nothing is taken, and over nothing does the window go anywhere.
  await press('Import more');
  await press('Paste text…');
  await drop({ name: 'again.tks', bytes: large });
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible();
  await unchanged();
});

test('the page itself refuses that a dropped file or address is opened', async () => {
  const refused = await page.evaluate(() => {
    const results: boolean[] = [];
    for (const kind of ['file', 'address'] as const) {
      const transfer = new DataTransfer();
      if (kind === 'file') transfer.items.add(new File(['x'], 'x.html'));
      else transfer.setData('text/uri-list', 'https://example.org/');
      for (const type of ['dragover', 'drop']) results.push(!document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })));
    }
    return results;
  });
  expect(refused).toEqual([true, true, true, true]);
  // The file was looked at all the same, and is not wanted.
  await press('Choose others');
});

test('the drop folder takes a file, says so, and wipes originals only after a question', async () => {
  const folder = path.join(base, 'watched');
  mkdirSync(folder);
  await desk.answerDialogs([folder]);
  await press('Choose a folder to watch…');
  await expect(page.getByText('Watched while the vault is open.')).toBeVisible();
  await axeFindsNothing(page);
  const first = path.join(folder, 'first.tks');
  writeFileSync(first, sealedTip(publicKey, 'An invented tip from the watched folder'));
  await expect(page.getByText('1 new tip from the drop folder.')).toBeVisible({ timeout: 60_000 });
  expect(readFileSync(first).length).toBeGreaterThan(0);
  await axeFindsNothing(page);

  const wipe = page.getByRole('checkbox', { name: 'Wipe files after a verified import' });
  await goTo(wipe);
  await page.keyboard.press('Space');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await axeFindsNothing(page);
  await page.keyboard.press('Enter');
  await expect(wipe).not.toBeChecked();
  await goTo(wipe);
  await page.keyboard.press('Space');
  await press('Wipe after import');
  await expect(wipe).toBeChecked();
  const second = path.join(folder, 'second.tks');
  writeFileSync(second, sealedTip(publicKey, 'An invented tip that is wiped'));
  await expect(page.getByText('2 new tips from the drop folder.')).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => [first, second].filter((file) => existsSync(file))).toEqual([]);
  await press('Stop watching');
  await expect(page.getByRole('button', { name: 'Choose a folder to watch…' })).toBeVisible();
});

// Hostile and unlucky files, chosen in the real window from a real disk. None stops the others, none is lost, each is told why.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, cpSync, ftruncateSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { error } from '../../../shared/locales/en/errors.ts';
import type { IntakeCode } from '#shared/errors.ts';
import { layOutPlaintext, sealPlaintext } from '../../support/hand-sealed.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { testKey } from '../support/built-form.ts';
import { importFolder, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { expect, test } from '../support/prepared-vault.ts';

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** A file of 2 GiB that takes no room on the disk. */
function writeSparse(file: string, start: Uint8Array): void {
  writeFileSync(file, start);
  const descriptor = openSync(file, 'r+');
  ftruncateSync(descriptor, 2 * 1024 ** 3);
  closeSync(descriptor);
}

/** From the summary of the last import back to the choice of files. */
async function startOver(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: /^Import/ }).click();
  await page.getByRole('button', { name: 'Import more' }).click();
}

test.describe('an import', () => {
  test.describe.configure({ mode: 'serial' });
  let desk: DeskApp;
  let page: Page;

  test.beforeAll(async ({ vaults }, info) => {
    const profile = info.outputPath('profile');
    cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
    desk = await startDesk(profile);
    page = await desk.window();
    await unlock(page, vaults.passphrase);
    await expect(page.getByText(/^Last change/)).toBeVisible();
  });
  test.afterAll(async () => {
    await desk.close();
  });

  test('of a folder of everything that can be wrong opens what is good and says of each other file why not', async ({ vaults, folder }) => {
    const tips = path.join(folder, 'tips');
    mkdirSync(tips);
    const put = (name: string, bytes: Uint8Array): void => writeFileSync(path.join(tips, name), bytes);
    const sealed = sealedTip(vaults.publicKey, 'An invented good tip among bad files. ကူညီပါ');
    const armour = encodeArmour(sealedTip(vaults.publicKey, 'An invented tip as text'), 4000).join('\n');
    const flipped = sealedTip(vaults.publicKey, 'An invented tip, damaged');
    flipped[flipped.length - 40] = (flipped.at(-40) ?? 0) ^ 1;

    put('good.bin', sealed);
    put('good mail.txt', text(armour.replaceAll('\n', '\r\n').replaceAll(/^/gm, '> ')));
    const bad: Record<string, IntakeCode> = {};
    const putBad = (name: string, code: IntakeCode, bytes: Uint8Array): void => {
      bad[name] = code;
      put(name, bytes);
    };
    const middle = Math.floor(armour.length / 2);
    putBad('mail damage.txt', 'armour-damaged', text(`${armour.slice(0, middle)}${armour.slice(middle + 90)}`));
    putBad('flipped.bin', 'authentication-failed', flipped);
    putBad('cut.bin', 'truncated', sealed.slice(0, sealed.length - 100));
    putBad('foreign.bin', 'not-for-us', sealedTip(testKey(9).publicKey, 'An invented tip for somebody else'));
    // Sealed by somebody who holds the form, authentic in every layer, and 10,000 lists deep inside.
    putBad('deep.bin', 'manifest-invalid', sealPlaintext(layOutPlaintext(text('['.repeat(10_000) + ']'.repeat(10_000))), [vaults.publicKey], random));
    putBad('deep fields.bin', 'manifest-invalid', sealPlaintext(layOutPlaintext(text(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)), [vaults.publicKey], random));
    putBad('photo.jpg', 'not-sealed', random(50_000));
    putBad('empty.bin', 'not-sealed', new Uint8Array(0));
    const left: Record<string, IntakeCode> = { 'link.bin': 'not-a-file', 'link to itself': 'not-a-file', pipe: 'not-a-file', 'huge unknown.bin': 'too-large', 'huge tip.bin': 'too-large' };
    symlinkSync(path.join(tips, 'good.bin'), path.join(tips, 'link.bin'));
    symlinkSync('link to itself', path.join(tips, 'link to itself'));
    execFileSync('mkfifo', [path.join(tips, 'pipe')]);
    writeSparse(path.join(tips, 'huge unknown.bin'), random(100));
    writeSparse(path.join(tips, 'huge tip.bin'), sealed);

    const told = await importFolder(desk, page, tips);
    expect(told).toContain('2 tips opened');
    const rows = page.getByRole('row');
    for (const [name, code] of Object.entries({ ...bad, ...left })) {
      // Parts that came whole in a damaged text are told beside it.
      await expect(rows.filter({ has: page.getByText(name, { exact: true }) }).first(), name).toContainText(error[code]);
    }
    // The files themselves are as they were.
    expect(new Uint8Array(readFileSync(path.join(tips, 'good.bin')))).toEqual(sealed);

    await showView(page, 'All open');
    for (const words of ['An invented good tip among bad files', 'An invented tip as text', 'An invented first tip']) await expect(page.getByRole('option').filter({ hasText: words })).toBeVisible();
    await showView(page, 'Quarantine');
    await expect(page.getByRole('main')).toContainText(error['manifest-invalid']);

    // Once more: nothing comes twice, neither as a tip nor into quarantine.
    await startOver(page);
    const again = await importFolder(desk, page, tips);
    expect(again).toContain('0 tips opened');
    expect(again).toContain(`${String(Object.keys(bad).length + 2)} were already here`);
  });

  // A million entries would take minutes to make on this disk and would prove nothing more: the folder is given up at entry 50,001, read
  // from the system a piece at a time.
  test('of a folder with more entries than anybody can look through is refused before it is read, and the desk goes on', async ({ folder }) => {
    const crowd = path.join(folder, 'crowd');
    mkdirSync(crowd);
    execFileSync('bash', ['-c', 'seq 1 50001 | xargs touch'], { cwd: crowd });
    await startOver(page);
    await desk.answerDialogs([crowd]);
    await page.getByRole('button', { name: 'Choose a folder…' }).click();
    await expect(page.getByText(error['folder-too-large'])).toBeVisible({ timeout: 60_000 });
    await showView(page, 'All open');
    await expect(page.getByRole('option').filter({ hasText: 'An invented first tip' })).toBeVisible();
  });
});

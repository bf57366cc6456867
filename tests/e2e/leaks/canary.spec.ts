// Unique texts go the whole way through the desk: typed, imported, read, searched, redacted, exported. Afterwards, whether it was locked, its
// page crashed or all of it was killed, they are in no file on the machine but the dossier that was asked for.
import { mkdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { freshCanaries } from '../../support/leaks/canaries.ts';
import { pictureCanary, soundCanary } from '../../support/leaks/media-canaries.ts';
import { formsOfText, type Needle } from '../../support/leaks/needles.ts';
import { plainCopy } from '../../support/leaks/plain-copy.ts';
import { hitsIn } from '../../support/leaks/search-bytes.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { hidePassage, importFolder, lockDesk, makeIntakeKey, finishReview, saveTipForm, searchFor, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { exportInOffice } from '../support/export-dossier.ts';
import { allowSlowDecoding, closeViewer, playSound, viewPicture } from '../support/desk-with-files.ts';
import { expect, test } from '../support/launch.ts';
import { realVault } from '../support/prepared-vault.ts';
import { familyOf, isRunning } from '../support/processes.ts';
import { formSettingsIn } from '../support/reporter.ts';
import { unlockVault } from '#vault/service/unlock-vault.ts';
import { quietWorld, type QuietWorld } from './quiet-world.ts';

/** Chromium writes its session files every few seconds. */
const chromiumWritesMs = 2500;
const canaries = freshCanaries();
const memberName = canaries.mixed('Member');
const passphrase = `${canaries.latin('Passphrase')} ភាសា 请`;
const hidden = canaries.latin('Hidden');
const shown = canaries.latin('Shown');
const place = canaries.mixed('Place');
const title = canaries.mixed('Title');
const fileName = canaries.latin('FileName');
const picture = pictureCanary();
const sound = soundCanary();

async function createOwnVault(page: Page): Promise<readonly string[]> {
  await page.getByLabel('Your name').fill(memberName);
  await page.getByText('One I write myself').click();
  await page.getByLabel('Passphrase', { exact: true }).pressSequentially(passphrase.slice(0, 12));
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
  await expect(page.getByText(/^Strength: /)).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  const listed = page.getByRole('list', { name: 'Recovery words' }).getByRole('listitem');
  await expect(listed).toHaveCount(12);
  const words = (await listed.allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''));
  await page.getByRole('button', { name: 'I have written them down' }).click();
  for (const field of await page.getByLabel(/^Word number \d+$/).all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  return words;
}

/** What a carrier brings: a sealed tip with an attachment under a name that says too much and further ones, and a file that is no tip. */
function carry(folder: string, publicKey: Uint8Array, tips: number, further: readonly Uint8Array[] = []): void {
  mkdirSync(folder);
  const narrative = `An invented tip. ${shown}. The name is ${hidden}. ${canaries.mixed('Narrative')}`;
  const attachment = Buffer.concat([Buffer.alloc(70_000, canaries.mixed('Attachment')), Buffer.from(canaries.mixed('End'), 'utf16le')]);
  for (let count = 0; count < tips; count += 1) {
    writeFileSync(path.join(folder, `${fileName}${String(count)}.bin`), sealedTip(publicKey, `${narrative} ${String(count)}`, { content: { place, when: canaries.latin('When') }, attachments: [new Uint8Array(attachment), ...further] }));
  }
  const broken = Buffer.from(sealedTip(publicKey, narrative));
  broken[broken.length - 50] = (broken.at(-50) ?? 0) ^ 1;
  writeFileSync(path.join(folder, `${fileName}broken.bin`), broken);
  writeFileSync(path.join(folder, `${fileName}.txt`), `-----BEGIN TIPKEEP SEALED TIP-----\n${canaries.mixed('Quarantined')}\n-----END TIPKEEP SEALED TIP-----\n`);
}

/** A picture is drawn from raw pixels and a recording played from raw samples; both are those that are looked for afterwards. The recording is left open, and sounds. */
async function viewBoth(desk: DeskApp, page: Page): Promise<void> {
  await allowSlowDecoding(desk.app);
  expect(await viewPicture(page, 1, picture.rowAt)).toEqual(picture.row);
  await closeViewer(page);
  const heard = await playSound(page, 2);
  expect(heard.slice(sound.playedAt, sound.playedAt + sound.played.length)).toEqual(sound.played);
}

function foundNowhere(world: QuietWorld, needles: readonly Needle[], except: readonly string[]): void {
  const { files, bytes, hits } = world.search(needles, except);
  test.info().annotations.push({ type: 'searched', description: `${String(files)} files, ${String(Math.round(bytes / 1024))} KiB` });
  expect(files).toBeGreaterThan(10);
  expect(hits).toEqual([]);
}

test('what is typed, imported, read, viewed, heard, searched and exported is on no disk after a lock, a crash and a kill, but in the dossier', async ({ folder }) => {
  const world = quietWorld(folder);
  const asked = path.join(folder, 'asked');
  mkdirSync(asked);
  const carried = path.join(world.folder, 'carried');
  const form = path.join(asked, 'form.html');
  const [markdown, pdf] = [path.join(asked, 'dossier.md'), path.join(asked, 'dossier.pdf')];
  const desk = await startDesk(world.profile, world.environment);
  const page = await desk.window();
  const words = await createOwnVault(page);
  const needles = [...canaries.needles, ...picture.needles, ...sound.needles, ...[0, 4, 8].flatMap((at) => formsOfText('recovery words', words.slice(at, at + 3).join(' ')))];
  await makeIntakeKey(page);
  await saveTipForm(desk, page, form);
  const publicKey = new Uint8Array(Buffer.from(formSettingsIn(readFileSync(form, 'utf8')).publicKeys[0] ?? '', 'base64'));
  carry(carried, publicKey, 3, [picture.file, sound.file]);
  const imported = await importFolder(desk, page, carried);
  expect(imported).toContain('3 tips opened');
  expect(imported).toContain('2 ');
  rmSync(carried, { recursive: true });

  await showView(page, 'All open');
  await searchFor(page, place);
  await page.getByRole('option').first().click();
  await expect(page.getByText('arrived undamaged')).toBeVisible();
  await viewBoth(desk, page);
  await closeViewer(page);
  await page.getByRole('option').first().press('x');
  await showView(page, 'Quarantine');
  await page.getByRole('table').waitFor();
  await showView(page, 'Dossiers');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Create dossier' }).click();
  await hidePassage(page, hidden, 'remove');
  await finishReview(page);
  await exportInOffice(desk, page, markdown);
  await exportInOffice(desk, page, pdf);
  expect(readFileSync(markdown, 'utf8')).toContain(shown);
  for (const file of [markdown, pdf, form]) expect(hitsIn(readFileSync(file), [...formsOfText('hidden', hidden), ...formsOfText('passphrase', passphrase), ...formsOfText('member', memberName)])).toEqual([]);
  await page.waitForTimeout(chromiumWritesMs);
  const locked = await lockDesk(desk, page);
  foundNowhere(world, needles, [asked]);

  await locked.getByText('Show what I type').click();
  await unlock(locked, passphrase);
  await expect(locked.getByText(/^Last change/)).toBeVisible();
  await locked.getByRole('searchbox').pressSequentially(canaries.mixed('Typed'));
  await locked.getByRole('searchbox').fill(shown);
  await locked.getByRole('option').first().click();
  await expect(locked.getByText('arrived undamaged')).toBeVisible();
  // It crashes while the recording sounds.
  await viewBoth(desk, locked);
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  const afterCrash = await desk.window(locked);
  await afterCrash.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
  foundNowhere(world, needles, [asked]);

  await unlock(afterCrash, passphrase);
  await expect(afterCrash.getByText(/^Last change/)).toBeVisible();
  carry(carried, publicKey, 40);
  await afterCrash.getByRole('banner').getByRole('button', { name: /^Import/ }).click();
  await desk.answerDialogs([carried]);
  await afterCrash.getByRole('button', { name: 'Choose a folder…' }).click();
  await afterCrash.getByRole('main').getByRole('button', { name: 'Import', exact: true }).click({ timeout: 60_000 });
  // It takes longer than the click's answer does.
  const main = desk.app.process().pid ?? 0;
  const family = familyOf(main);
  process.kill(main, 'SIGKILL');
  await expect.poll(() => family.filter(isRunning)).toEqual([]);
  rmSync(carried, { recursive: true });
  foundNowhere(world, needles, [asked]);

  // The control: the same vault's tables without the cipher of its pages, as a file among the others, and the picture and the recording as they came.
  const harness = realVault(path.join(world.profile, 'vault'), true);
  const opened = await unlockVault(harness.environment, harness.folder, passphrase, false);
  if (!opened.ok) throw new Error(opened.code);
  const plain = await plainCopy(opened.value.context.database);
  opened.value.close();
  const cached = (name: string): string => path.join(world.environment['XDG_CACHE_HOME'] ?? '', name);
  writeFileSync(cached('index'), plain);
  writeFileSync(cached('f_000001'), picture.file);
  writeFileSync(cached('f_000002'), gzipSync(sound.file));
  const { hits } = world.search(needles, [asked]);
  for (const what of ['picture, deflated (bytes)', 'picture, its row in the file (bytes, in zlib)', 'recording, as in the file (bytes, in gzip)']) expect(hits.some((hit) => hit.endsWith(what)), what).toBe(true);
  for (const what of ['Latin', 'Khmer', 'Chinese']) expect(hits.filter((hit) => hit.includes(`${what} canary`)), what).not.toEqual([]);
});

// A vault that is damaged, incomplete, newer, foreign or in use, opened in the real window from real files. Each is told in the
// words of the locale, and nothing that was on the disk is gone afterwards. Damage anywhere else in a page or a frame, and every other
// splice, is walked without a window in tests/unit/electron/vault/store/tampering.test.ts.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { error } from '../../../shared/locales/en/errors.ts';
import type { VaultCode } from '#shared/errors.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { attachedTipText, expect, makeVault, test } from '../support/prepared-vault.ts';
import { familyOf, filesBelow } from '../support/processes.ts';

/** Turns the desk to another vault folder, as a person does. */
async function turnTo(desk: DeskApp, page: Page, folder: string): Promise<void> {
  await desk.answerDialogs([folder]);
  await page.getByRole('button', { name: 'Open another vault folder…' }).click();
  await expect(page.getByText(folder)).toBeVisible();
}

/** What a folder holds, lock files aside: the hash of every file, however it is called. */
const contents = (folder: string): string[] =>
  filesBelow(folder)
    .filter((file) => !file.includes(`${path.sep}lock${path.sep}`))
    .map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));

function flipBit(file: string, position: number): void {
  const bytes = readFileSync(file);
  const at = position < 0 ? bytes.length + position : position;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

const pageBytes = 4096;

/** Puts pages of an earlier copy, all authentic, in the place of today's, the last ones first; never the first page. */
function spliceOldPages(folder: string, earlier: string, atMost: number): void {
  const now = readFileSync(path.join(folder, 'vault.db'));
  const before = readFileSync(path.join(earlier, 'vault.db'));
  const ofPage = (bytes: Buffer, page: number): Buffer => bytes.subarray(page * pageBytes, (page + 1) * pageBytes);
  const changed = [...Array(Math.floor(before.length / pageBytes)).keys()].filter((page) => page > 0 && !ofPage(now, page).equals(ofPage(before, page)));
  expect(changed.length).toBeGreaterThan(0);
  for (const page of changed.reverse().slice(0, atMost)) now.set(ofPage(before, page), page * pageBytes);
  writeFileSync(path.join(folder, 'vault.db'), now);
}

interface Damage {
  readonly title: string;
  readonly from: 'clean' | 'unclean';
  readonly code: VaultCode;
  readonly harm: (folder: string, earlier: string) => void;
}

const damages: readonly Damage[] = [
  {
    title: 'a header damaged in both of its files',
    from: 'clean',
    code: 'header-damaged',
    harm: (folder) => {
      for (const name of ['vault.json', 'vault-copy.json']) flipBit(path.join(folder, name), 400);
    },
  },
  {
    title: 'a header from a newer version',
    from: 'clean',
    code: 'vault-newer',
    harm: (folder) => {
      for (const name of ['vault.json', 'vault-copy.json']) {
        const file = path.join(folder, name);
        writeFileSync(file, readFileSync(file, 'utf8').replace('"version": 1', '"version": 2'));
      }
    },
  },
  { title: 'a flipped bit in the first page of the database', from: 'clean', code: 'page-damaged', harm: (folder) => flipBit(path.join(folder, 'vault.db'), 300) },
  { title: 'a flipped bit in the tag of a later page', from: 'clean', code: 'page-damaged', harm: (folder) => flipBit(path.join(folder, 'vault.db'), 4 * pageBytes + 4045) },
  { title: 'every page of an earlier day spliced in but the first', from: 'clean', code: 'page-damaged', harm: (folder, earlier) => spliceOldPages(folder, earlier, Infinity) },
  { title: 'a missing database', from: 'clean', code: 'database-missing', harm: (folder) => rmSync(path.join(folder, 'vault.db')) },
  { title: 'a flipped bit in a WAL frame', from: 'unclean', code: 'log-damaged', harm: (folder) => flipBit(path.join(folder, 'vault.db-wal'), 2000) },
  { title: 'a missing WAL after an unclean end', from: 'unclean', code: 'log-missing', harm: (folder) => rmSync(path.join(folder, 'vault.db-wal')) },
];

test.describe('a locked vault', () => {
  test.describe.configure({ mode: 'serial' });
  let desk: DeskApp;
  let page: Page;
  let profile: string;
  test.beforeAll(async ({ vaults }, info) => {
    profile = info.outputPath('profile');
    cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
    desk = await startDesk(profile);
    page = await desk.window();
  });
  test.afterAll(async () => {
    await desk.close();
  });

  test('a wrong passphrase is told, and the window stays usable', async () => {
    const before = contents(path.join(profile, 'vault'));
    for (const wrong of ['invented but wrong words', 'ខុសពាក្យសម្ងាត់ 错误 '.repeat(20), ' ']) {
      await unlock(page, wrong);
      await expect(page.getByRole('alert')).toContainText(error['wrong-passphrase']);
      await expect(page.getByLabel('Passphrase or recovery words')).toBeFocused();
    }
    expect(contents(path.join(profile, 'vault'))).toEqual(before);
  });

  for (const { title, from, code, harm } of damages) {
    test(`${title} is told, and nothing is lost`, async ({ vaults, folder }) => {
      const hurt = path.join(folder, 'hurt');
      cpSync(vaults[from], hurt, { recursive: true });
      harm(hurt, vaults.earlier);
      const before = contents(hurt);
      await turnTo(desk, page, hurt);
      await unlock(page, vaults.passphrase);
      await expect(page.getByRole('alert')).toContainText(error[code]);
      for (const hash of before) expect(contents(hurt)).toContain(hash);
      if (from === 'unclean') {
        // A log that was set aside is still missed the second time.
        await page.getByLabel('Passphrase or recovery words').fill('');
        await unlock(page, vaults.passphrase);
        await expect(page.getByRole('alert')).toContainText(error[code]);
      }
      expect(existsSync(path.join(hurt, 'lock')) ? readdirSync(path.join(hurt, 'lock')) : []).toEqual([]);
    });
  }

  test('one damaged header file is mended from the other', async ({ vaults, folder }) => {
    const hurt = path.join(folder, 'hurt');
    cpSync(vaults.clean, hurt, { recursive: true });
    flipBit(path.join(hurt, 'vault.json'), 400);
    await turnTo(desk, page, hurt);
    await unlock(page, vaults.passphrase);
    await expect(page.getByText(/^Last change/)).toBeVisible();
    expect(readFileSync(path.join(hurt, 'vault.json'))).toEqual(readFileSync(path.join(vaults.clean, 'vault.json')));
  });
});

test('an unclean end is told at the next unlock, and everything acknowledged is there', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.unclean, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await expect(page.getByText('The last session did not end cleanly.')).toBeVisible();
  await expect(page.getByText('An invented fourth tip').first()).toBeVisible();
  await desk.close();
});

test('one old page spliced in is told by unlocking, or by verifying', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  spliceOldPages(vault, vaults.earlier, 1);
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  const refused = page.getByRole('alert').filter({ hasText: error['page-damaged'] });
  const opened = page.getByRole('navigation', { name: 'Views' });
  await expect(refused.or(opened).first()).toBeVisible();
  if (await opened.isVisible()) {
    await page.getByRole('button', { name: 'This vault' }).click();
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await expect(page.getByText('Part of this vault is damaged.').or(refused).first()).toBeVisible();
  }
  await desk.close();
});

test('a flipped bit in a blob is told where its file is wanted, and the rest of the vault stays readable', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  for (const blob of filesBelow(path.join(vault, 'blobs'))) flipBit(blob, -100);
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible();
  await page.getByRole('option').filter({ hasText: attachedTipText }).click();
  await expect(page.getByText(attachedTipText).last()).toBeVisible();
  const target = path.join(folder, 'saved.bin');
  await desk.answerDialogs([target]);
  await page.getByRole('button', { name: /^Save original/ }).first().click();
  const confirm = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await confirm.getByRole('button').last().click();
  await page.getByRole('button', { name: 'Choose where to save…' }).click();
  // Where its kind is told, and where saving it was refused.
  await expect(page.getByText(error['blob-damaged'])).toHaveCount(2);
  expect(existsSync(target)).toBe(false);
  await desk.close();
});

test('a vault that is open elsewhere is not opened a second time, which says by whom it is held, and the first desk goes on', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'first');
  const vault = path.join(profile, 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const first = await startDesk(profile);
  const firstPage = await first.window();
  await unlock(firstPage, vaults.passphrase);
  await expect(firstPage.getByText(/^Last change/)).toBeVisible();
  const second = await startDesk(path.join(folder, 'second'));
  const secondPage = await second.window();
  await turnTo(second, secondPage, vault);
  await unlock(secondPage, vaults.passphrase);
  const refusal = secondPage.getByRole('alert');
  await expect(refusal).toContainText(error['vault-in-use']);
  // By whom: by a process of the first desk, and of no other.
  await expect(refusal).toContainText(/It is open on this computer, as process \d+, since .+\./u);
  const holder = Number(/process (\d+)/u.exec(await refusal.innerText())?.[1]);
  expect([first, second].map(({ app }) => familyOf(app.process().pid ?? 0).includes(holder))).toEqual([true, false]);
  await axeFindsNothing(secondPage);
  await firstPage.getByRole('option').first().click();
  await firstPage.getByRole('radio', { name: 'Danger now' }).click();
  await expect(firstPage.getByText('Urgency set to Danger now.')).toBeAttached();
  await first.close();
  await unlock(secondPage, vaults.passphrase);
  await expect(secondPage.getByText(/^Last change/)).toBeVisible();
  await second.close();
});

test('a vault of the real desk asks before it opens in the practice window', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  await makeVault(path.join(profile, 'vault'), (await import('../support/launch.ts')).host === 'electron');
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  const question = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await expect(question).toContainText('Open this vault in the other kind of window?');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Unlock the vault' })).toBeVisible();
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await question.getByRole('button').last().click();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
  await desk.close();
});

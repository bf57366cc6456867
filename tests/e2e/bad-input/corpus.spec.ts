// The hostile corpus in the running desk: as attachments of sealed tips, and as files chosen for import. Every outcome is the one that the file
// declares, nothing is asked of a network, and the window goes on answering.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { contents } from '../../../shared/locales/en/contents.ts';
import { error } from '../../../shared/locales/en/errors.ts';
import { hostileAttachments, hostileCorpus } from '../../corpus/hostile/corpus.ts';
import type { HostileFile } from '../../corpus/hostile/hostile-file.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { testKey } from '../support/built-form.ts';
import { importFolder, searchFor, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { misfits } from '../desk/fits.ts';
import { axeFindsNothing } from '../support/axe.ts';
import { expect, test } from '../support/prepared-vault.ts';

const attachmentsPerTip = 50;
/** On a quiet machine the goal is 200 ms (docs/performance.md has figures); here many programs run at once, and a timer may come late through no fault of the desk. */
const silenceAtMostMs = 5000;

const attachments = hostileAttachments();
const tips = Array.from({ length: Math.ceil(attachments.length / attachmentsPerTip) }, (_tip, index) => attachments.slice(index * attachmentsPerTip, (index + 1) * attachmentsPerTip));
/** The words by which a tip is found: digits alone would be found in others. */
const wordsOf = (index: number): string => `Invented carrier ${'abcdefghijklmnopqrstuvwxyz'.charAt(index).repeat(7)}`;

interface Heart {
  longestMs: number;
  beats: number;
}

/** Lets a timer in the page beat every 20 ms and keeps the longest time between two beats. */
async function startHeart(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heart: Heart = { longestMs: 0, beats: 0 };
    (window as unknown as { heart: Heart }).heart = heart;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      heart.longestMs = Math.max(heart.longestMs, now - last);
      heart.beats += 1;
      last = now;
    }, 20);
  });
}

/** The longest silence since the last time this was asked. */
async function longestSilenceMs(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { heart } = window as unknown as { heart: Heart };
    const { longestMs } = heart;
    heart.longestMs = 0;
    return Math.round(longestMs);
  });
}

/** The desk's own pages: `app:`, or the name the stand-in gives it (docs/stand-in.md). */
const own = /^(?:blob:)?(?:app:\/\/|https:\/\/desk\.app\.localhost\/)/;

test.describe('the hostile corpus', () => {
  test.describe.configure({ mode: 'serial' });
  let desk: DeskApp;
  let page: Page;
  const asked: string[] = [];
  const broken: string[] = [];

  test.beforeAll(async ({ vaults }, info) => {
    const profile = info.outputPath('profile');
    cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
    desk = await startDesk(profile);
    page = await desk.window();
    page.on('request', (request) => {
      if (!own.test(request.url())) asked.push(request.url());
    });
    page.on('pageerror', (problem) => broken.push(problem.message));
    page.on('crash', () => broken.push('crashed'));
    await unlock(page, vaults.passphrase);
    await expect(page.getByText(/^Last change/)).toBeVisible();
    await startHeart(page);
  });
  /** Before the page was last occupied by a test itself. */
  let silentBeforeMs = 0;
  test.afterEach(async ({}, info) => {
    const silence = Math.max(silentBeforeMs, await longestSilenceMs(page));
    silentBeforeMs = 0;
    info.annotations.push({ type: 'longest silence of the window', description: `${silence} ms` });
    console.log(`corpus: ${info.title}: longest silence ${silence} ms`);
    expect(silence).toBeLessThan(silenceAtMostMs);
    expect(asked).toEqual([]);
    expect(broken).toEqual([]);
  });
  test.afterAll(async () => {
    await desk.close();
  });

  test('as attachments of sealed tips, is told apart by content file by file', async ({ vaults, folder }) => {
    test.setTimeout(600_000);
    const carried = path.join(folder, 'carried');
    mkdirSync(carried);
    for (const [index, files] of tips.entries()) {
      const content = { attachments: files.map(({ bytes, claimed }) => ({ mediaType: claimed, sizeBytes: bytes.length })) };
      writeFileSync(path.join(carried, `${index}.bin`), sealedTip(vaults.publicKey, wordsOf(index), { attachments: files.map(({ bytes }) => bytes), content }));
    }
    expect(await importFolder(desk, page, carried)).toContain(`${tips.length} tips opened`);

    await showView(page, 'All open');
    for (const [index, files] of tips.entries()) {
      await openTip(page, index);
      const told = page.locator('.file-contents');
      await expect(told).toHaveCount(files.length, { timeout: 60_000 });
      await expect(told.filter({ hasText: 'Loading…' })).toHaveCount(0, { timeout: 60_000 });
      const shown = await told.allInnerTexts();
      expect(files.flatMap((file, at) => (isAsDeclared(file, shown[at] ?? '') ? [] : [`${file.name}: ${shown[at] ?? 'nothing'}`]))).toEqual([]);
    }
  });

  test('shows what is in an archive as a list that fits and that axe finds nothing in, whatever the names are', async () => {
    await showView(page, 'All open');
    for (const name of ['zip with a name of 65,535 bytes', 'zip with a name that deceives, 0', 'zip of 3000 entries']) {
      const place = attachments.findIndex((file) => file.name === name);
      expect(place, name).toBeGreaterThanOrEqual(0);
      await openTip(page, Math.floor(place / attachmentsPerTip));
      await page.getByRole('button', { name: contents.detailsOf.replace('{name}', `File ${(place % attachmentsPerTip) + 1}`), exact: true }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('heading', { name: contents.title })).toBeVisible();
      expect(await misfits(page), name).toEqual([]);
      // Axe works in the page for half a second: that is no silence of the desk.
      silentBeforeMs = Math.max(silentBeforeMs, await longestSilenceMs(page));
      await axeFindsNothing(page);
      await longestSilenceMs(page);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  });

  test('as pictures that are looked at, shows what can be shown and says why of the rest', async () => {
    test.setTimeout(600_000);
    const stopped = error['decoder-stopped'];
    /** `shown`: a picture; where the machine is too busy for it, "try once more" is what a person would do. */
    const wanted: Readonly<Record<string, 'shown' | 'shown or stopped' | 'image-too-large' | 'image-unreadable'>> = {
      'png bomb of 5000 by 5000': 'shown or stopped',
      'jpeg of 7000 by 7000 with data for a few': 'shown or stopped',
      'png of 40000 by 40000': 'image-too-large',
      'png of 8 by 0': 'image-unreadable',
      'jpeg cut after 15 bytes': 'image-unreadable',
      'exif big: directory that is its own next': 'shown',
      'exif little: counts of 4 billion': 'shown',
      'jpeg that is all three': 'shown',
    };
    await showView(page, 'All open');
    for (const [name, outcome] of Object.entries(wanted)) {
      const place = attachments.findIndex((file) => file.name === name);
      expect(place, name).toBeGreaterThanOrEqual(0);
      await openTip(page, Math.floor(place / attachmentsPerTip));
      const dialog = page.getByRole('dialog');
      const look = async (): Promise<void> => {
        await page.getByRole('button', { name: `View File ${(place % attachmentsPerTip) + 1}`, exact: true }).click();
        const end = outcome === 'image-too-large' || outcome === 'image-unreadable' ? dialog.getByText(error[outcome]) : dialog.locator('canvas').or(dialog.getByText(stopped));
        await expect(end.first(), name).toBeVisible();
        const wasStopped = await dialog.getByText(stopped).count();
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
        if (outcome === 'shown') expect(wasStopped, name).toBe(0);
      };
      await expect(look).toPass({ timeout: 90_000 });
    }
  });

  test('chosen for import, is refused file by file for the reason it declares, and what is whole is opened', async ({ vaults, folder }) => {
    test.setTimeout(600_000);
    // The list of an import names five hundred files: the corpus comes in two folders.
    const files = [new Map<string, HostileFile>(), new Map<string, HostileFile>()] as const;
    const folders = files.map((_half, at) => path.join(folder, `chosen ${at}`));
    for (const half of folders) mkdirSync(half);
    const seen = new Set<string>();
    for (const file of hostileCorpus(vaults.publicKey, testKey(9).publicKey)) {
      // The same bytes under another claim are the same file here.
      const hash = createHash('sha256').update(file.bytes).digest('hex');
      if (seen.has(hash)) continue;
      seen.add(hash);
      const at = seen.size % 2;
      const name = `${String(seen.size).padStart(4, '0')}.bin`;
      files[at]!.set(name, file);
      writeFileSync(path.join(folders[at]!, name), file.bytes);
    }
    for (const [at, half] of files.entries()) {
      await page.getByRole('banner').getByRole('button', { name: /^Import/ }).click();
      await page.getByRole('button', { name: 'Import more' }).click();
      const told = await importFolder(desk, page, folders[at]!);
      const opened = [...half.values()].filter(({ expected }) => expected.imported === 'opened').length;
      expect(told).toContain(`${opened} tip`);
      // A long table is drawn bit by bit.
      await expect(page.getByRole('table').filter({ has: page.getByRole('caption') })).toHaveAttribute('aria-busy', 'false');
      // One look at the whole table; a locator a row would take minutes.
      const rows = new Map(await page.getByRole('row').evaluateAll((all) => all.map((row) => [row.querySelector('.file-name')?.textContent ?? '', row.textContent] as const)));
      const wrong = [...half].flatMap(([name, { name: about, expected }]) => {
        const row = rows.get(name);
        if (expected.imported === 'opened') return row?.includes(error['not-sealed']) === true ? [`${about}: ${row}`] : [];
        return row?.includes(error[expected.imported]) === true ? [] : [`${about}: ${row ?? 'not told'}`];
      });
      expect(wrong).toEqual([]);
    }
  });
});

async function openTip(page: Page, index: number): Promise<void> {
  await searchFor(page, wordsOf(index));
  await page.getByRole('option').filter({ hasText: wordsOf(index) }).click();
  await expect(page.getByRole('article').getByText(wordsOf(index), { exact: true })).toBeVisible();
}

/** What the desk shows of a file begins with its kind and warns of what else it may be taken for. */
function isAsDeclared({ expected }: HostileFile, shown: string): boolean {
  const warns = expected.also.length === 0 || shown.includes(contents.care);
  return shown.startsWith(contents.kind[expected.kind]) && warns;
}

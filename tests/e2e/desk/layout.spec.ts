// Long names, a long list, and a window that stays in its place.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { hidePassage, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { goTo } from '../support/go-to.ts';
import { expect, longMemberName, longPlace, makeKeyOnlyVault, test, type InhabitedVault } from '../support/inhabited-vault.ts';
import { misfits, scrolledOut, usual, zoomed } from './fits.ts';

/** A desk of the usual size over a copy of the inhabited vault, open. */
async function inhabitedDesk(inhabited: InhabitedVault, folder: string): Promise<{ readonly desk: DeskApp; readonly page: Page }> {
  const profile = path.join(folder, 'profile');
  cpSync(inhabited.folder, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  const page = await desk.window();
  await page.setViewportSize(usual);
  await unlock(page, inhabited.passphrase);
  return { desk, page };
}

test('no focus and no selection far down a column pushes the desk out of its window', async ({ inhabited, folder }) => {
  const { desk, page } = await inhabitedDesk(inhabited, folder);
  await showView(page, 'Dossiers');
  await page.getByRole('button', { name: /^Open Golden/ }).click();
  await hidePassage(page, 'floor 6', 'remove');
  expect(await scrolledOut(page)).toBe(0);
  for (const box of await page.getByRole('checkbox').all()) await goTo(box);
  await goTo(page.getByRole('textbox', { name: /^Original: tip / }).last());
  await page.keyboard.press('Control+End');
  expect(await scrolledOut(page)).toBe(0);
  // On every other screen the last thing that can be focused is as harmless.
  for (const view of ['Intake keys', 'Quarantine', 'This vault', 'Dossiers', 'All open']) {
    await showView(page, view);
    if (view === 'All open') await page.getByRole('option').last().click();
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>('button, input, [tabindex]')) each.focus();
      document.getSelection()?.selectAllChildren(document.body);
    });
    expect(await scrolledOut(page), view).toBe(0);
  }
  await desk.close();
});

test('a tip stays in sight while somebody goes down what stands beside it, and the next begins at its top', async ({ inhabited, folder }) => {
  const { desk, page } = await inhabitedDesk(inhabited, folder);
  await page.getByRole('listbox', { name: 'Tips' }).focus();
  await page.keyboard.press('Home');
  const title = page.getByRole('article').getByRole('heading', { level: 2 });
  const note = page.getByRole('textbox', { name: 'New note' });
  await goTo(note);
  await expect(note).toBeInViewport();
  await expect(title).toBeInViewport();
  // The two go down together where they stand below each other.
  await page.setViewportSize(zoomed);
  await note.scrollIntoViewIfNeeded();
  await expect(title).not.toBeInViewport();
  await page.setViewportSize(usual);
  await goTo(note);
  await page.getByRole('listbox', { name: 'Tips' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('article.tip:not([hidden]) > *').evaluateAll((columns) => columns.map(({ scrollTop }) => scrollTop))).toEqual([0, 0]);
  await desk.close();
});

test('two thousand tips are imported without a frozen window, stopped and taken up again, and the list draws only what is in sight', { tag: '@long' }, async ({ folder }) => {
  const base = mkdtempSync(path.join(tmpdir(), 'tipkeep-many-'));
  const vault = await makeKeyOnlyVault(base);
  const carried = path.join(folder, 'carried');
  mkdirSync(carried);
  for (let index = 0; index < 2000; index += 1) {
    const isLong = index === 1999;
    writeFileSync(path.join(carried, `${String(index).padStart(4, '0')}.bin`), sealedTip(vault.publicKey, isLong ? 'unbroken'.repeat(300) : `Invented tip number ${String(index)}. ទូរស័ព្ទ`, isLong ? { content: { place: longPlace } } : {}));
  }
  const profile = path.join(folder, 'profile');
  cpSync(vault.folder, path.join(profile, 'vault'), { recursive: true });
  rmSync(base, { recursive: true, force: true });

  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vault.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible();
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
    Object.assign(window, { tasks });
  });
  const go = page.getByRole('main').getByRole('button', { name: 'Import', exact: true });
  const read = async (): Promise<void> => {
    await desk.answerDialogs([carried]);
    await page.getByRole('button', { name: 'Choose a folder…' }).click();
    await go.waitFor({ timeout: 90_000 });
  };
  await page.getByRole('banner').getByRole('button', { name: /^Import/ }).click();
  await desk.answerDialogs([carried]);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  // While it runs the other screens answer.
  await expect(page.getByRole('progressbar')).toBeVisible();
  await showView(page, 'Intake keys');
  await expect(page.getByRole('heading', { name: 'Intake key 1' })).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: /^Import/ }).click();
  await go.waitFor({ timeout: 90_000 });
  await expect(page.getByText('2,000 new tips')).toBeVisible();
  await go.click();
  await page.getByText(/^[1-9][\d,]* of 2,000$/).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('heading', { name: 'Imported' }).waitFor({ timeout: 60_000 });
  await expect(page.getByText('Stopped. What was imported before is kept.')).toBeVisible();
  const kept = Number((/([\d,]+) tips? opened/.exec(await page.getByRole('main').innerText())?.[1] ?? '0').replace(',', ''));
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(2000);
  await page.getByRole('button', { name: 'Import more' }).click();
  await read();
  await expect(page.getByText(`${kept.toLocaleString('en')} already here`)).toBeVisible();
  await go.click();
  await page.getByRole('heading', { name: 'Imported' }).waitFor({ timeout: 90_000 });
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
  console.log(`importing 2,000 tips: longest task of the window ${String(Math.round(longest))} ms`);

  await showView(page, 'All open');
  await expect(page.getByText('2,000 tips')).toBeVisible();
  const rows = page.getByRole('listbox', { name: 'Tips' }).getByRole('option');
  expect(await rows.count()).toBeLessThan(40);
  await goTo(page.getByRole('listbox', { name: 'Tips' }));
  await page.keyboard.press('End');
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '2000');
  await page.keyboard.press('Home');
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '1');
  expect(await rows.count()).toBeLessThan(40);

  // The longest name, place and word that anybody can enter.
  await page.getByRole('searchbox').fill('unbroken');
  await expect(rows).toHaveCount(1);
  await rows.click();
  await expect(page.getByRole('article').getByText(longPlace)).toBeVisible();
  await expect(page.getByRole('banner').getByText(longMemberName)).toBeVisible();
  for (const size of [usual, zoomed]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await misfits(page)).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().filter((animation) => animation instanceof CSSTransition).length)).toBe(0);
  }
  await showView(page, 'This vault');
  expect(await misfits(page)).toEqual([]);
  await desk.close();
});

// A running desk that shows a tip with these files, and the steps by which a person views one.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealedTip } from '../../support/sealed-tips.ts';
import { must } from '../../support/vault-harness.ts';
import { expect, searchFor, startDesk, unlock, type DeskApp } from './desk-app.ts';
import { pressOn } from './go-to.ts';
import { realVault, type PreparedVaults } from './prepared-vault.ts';
import type { ElectronApplication, Page } from '@playwright/test';

const narrative = 'An invented tip with pictures and voices';

/** `name` is that of a folder of its own, beside the prepared vaults. */
export async function startDeskWithFiles(vaults: PreparedVaults, name: string, files: readonly Uint8Array[]): Promise<{ readonly desk: DeskApp; readonly page: Page }> {
  const base = path.join(path.dirname(vaults.clean), name);
  const vault = path.join(base, 'profile', 'vault');
  cpSync(vaults.clean, vault, { recursive: true });
  const carried = path.join(base, 'tip.bin');
  mkdirSync(base, { recursive: true });
  writeFileSync(carried, sealedTip(vaults.publicKey, narrative, { attachments: files }));
  const harness = realVault(vault, true);
  must(await harness.api['vault.unlock']({ secret: vaults.passphrase, acceptPracticeMismatch: false }));
  const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-files', carried) }));
  must(await harness.api['import.commit']({ previewId }));
  harness.service.close();
  const desk = await startDesk(path.join(base, 'profile'));
  const page = await desk.window();
  await openTipWithFiles(page, vaults.passphrase);
  return { desk, page };
}

export async function openTipWithFiles(page: Page, passphrase: string): Promise<void> {
  await unlock(page, passphrase);
  await page.getByText(/^Last change/).waitFor({ timeout: 60_000 });
  await searchFor(page, narrative);
  await pressOn(page.getByRole('searchbox'), 'Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('arrived undamaged')).toBeVisible();
}

/** By keyboard. `place` counts from 0. */
export async function viewFile(page: Page, place: number): Promise<void> {
  await pressOn(page.getByRole('button', { name: `View File ${String(place + 1)}`, exact: true }), 'Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}

export async function closeViewer(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** A machine that does other things as well is slow, and that alone is no fault. What the limit does is seen in tests/e2e/security/decoder-limits.spec.ts. */
export async function allowSlowDecoding(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const set = globalThis.setTimeout;
    globalThis.setTimeout = ((work: () => void, ms?: number, ...given: []) => set(work, ms === 5000 ? 60_000 : ms, ...given)) as typeof setTimeout;
  });
}

/** Views a picture and leaves it open; gives the pixels of one row of it. */
export async function viewPicture(page: Page, place: number, row: number): Promise<readonly number[]> {
  await viewFile(page, place);
  const picture = page.getByRole('dialog').getByRole('img');
  await expect(picture).toBeVisible();
  return picture.evaluate((element, at) => {
    const canvas = element as HTMLCanvasElement;
    return [...(canvas.getContext('2d')?.getImageData(0, at, canvas.width, 1).data ?? [])];
  }, row);
}

/** Plays a recording into its second second, and leaves it open; gives what the loudspeaker got of the first. */
export async function playSound(page: Page, place: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const made: AudioBuffer[] = [];
    const make = Reflect.get(AudioContext.prototype, 'createBuffer');
    AudioContext.prototype.createBuffer = function (this: AudioContext, ...words: Parameters<typeof make>) {
      const buffer = make.apply(this, words);
      made.push(buffer);
      return buffer;
    };
    Object.assign(window, { heard: () => made.flatMap((buffer) => [...buffer.getChannelData(0)]) });
  });
  await viewFile(page, place);
  const player = page.getByRole('group', { name: 'Recording' });
  await pressOn(player.getByRole('button', { name: 'Play' }), 'Enter');
  await expect(player.locator('.sound-time')).toHaveText(/^0:01 of /);
  return page.evaluate(() => (window as unknown as { heard: () => number[] }).heard().slice(0, 16_000));
}

/** No window is left but the desk's. */
export async function onlyTheDeskIsLeft(app: ElectronApplication): Promise<void> {
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL())), { timeout: 20_000 }).toEqual(['app://desk/index.html']);
}

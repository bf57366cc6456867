// One press locks, whatever the desk is doing: at once nothing of it is on the screen.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { sealedTip } from '../../support/sealed-tips.ts';
import { startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { onlyOnElectron } from '../support/host-only.ts';
import { expect, test, type PreparedVaults } from '../support/prepared-vault.ts';
import { familyOf, isRunning } from '../support/processes.ts';

/** From the press to the old window's end, and to its vault process's: three times what a quiet machine needs at the worst, since other specs run beside this one. */
const windowGoneWithinMs = 3000;
const vaultGoneWithinMs = 4500;

function vaultPid(app: ElectronApplication): number {
  const pids = familyOf(app.process().pid ?? 0).filter((pid) => /main\/vault\.js|--utility-sub-type=node\.mojom\.NodeService/.test(readFileSync(`/proc/${String(pid)}/cmdline`, 'latin1')));
  expect(pids).toHaveLength(1);
  return pids[0] ?? 0;
}

async function until(condition: () => boolean): Promise<number> {
  const startedMs = performance.now();
  while (!condition()) {
    if (performance.now() - startedMs > 10_000) throw new Error('it did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - startedMs;
}

/** Presses, and returns the fresh window; the times are part of what is promised. */
async function lockBy(desk: DeskApp, page: Page, keys: string): Promise<Page> {
  const pid = vaultPid(desk.app);
  const gone = Promise.all([until(() => page.isClosed()), until(() => !isRunning(pid))]);
  await page.keyboard.press(keys).catch(() => undefined);
  const [windowMs, vaultMs] = await gone;
  expect(windowMs).toBeLessThan(windowGoneWithinMs);
  expect(vaultMs).toBeLessThan(vaultGoneWithinMs);
  test.info().annotations.push({ type: 'time to lock', description: `window ${windowMs.toFixed(0)} ms, vault ${vaultMs.toFixed(0)} ms` });
  const fresh = await desk.window(page);
  await fresh.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
  return fresh;
}

async function opened(page: Page, vaults: PreparedVaults): Promise<void> {
  await unlock(page, vaults.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible();
}

test('it locks while somebody types, in a dialog, during an import, and when the vault hangs; other presses do not', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const tips = path.join(folder, 'tips');
  mkdirSync(tips);
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  for (let count = 0; count < 400; count += 1) writeFileSync(path.join(tips, `${String(count)}.bin`), sealedTip(vaults.publicKey, `An invented tip ${String(count)}`));
  const desk = await startDesk(profile);
  let page = await desk.window();
  const secret = (): ReturnType<Page['getByLabel']> => page.getByLabel('Passphrase or recovery words');

  await secret().waitFor();
  const first = vaultPid(desk.app);
  for (const keys of ['l', 'Shift+L', 'Alt+l', 'F11', 'Shift+F11', 'Control+F11', 'Control+Alt+l', 'Control+k']) await page.keyboard.press(keys);
  await page.waitForTimeout(400);
  expect(page.isClosed()).toBe(false);
  expect(vaultPid(desk.app)).toBe(first);

  await secret().pressSequentially('half a passphrase');
  page = await lockBy(desk, page, 'Control+Shift+F11');
  expect(await secret().inputValue()).toBe('');

  process.kill(vaultPid(desk.app), 'SIGSTOP');
  page = await lockBy(desk, page, 'Control+l');

  await opened(page, vaults);
  await page.keyboard.press('?');
  const isRegistered = await desk.app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Shift+F11'));
  await expect(page.getByRole('dialog')).toContainText(isRegistered ? 'locks from any program' : 'did not let Tipkeep listen');
  page = await lockBy(desk, page, 'Control+Shift+F11');

  await opened(page, vaults);
  await page.getByRole('banner').getByRole('button', { name: /^Import/ }).click();
  await desk.answerDialogs([tips]);
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Import', exact: true }).click({ timeout: 60_000 });
  page = await lockBy(desk, page, 'Control+l');
  await desk.close();
});

test('the key is taken from the system', async ({ desk }) => {
  onlyOnElectron('the stand-in takes no key from other programs');
  await desk.window();
  expect(await desk.app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Shift+F11'))).toBe(true);
});

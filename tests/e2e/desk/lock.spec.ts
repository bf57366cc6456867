// Locking ends the vault's process and the window with everything in it. Whatever ends one of them ends both.
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { error } from '../../../shared/locales/en/errors.ts';
import { lockDesk, showView, startDesk, unlock, type DeskApp } from '../support/desk-app.ts';
import { attachedTipText, expect, firstTipText, test } from '../support/prepared-vault.ts';
import { familyOf, isRunning } from '../support/processes.ts';
import { readFileSync } from 'node:fs';

/** The vault's process: the one of the app's family whose command line names its bundle, or Electron's utility process of that name. */
function vaultPid(app: ElectronApplication): number {
  const pids = familyOf(app.process().pid ?? 0).filter((pid) => {
    try {
      return /main\/vault\.js|--utility-sub-type=node\.mojom\.NodeService/.test(readFileSync(`/proc/${String(pid)}/cmdline`, 'latin1'));
    } catch {
      return false;
    }
  });
  expect(pids).toHaveLength(1);
  return pids[0] ?? 0;
}

async function openDesk(profile: string, vault: string, passphrase: string): Promise<{ desk: DeskApp; page: Page }> {
  cpSync(vault, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible();
  return { desk, page };
}

test('Ctrl+L leaves nothing: another window, another session, another vault process, and no port to the old one', async ({ vaults, folder }) => {
  const { desk, page } = await openDesk(path.join(folder, 'profile'), vaults.clean, vaults.passphrase);
  const before = vaultPid(desk.app);
  await page.evaluate(() => {
    sessionStorage.setItem('canary', 'kept');
    localStorage.setItem('canary', 'kept');
    document.cookie = 'canary=kept; max-age=9999';
    window.name = 'canary';
  });
  const fresh = await lockDesk(desk, page);
  expect(page.isClosed()).toBe(true);
  await expect.poll(() => desk.app.windows().length).toBe(1);
  expect(isRunning(before)).toBe(false);
  expect(vaultPid(desk.app)).not.toBe(before);
  expect(await fresh.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie, window.name, history.length <= 2])).toEqual([0, 0, '', '', true]);
  await expect(fresh.getByText(firstTipText)).toHaveCount(0);

  // Many locks at once are one.
  await unlock(fresh, vaults.passphrase);
  await expect(fresh.getByText(/^Last change/)).toBeVisible();
  await fresh.evaluate(() => void Promise.all(Array.from({ length: 10 }, () => window.api.call('host.lock', {})))).catch(() => undefined);
  const third = await desk.window(fresh);
  await third.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
  await expect.poll(() => desk.app.windows().length).toBe(1);
  vaultPid(desk.app);
  await desk.close();
});

test('a vault process that is killed takes the window along, and everything saved is there at the next unlock', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  const { desk, page } = await openDesk(profile, vaults.clean, vaults.passphrase);
  await page.getByRole('option').filter({ hasText: attachedTipText }).click();
  await page.getByRole('radio', { name: 'Danger now' }).click();
  await expect(page.getByText('Urgency set to Danger now.')).toBeAttached();
  process.kill(vaultPid(desk.app), 'SIGKILL');
  const fresh = await desk.window(page);
  await fresh.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
  expect(page.isClosed()).toBe(true);

  // What a power cut leaves when the file with the newest changes is gone as well is told, not papered over.
  const vault = path.join(profile, 'vault');
  const kept = path.join(folder, 'kept');
  cpSync(vault, kept, { recursive: true });
  rmSync(path.join(vault, 'vault.db-wal'));
  await unlock(fresh, vaults.passphrase);
  await expect(fresh.getByRole('alert')).toContainText(error['log-missing']);
  cpSync(path.join(kept, 'vault.db-wal'), path.join(vault, 'vault.db-wal'));
  await unlock(fresh, vaults.passphrase);
  await expect(fresh.getByText('The last session did not end cleanly.')).toBeVisible();
  await showView(fresh, 'Danger now');
  await expect(fresh.getByRole('option').filter({ hasText: attachedTipText })).toBeVisible();
  await desk.close();
});

test('a page that crashes takes the vault process along', async ({ vaults, folder }) => {
  const { desk, page } = await openDesk(path.join(folder, 'profile'), vaults.clean, vaults.passphrase);
  const before = vaultPid(desk.app);
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  const fresh = await desk.window(page);
  await fresh.getByRole('heading', { name: 'Unlock the vault' }).waitFor();
  expect(isRunning(before)).toBe(false);
  vaultPid(desk.app);
  await desk.close();
});

test('main hears nothing of a tip: neither its text nor what is searched for', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const desk = await startDesk(profile);
  await desk.app.evaluate(({ ipcMain, app }) => {
    const heard: string[] = [];
    (globalThis as unknown as { heard: string[] }).heard = heard;
    const emit = ipcMain.emit.bind(ipcMain);
    ipcMain.emit = (channel: string | symbol, ...given: unknown[]) => {
      heard.push(JSON.stringify([channel, given.slice(1)]));
      return emit(channel, ...given);
    };
    app.on('web-contents-created', (_event, contents) => contents.on('ipc-message', (_message, channel, ...given) => void heard.push(JSON.stringify([channel, given]))));
  });
  // A lock makes a window and a vault process that begin after the listening has.
  const first = await desk.window();
  await first.getByRole('heading').first().waitFor();
  await first.evaluate(() => void window.api.call('host.lock', {})).catch(() => undefined);
  const page = await desk.window(first);
  await unlock(page, vaults.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible();
  await page.getByRole('searchbox').fill('canary searched for');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('option').first().click();
  await expect(page.getByText('arrived undamaged')).toBeVisible();
  const heard = (await desk.app.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).join('\n');
  expect(heard).toContain('tipkeep:connect');
  for (const secret of [vaults.passphrase, 'canary searched', 'invented first tip', 'invented tip with']) expect(heard).not.toContain(secret);
  await desk.close();
});

// No process of the app ever holds a socket that leaves this machine: watched several times a second, from before the window is there,
// through the work of a day and a page that tries everything, to the end. The test driver's own sockets are on this machine.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sealedTip } from '../../support/sealed-tips.ts';
import { startAwayServer } from '../support/away-server.ts';
import { importFolder, lockDesk, showView, startDesk, unlock } from '../support/desk-app.ts';
import { launchApp, repositoryRoot } from '../support/launch.ts';
import { expect, test } from '../support/prepared-vault.ts';
import { familyOf } from '../support/processes.ts';
import { internetSockets, isLocal, type InternetSocket } from '../support/sockets.ts';
import { deskWindow } from '../support/shared-desk.ts';

interface Watch {
  /** How many processes below this runner were looked at just now. */
  look(): number;
  stop(): readonly InternetSocket[];
}

/** Looks at every socket of this process and all that descend from it, several times a second and whenever it is told to. */
function watchSockets(): Watch {
  const foreign: InternetSocket[] = [];
  const look = (): number => {
    const family = familyOf(process.pid);
    foreign.push(...internetSockets(family).filter((socket) => !isLocal(socket)));
    return family.length - 1;
  };
  const timer = setInterval(look, 250);
  return {
    look,
    stop: () => {
      clearInterval(timer);
      return foreign;
    },
  };
}

test('through start, unlock, import, a lock and the end, no socket leaves this machine', async ({ vaults, folder }) => {
  const profile = path.join(folder, 'profile');
  cpSync(vaults.clean, path.join(profile, 'vault'), { recursive: true });
  const tips = path.join(folder, 'tips');
  mkdirSync(tips);
  writeFileSync(path.join(tips, 'one.bin'), sealedTip(vaults.publicKey, 'An invented tip with an address: https://example.org/ and 192.0.2.1'));
  const watch = watchSockets();
  const before = watch.look();
  // The app's main process, its vault and Chromium's own: each look has to have had them before it.
  const lookAtTheApp = (): void => {
    expect(watch.look()).toBeGreaterThan(before + 2);
  };
  const desk = await startDesk(profile);
  const page = await desk.window();
  lookAtTheApp();
  await unlock(page, vaults.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible();
  lookAtTheApp();
  expect(await importFolder(desk, page, tips)).toContain('1 tip opened');
  lookAtTheApp();
  await showView(page, 'All open');
  await page.getByRole('option').first().click();
  lookAtTheApp();
  await lockDesk(desk, page);
  lookAtTheApp();
  await desk.close();
  watch.look();
  expect(watch.stop()).toEqual([]);
});

test('a page that no policy holds reaches nobody either: no name is looked up, no address answers, not even here', async ({ folder }) => {
  const server = await startAwayServer();
  const watch = watchSockets();
  const app = await launchApp({ root: repositoryRoot, userData: path.join(folder, 'profile'), bypassCSP: true });
  const page = await deskWindow(app);
  await page.reload();
  await page.getByRole('heading').first().waitFor();
  const reached = await page.evaluate(async (address) => {
    const targets = [`http://${address}/`, 'http://localhost:9/', 'https://192.0.2.1/', 'https://example.org/', 'http://[::1]:9/', 'http://desk.app.localhost.example.org/'];
    const tries = targets.flatMap((target) => [
      fetch(target, { mode: 'no-cors' }),
      new Promise((resolve, reject) => {
        const socket = new WebSocket(target.replace('http', 'ws'));
        socket.onopen = resolve;
        socket.onerror = reject;
      }),
    ]);
    return Promise.all(tries.map((attempt) => attempt.then(() => 'reached', () => 'refused')));
  }, server.address);
  expect(reached).toEqual(reached.map(() => 'refused'));
  await app.close();
  expect(server.connections()).toBe(0);
  await server.stop();
  watch.look();
  expect(watch.stop()).toEqual([]);
});

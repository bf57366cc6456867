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

/** Looks at every socket of this process and all that descend from it, other than those this test runner itself holds. */
function watchSockets(): { stop(): { readonly looks: number; readonly foreign: readonly InternetSocket[] } } {
  const foreign: InternetSocket[] = [];
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    foreign.push(...internetSockets(familyOf(process.pid)).filter((socket) => !isLocal(socket)));
  }, 250);
  return {
    stop: () => {
      clearInterval(timer);
      return { looks, foreign };
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
  const desk = await startDesk(profile);
  const page = await desk.window();
  await unlock(page, vaults.passphrase);
  await expect(page.getByText(/^Last change/)).toBeVisible();
  expect(await importFolder(desk, page, tips)).toContain('1 tip opened');
  await showView(page, 'All open');
  await page.getByRole('option').first().click();
  await lockDesk(desk, page);
  await desk.close();
  const { looks, foreign } = watch.stop();
  expect(looks).toBeGreaterThan(15);
  expect(foreign).toEqual([]);
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
  const { foreign } = watch.stop();
  expect(foreign).toEqual([]);
});

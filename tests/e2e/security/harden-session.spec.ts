// Each in-memory session starts without any rule. Every one the app makes gets them all: the desk's after a lock, and those that print.
import { startAwayServer } from '../support/away-server.ts';
import { launchApp, repositoryRoot } from '../support/launch.ts';
import { deskWindow, expect, replaceWindow } from '../support/shared-desk.ts';
import { test } from '../support/launch.ts';

test('a window that a lock opened is held by the same rules as the first', async ({ folder }) => {
  const server = await startAwayServer();
  const app = await launchApp({ root: repositoryRoot, userData: `${folder}/profile`, bypassCSP: true });
  await replaceWindow(app, await deskWindow(app));
  await expect.poll(() => app.windows().length).toBe(1);
  const page = await deskWindow(app);
  await page.reload();
  await page.getByRole('heading').first().waitFor();
  const outcome = await page.evaluate(async (address) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['canary']));
    link.download = 'canary.bin';
    link.click();
    return {
      fetched: await fetch(`http://${address}/`, { mode: 'no-cors' }).then(() => 'reached', () => 'refused'),
      place: (await navigator.permissions.query({ name: 'geolocation' })).state,
      notifications: (await navigator.permissions.query({ name: 'notifications' })).state,
      opened: window.open('https://example.org/') === null ? 'refused' : 'opened',
    };
  }, server.address);
  expect(outcome).toEqual({ fetched: 'refused', place: 'denied', notifications: 'denied', opened: 'refused' });
  expect(server.connections()).toBe(0);
  await app.close();
  await server.stop();
});

test('a page that is printed runs no script, asks nobody for anything and leaves its session empty', async ({ folder }) => {
  const server = await startAwayServer();
  const app = await launchApp({ root: repositoryRoot, userData: `${folder}/profile` });
  const first = await deskWindow(app);
  // The vault process that the next lock starts is held on to, to speak in its name.
  await app.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (...given) => {
      const child = fork(...given);
      (globalThis as unknown as { vault: typeof child }).vault = child;
      return child;
    };
  });
  await replaceWindow(app, first);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=http://${server.address}/refresh"><base href="http://${server.address}/">
    <link rel="stylesheet" href="http://${server.address}/style"><style>@import url(http://${server.address}/import); p { background: url(http://${server.address}/background) }</style>
    <title>t</title><p>kept</p><img src="http://${server.address}/img"><img src="file:///etc/hostname"><iframe src="file:///etc/passwd"></iframe><object data="http://${server.address}/object"></object>
    <img src="data:x" onerror="grow()"><script>function grow() { for (let i = 0; i < 300; i += 1) document.body.append(Object.assign(document.createElement('h1'), { textContent: 'ran' })); } grow();</script></html>`;
  const pdf = await app.evaluate(async (_electron, page) => {
    const vault = (globalThis as unknown as { vault: { postMessage(message: unknown, ports?: unknown[]): void; emit(event: string, message: unknown): void } }).vault;
    const send = vault.postMessage.bind(vault);
    const printed = new Promise<{ pdf: Uint8Array | null }>((resolve) => {
      vault.postMessage = (message, ports) => {
        if ((message as { kind?: string }).kind === 'printed') resolve(message as { pdf: Uint8Array | null });
        else send(message, ports);
      };
    });
    vault.emit('message', { kind: 'print', jobId: '0'.repeat(32), html: page });
    const done = await printed;
    return done.pdf === null ? null : Buffer.from(done.pdf).toString('latin1');
  }, html);
  expect(pdf?.slice(0, 5)).toBe('%PDF-');
  expect(pdf?.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(server.connections()).toBe(0);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await app.close();
  await server.stop();
});

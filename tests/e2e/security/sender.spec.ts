// Main answers one frame of one window. Every other window, also one with the desk's own preload, session and address, is refused.
import path from 'node:path';
import { repositoryRoot } from '../support/launch.ts';
import { expect, test } from '../support/shared-desk.ts';

const preload = path.join(repositoryRoot, 'out/preload/preload.cjs');

for (const [what, address, ownSession] of [
  ['a second window in the desk’s own session and at its address', 'app://desk/index.html', false],
  ['a window of another origin', 'app://elsewhere/index.html', true],
  ['a window whose address only begins like the desk’s', 'app://desk.elsewhere/index.html', true],
] as const) {
  test(`${what} gets no answer and no port`, async ({ app }) => {
    const outcome = await app.evaluate(
      async ({ BrowserWindow, session }, given) => {
        const desk = BrowserWindow.getAllWindows()[0]?.webContents.session;
        const own = given.ownSession ? session.fromPartition(`other-${given.address}`, { cache: false }) : desk;
        if (given.ownSession) own?.protocol.handle('app', () => new Response('<!doctype html><p>x', { headers: { 'content-type': 'text/html' } }));
        const window = new BrowserWindow({ show: false, webPreferences: { ...(own ? { session: own } : {}), preload: given.preload, sandbox: true, contextIsolation: true, nodeIntegration: false } });
        await window.loadURL(given.address);
        const told: unknown = await window.webContents.executeJavaScript(`
          (async () => {
            let ports = 0;
            addEventListener('message', (event) => { ports += event.ports.length; });
            api.connect();
            const calls = [['host.info', {}], ['host.choose', { purpose: 'dossier', suggestedName: 'x' }], ['host.lock', {}]];
            const answers = [];
            for (const [name, request] of calls) answers.push(await api.call(name, request));
            await new Promise((resolve) => setTimeout(resolve, 500));
            return { answers, ports };
          })()`);
        window.destroy();
        return { told, windows: BrowserWindow.getAllWindows().length };
      },
      { address, preload, ownSession },
    );
    expect(outcome).toEqual({ told: { answers: Array(3).fill({ ok: false, code: 'bad-request' }), ports: 0 }, windows: 1 });
  });
}

test('a message without a frame, or from a frame inside the desk, is refused', async ({ app, page }) => {
  const ports = await page.evaluate(() => {
    const counted = { ports: 0 };
    (window as unknown as { counted: object }).counted = counted;
    addEventListener('message', (event) => void (counted.ports += event.ports.length));
    return counted.ports;
  });
  expect(ports).toBe(0);
  await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!sender) throw new Error('no window');
    const real = sender.mainFrame;
    const frames = [
      null,
      { url: real.url, parent: real },
      { url: 'app://desk/index.html', parent: null },
      { url: 'https://example.org/', parent: null },
    ];
    for (const senderFrame of frames) ipcMain.emit('tipkeep:connect', { sender, senderFrame, ports: [] });
    ipcMain.emit('tipkeep:connect', { sender: { id: sender.id, mainFrame: real }, senderFrame: real, ports: [] });
  });
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as unknown as { counted: { ports: number } }).counted.ports)).toBe(0);
  // The control: the desk itself is answered.
  await page.evaluate(() => window.api.connect());
  await expect.poll(() => page.evaluate(() => (window as unknown as { counted: { ports: number } }).counted.ports)).toBe(1);
});

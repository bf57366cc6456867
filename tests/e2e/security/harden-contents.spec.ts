// The rules of a page come to every page there ever is, whoever made its window and with whatever session.
import { expect, test } from '../support/shared-desk.ts';

test('a window that forgot every rule still neither leaves nor opens another', async ({ app }) => {
  const outcome = await app.evaluate(async ({ BrowserWindow, session }) => {
    const own = session.fromPartition('without rules', { cache: false });
    own.protocol.handle('app', () => new Response('<!doctype html><title>here</title><p>x', { headers: { 'content-type': 'text/html' } }));
    const window = new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false } });
    await window.loadURL('app://free/index.html');
    const run = (code: string): Promise<unknown> => window.webContents.executeJavaScript(code);
    await run('window.mark = 1; void 0');
    await run('location.href = "/other.html"; void 0');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const opened = await run('window.open("/other.html") === null');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const found = { mark: await run('window.mark'), url: window.webContents.getURL(), opened, windows: BrowserWindow.getAllWindows().length };
    window.destroy();
    return found;
  });
  expect(outcome).toEqual({ mark: 1, url: 'app://free/index.html', opened: true, windows: 2 });
});
